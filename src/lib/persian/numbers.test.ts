import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toAsciiDigits } from './digits.ts';
import { formatNumber, formatOrdinal } from './numbers.ts';

test.each([
  [0, '۰'],
  [999, '۹۹۹'],
  [1000, '۱٬۰۰۰'],
  [1234567, '۱٬۲۳۴٬۵۶۷'],
  [12345.6, '۱۲٬۳۴۵٫۶'],
  [0.25, '۰٫۲۵'],
  [-3, '−۳'],
  [-0, '۰'],
  [1e21, '۱٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰'],
  [0.0000001, '۰٫۰۰۰۰۰۰۱'],
])('%d is shown as «%s»', (n, text) => {
  expect(formatNumber(n)).toBe(text);
});

test('what is no number cannot be shown', () => {
  expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
  expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test('a shown number holds nothing but digits and signs, and is the number', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      const text = formatNumber(n);
      expect(text).toMatch(/^−?[۰-۹]{1,3}(?:٬[۰-۹]{3})*(?:٫[۰-۹]+)?$/);
      const ascii = toAsciiDigits(text).replaceAll('٬', '').replace('٫', '.').replace('−', '-');
      expect(Number(ascii) === n).toBe(true);
    }),
  );
});

describe('ordinals', () => {
  test.each([
    [1, 'اول', 'نخستین'],
    [2, 'دوم', 'دومین'],
    [3, 'سوم', 'سومین'],
    [4, 'چهارم', 'چهارمین'],
    [7, 'هفتم', 'هفتمین'],
    [10, 'دهم', 'دهمین'],
    [18, 'هجدهم', 'هجدهمین'],
    [20, 'بیستم', 'بیستمین'],
    [21, 'بیست و یکم', 'بیست و یکمین'],
    [23, 'بیست و سوم', 'بیست و سومین'],
    [30, 'سی‌ام', 'سی‌امین'],
    [32, 'سی و دوم', 'سی و دومین'],
    [99, 'نود و نهم', 'نود و نهمین'],
    [120, '۱۲۰م', '۱۲۰مین'],
  ])('%i', (n, plain, attributive) => {
    expect(formatOrdinal(n, 'plain')).toBe(plain);
    expect(formatOrdinal(n, 'attributive')).toBe(attributive);
  });

  test('count whole things from one', () => {
    for (const n of [0, -1, 1.5, Number.NaN]) {
      expect(() => formatOrdinal(n, 'plain')).toThrow(RangeError);
    }
  });
});
