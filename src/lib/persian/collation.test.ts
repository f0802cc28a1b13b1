import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePersian } from './collation.ts';

const sorted = (...texts: string[]) => texts.toSorted(comparePersian);

test('letters stand in the order of the Persian alphabet', () => {
  const alphabet = [...'آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
  expect(sorted(...alphabet.toReversed())).toEqual(alphabet);
});

test('words do, whatever keyboard wrote them', () => {
  expect(sorted('يزد', 'هرمزگان', 'كرمان', 'گیلان', 'قم', 'لرستان')).toEqual([
    'قم',
    'كرمان',
    'گیلان',
    'لرستان',
    'هرمزگان',
    'يزد',
  ]);
});

test('half-spaces count for nothing', () => {
  expect(sorted('کتاب‌ها', 'کتابخانه', 'کتاب', 'کتاب‌دار')).toEqual([
    'کتاب',
    'کتابخانه',
    'کتاب‌دار',
    'کتاب‌ها',
  ]);
});

test('numbers stand by their value', () => {
  expect(sorted('دوره ۱۰', 'دوره ۲', 'دوره 3')).toEqual(['دوره ۲', 'دوره 3', 'دوره ۱۰']);
  expect(sorted('۱ب', '۱۱', '۱آ', '۰۱')).toEqual(['۰۱', '۱آ', '۱ب', '۱۱']);
});

test('the order is total: only a text itself is equal to it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'آاأبيیكک\u200C\u0651 ۱1'), maxLength: 4 });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(comparePersian(a, b) === 0).toBe(a === b);
      expect(Math.sign(comparePersian(a, b))).toBe(-Math.sign(comparePersian(b, a)) + 0);
      if (comparePersian(a, b) < 0 && comparePersian(b, c) < 0) {
        expect(comparePersian(a, c)).toBeLessThan(0);
      }
    }),
    { numRuns: 3000 },
  );
});
