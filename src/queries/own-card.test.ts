import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasOwnCard } from './own-card.ts';

const codesWithCard = (total: number): number[] =>
  Array.from({ length: total }, (_, oldest) => oldest).filter((oldest) =>
    hasOwnCard({ index: total - 1 - oldest }, total),
  );

describe('an item’s own card', () => {
  test.each([
    ['without a picture', undefined, true],
    ['with a photo', 'a.JPG', false],
    ['with a drawing', 'a.svg', true],
    ['with an animation', 'a.gif', true],
  ])('%s: %s', (_, src, expected) => {
    expect(hasOwnCard({ index: 0, ...(src && { image: { src } }) }, 1)).toBe(expected);
  });

  test('stands for every item of a young site, and for few of an old one', () => {
    expect(codesWithCard(60)).toHaveLength(60);
    const many = codesWithCard(100_000);
    expect(many.length).toBeLessThanOrEqual(100);
    expect(many.at(-1)).toBe(99_999);
  });

  test('is not lost when a new item comes, but for every 50th', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (total) => {
        const before = codesWithCard(total);
        const after = new Set(codesWithCard(total + 1));
        const lost = before.filter((item) => !after.has(item));
        expect(after.has(total)).toBe(true);
        expect(lost.length === 0 || (total + 1) % 50 === 0).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
