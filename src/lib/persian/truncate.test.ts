import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncateWords } from './truncate.ts';

test.each([
  ['سلام دنیا', 20, 'سلام دنیا'],
  ['سلام دنیا', 9, 'سلام دنیا'],
  ['سلام دنیا', 8, 'سلام…'],
  ['سلام، دنیای بزرگ', 8, 'سلام…'],
  ['یک دو سه', 7, 'یک دو…'],
  ['  سلام \n دنیا ', 9, 'سلام دنیا'],
  ['پیام‌رسان‌ها', 9, 'پیام‌رسا…'],
  ['می‌شود', 4, 'می…'],
  ['👨‍👩‍👧👨‍👩‍👧', 10, '👨‍👩‍👧…'],
  ['«سلام» دنیا', 8, '«سلام»…'],
  ['', 5, ''],
])('«%s» in %i characters is «%s»', (text, maxChars, cut) => {
  expect(truncateWords(text, maxChars)).toBe(cut);
});

test('it is never too long, never cuts a character, and is the beginning of the text', () => {
  const unit = fc.constantFrom(
    ...'ابپ ت،.\u0651\u200C',
    'é',
    'e\u0301',
    '👩🏽',
    '👨‍👩‍👧',
    'ت\u064E\u0651',
  );
  fc.assert(
    fc.property(
      fc.string({ unit, maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (text, max) => {
        const line = text.replace(/\s+/g, ' ').trim();
        const cut = truncateWords(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut === line).toBe(line.length <= max);
        const kept = cut === line ? line : cut.replace(/…$/, '');
        expect(line.startsWith(kept)).toBe(true);
        // Only whole characters stay; at the cut, half-spaces and punctuation go.
        const shown = (end: string) => end.replace(/[\s\u200C،.]+$/, '');
        const characters = Array.from(new Intl.Segmenter('fa').segment(line));
        const ends = characters.map(({ index }) => shown(line.slice(0, index)).length);
        expect([...ends, line.length]).toContain(kept.length);
      },
    ),
    { numRuns: 2000 },
  );
});
