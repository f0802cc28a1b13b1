import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPersianDigits } from '../persian/digits.ts';
import { MONTH_NAMES } from './names.ts';
import { parseMonth } from './parse-month.ts';

test.each([
  ['مهر ۱۴۰۳', 1403, 7],
  ['مهرماه ۱۴۰۳', 1403, 7],
  ['مهر ماه سال 1403', 1403, 7],
  ['1403/07', 1403, 7],
  ['۱۴۰۳/۷', 1403, 7],
  ['1403-12', 1403, 12],
])('«%s» is a month', (text, year, month) => {
  expect(parseMonth(text)).toEqual({ year, month });
});

test.each([
  '',
  '۱۴۰۳',
  'مهر',
  '۲۴ مهر ۱۴۰۳',
  '1403/07/24',
  '1403/13',
  'اکتبر ۲۰۲۴',
  '2024/10',
  'جلسهٔ مهر ۱۴۰۳',
  '۱۵',
  '1403/07 ساعت ۹',
])('«%s» is none', (text) => {
  expect(parseMonth(text)).toBeUndefined();
});

test('every month is read as it is written', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1300, max: 1450 }),
      fc.integer({ min: 1, max: 12 }),
      (year, month) => {
        const words = toPersianDigits(`${MONTH_NAMES[month - 1]} ${year}`);
        expect(parseMonth(words)).toEqual({ year, month });
        expect(parseMonth(`${year}/${month}`)).toEqual({ year, month });
      },
    ),
  );
});
