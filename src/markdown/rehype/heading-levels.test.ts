import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeHeadingLevels } from './heading-levels.ts';

const levels = async (given: readonly number[]) => {
  const html = await htmlThrough(
    { rehype: [rehypeHeadingLevels] },
    given.map((level) => `<h${level}>الف</h${level}>`).join('\n\n'),
  );
  return [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
};

test.each([
  [[1], [2]],
  [[4], [2]],
  [
    [1, 3, 2, 3],
    [2, 3, 3, 4],
  ],
  [
    [3, 2, 3],
    [2, 2, 3],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 6],
  ],
])('turns levels %j into %j', async (given, expected) => {
  expect(await levels(given)).toEqual(expected);
});

test('begins at 2 and never skips a level downwards', async () => {
  const given = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(given, async (input) => {
      const out = await levels(input);
      expect(out[0]).toBe(2);
      out.forEach((level, index) => expect(level).toBeLessThanOrEqual((out[index - 1] ?? 1) + 1));
    }),
    { numRuns: 60 },
  );
});
