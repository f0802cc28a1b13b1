import { describe, expect, test } from 'vitest';

import { INNER_SPACE } from '../format/layout.ts';
import { toExcerpt, toPieces } from './excerpt.ts';

const at = (from: number, to = from) => ({ from, to });
const text = (pieces: readonly { text: string }[]): string => pieces.map((p) => p.text).join('');
const marked = (pieces: readonly { text: string; marked: boolean }[]): string[] =>
  pieces.filter((piece) => piece.marked).map((piece) => piece.text);

describe('what is shown of a text', () => {
  test('marks words without the punctuation round them', () => {
    const pieces = toPieces('گفت: «باران»، و رفت', [at(1)]);
    expect(marked(pieces)).toEqual(['باران']);
    expect(text(pieces)).toBe('گفت: «باران»، و رفت');
  });

  test('marks words side by side as one, with the space between', () => {
    expect(marked(toPieces('شورای شهر یزد', [at(0, 1)]))).toEqual(['شورای شهر']);
  });

  test('shows the space inside a token as a space', () => {
    expect(text(toPieces(`او می${INNER_SPACE}رود`, [at(1)]))).toBe('او می رود');
  });

  test('takes the stretch with the most words of the question', () => {
    const words = Array.from({ length: 200 }, (_, index) => `و${index}`);
    const pieces = toExcerpt(words.join(' '), [
      { spans: [at(10), at(120)], rarity: 1 },
      { spans: [at(125)], rarity: 2 },
    ]);
    expect(marked(pieces)).toEqual(['و120', 'و125']);
    expect(text(pieces)).toMatch(/^… .* …$/);
  });

  test('begins at the beginning when the text itself has no match', () => {
    expect(text(toExcerpt('یک دو سه', []))).toBe('یک دو سه');
    expect(toExcerpt('', [])).toEqual([]);
  });
});
