import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import { readTree, treeDifference } from '../../testkit/site/tree.ts';

const content = 'tests/fixtures/tiny';

describe('two builds of one input', async () => {
  // One after the other, each with nothing kept, as on two machines.
  const first = await buildSite({ content, keepCompiled: false });
  const second = await buildSite({ content, keepCompiled: false });
  const { out, cache } = second;
  const third = await buildSite({ content, out, cache, keepCompiled: false });
  afterAll(() => Promise.all([first.remove(), second.remove(), third.remove()]));

  test('succeed', () => {
    expect([first, second, third].map(({ code, log }) => (code === 0 ? '' : log))).toEqual([
      '',
      '',
      '',
    ]);
  });

  test('give the same files, byte for byte', async () => {
    expect(treeDifference(await readTree(first.out), await readTree(second.out))).toEqual([]);
  });

  test('give them again when everything was kept from the first', async () => {
    expect(treeDifference(await readTree(first.out), await readTree(third.out))).toEqual([]);
  });
});
