import { expect, test } from 'vitest';
import type { Original } from './original.ts';
import { thumbnailName } from './picture-names.ts';

const original = (more: Partial<Original>): Original => ({
  src: '1.jpg',
  version: 'a',
  width: 4000,
  height: 3000,
  ...more,
});

test.each<[Partial<Original>, RegExp]>([
  [{}, /^[\da-f]{16}-320$/u],
  [{ width: 200, height: 100 }, /-200$/u],
  [{ src: '1.svg', width: 24, height: 24 }, /-320$/u],
  [{ src: '1.gif', moves: true }, /-960-moving$/u],
])('of %o the narrowest file is named', (more, name) => {
  expect(thumbnailName(original(more))).toMatch(name);
});

test('another picture has another name, and what is no picture has none', () => {
  expect(thumbnailName(original({ version: 'b' }))).not.toBe(thumbnailName(original({})));
  expect(thumbnailName(original({ src: '1.pdf', width: 0, height: 0 }))).toBeUndefined();
});
