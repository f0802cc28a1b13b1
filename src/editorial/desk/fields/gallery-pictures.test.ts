import { describe, expect, test } from 'vitest';
import { moved, picturesOf, withoutAlt } from './gallery-pictures.ts';

const pictures = ['a', 'b', 'c'].map((src) => ({ src, alt: src }));
const names = (list: readonly { src: string }[]): string => list.map(({ src }) => src).join('');

describe('the pictures of a gallery', () => {
  test.each([
    [0, 1, 'bac'],
    [2, 1, 'acb'],
    [1, -1, 'ac'],
    [0, 9, 'bca'],
    [9, 0, 'abc'],
  ])('from place %i to %i', (from, to, order) => {
    expect(names(moved(pictures, from, to))).toBe(order);
  });

  test('are read from lists of both kinds, and from nothing else', () => {
    expect(picturesOf(pictures)).toEqual(pictures);
    expect(picturesOf({ toJS: () => pictures })).toEqual(pictures);
    for (const value of [undefined, null, '', 'a.webp', [{}, { src: '' }, 'a']])
      expect(picturesOf(value)).toEqual([]);
  });

  test('need words for who cannot see them', () => {
    expect(withoutAlt(pictures)).toBeUndefined();
    expect(withoutAlt([...pictures, { src: 'd' }, { src: 'e' }])).toBe(3);
    expect(withoutAlt([{ src: 'd', alt: ' ' }])).toBe(0);
  });
});
