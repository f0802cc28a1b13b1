import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import { readTree } from '../../testkit/site/tree.ts';

const content = 'tests/fixtures/tiny';

describe('two builds of one input', async () => {
  // One after the other, each with nothing kept, as on two machines.
  const first = await buildSite({ content });
  const second = await buildSite({ content });
  const third = await buildSite({ content, out: second.out, cache: second.cache });
  afterAll(() => Promise.all([first.remove(), second.remove(), third.remove()]));

  test('succeed', () => {
    expect([first, second, third].map(({ code, log }) => (code === 0 ? '' : log))).toEqual([
      '',
      '',
      '',
    ]);
  });

  test('give the same files, byte for byte', async () => {
    expect(differences(await readTree(first.out), await readTree(second.out))).toEqual([]);
  });

  test('give them again when everything was kept from the first', async () => {
    expect(differences(await readTree(first.out), await readTree(third.out))).toEqual([]);
  });
});

function differences(one: Map<string, Buffer>, other: Map<string, Buffer>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => {
    const [a, b] = [one.get(file), other.get(file)];
    return !a || !b || !a.equals(b);
  });
}
