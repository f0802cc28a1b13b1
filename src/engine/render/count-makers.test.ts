import { expect, test } from 'vitest';
import { countMakers } from './count-makers.ts';

const GB = 1e9;

test.each([
  ['few pages', 21, 10_000, { cores: 8, memory: 16 * GB }, 1],
  ['a first build on two cores', 22_000, 10_000, { cores: 2, memory: 4 * GB }, 2],
  ['on sixteen cores', 22_000, 10_000, { cores: 16, memory: 64 * GB }, 16],
  ['as many as have work', 1300, 500, { cores: 16, memory: 64 * GB }, 3],
  ['as many as have memory', 22_000, 100_000, { cores: 16, memory: 2 * GB }, 4],
  ['nearly no memory', 22_000, 100_000, { cores: 16, memory: 0.2 * GB }, 1],
  ['fewer than asked for', 22_000, 10_000, { cores: 16, memory: 64 * GB, most: 3 }, 3],
  ['more than cores, where asked for', 22_000, 10_000, { cores: 2, memory: 64 * GB, most: 6 }, 6],
] as const)('%s', (_, pages, items, machine, makers) => {
  expect(countMakers(pages, items, machine)).toBe(makers);
});
