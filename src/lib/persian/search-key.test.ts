import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSearchKey } from './search-key.ts';

/** Any UTF-16, half surrogates too. */
const ANY_TEXT = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

describe('spellings of one word have one key', () => {
  test.each([
    ['می‌شود', 'ميشود', 'می\u00A0شود', 'مــی‌شود'],
    ['کتاب', 'كتاب', 'ﻛﺘﺎب', 'ڪتاب'],
    ['مسئول', 'مسيول'],
    ['مؤسسه', 'موسسه', 'مؤسّسه'],
    ['قرآن', 'قران', 'قرآنْ'],
    ['هیأت', 'هیات'],
    ['خانۀ', 'خانهٔ', 'خانه'],
    ['دایرة', 'دایره'],
    ['اعضاء', 'اعضا'],
    ['مصطفى', 'مصطفی', 'مصطفي'],
    ['۱۴۰۳', '١٤٠٣', '1403'],
    ['Café', 'cafe', 'CAFE\u0301', 'ｃａｆｅ'],
    ['إِيَّاكَ', 'ایاک'],
  ])('%s, %s', (...spellings) => {
    expect(new Set(spellings.map(toSearchKey))).toHaveLength(1);
  });
});

test('words that differ keep different keys', () => {
  const words = ['کتاب', 'کتب', 'شیر', 'سیر', 'جزء', 'بار', 'پار', 'گل', 'کل', 'ژاله', 'زاله'];
  expect(new Set(words.map(toSearchKey)).size).toBe(words.length);
});

test('spaces part words, one at a time', () => {
  expect(toSearchKey('  پیام   رسان\n')).toBe('پیام رسان');
});

test('a key is its own key', () => {
  const persian = fc.string({
    unit: fc.constantFrom(
      ...'آأإٱاءبيىكەةۀئؤ ۱٣4\u200C\u00A0\u0651\u0654\u0640\u0670aZÉİßΣ',
      'ﷺ',
      'ﻻ',
      '℡',
    ),
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.oneof(persian, ANY_TEXT), (text) => {
      const key = toSearchKey(text);
      expect(toSearchKey(key)).toBe(key);
    }),
    { numRuns: 5000 },
  );
});
