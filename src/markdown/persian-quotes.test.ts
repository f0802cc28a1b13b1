import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { persianiseQuotes, persianiseQuotesInLines } from './persian-quotes.ts';

describe('quotation marks round Persian', () => {
  test.each([
    ['گفت "متن" و رفت', 'گفت «متن» و رفت'],
    ['گفت “متن” و رفت', 'گفت «متن» و رفت'],
    ['رمان ”بیست سال“ بود', 'رمان «بیست سال» بود'],
    ['کتاب “رساله" آمد', 'کتاب «رساله» آمد'],
    ['گفت: "متن".', 'گفت: «متن».'],
    ['("متن")', '(«متن»)'],
    ['"الف" و "ب" و "پ"', '«الف» و «ب» و «پ»'],
    ['کتاب "Wi-Fi در خانه" آمد', 'کتاب «Wi-Fi در خانه» آمد'],
    ['سال "۱۴۰۰" بود', 'سال «۱۴۰۰» بود'],
    ['مدل "بزرگ" با 55" رسید', 'مدل «بزرگ» با 55" رسید'],
    ['خبر 55" و "نقل" بود', 'خبر 55" و «نقل» بود'],
  ])('%s', (text, expected) => {
    expect(persianiseQuotes(text)).toBe(expected);
  });

  test.each([
    ['گفت "متن "او" است" و رفت', 'گفت «متن ‹او› است» و رفت'],
    ['گفت “متن "او" است”', 'گفت «متن ‹او› است»'],
    ['گفت «متن "او" است»', 'گفت «متن ‹او› است»'],
    ['گفت «متن» و "او"', 'گفت «متن» و «او»'],
  ])('keeps a quotation inside another apart: %s', (text, expected) => {
    expect(persianiseQuotes(text)).toBe(expected);
  });

  test.each([
    ['استراتژی "توسعه صادرات "بود', 'استراتژی «توسعه صادرات» بود'],
    ['گفت" متن" بود', 'گفت «متن» بود'],
  ])('puts a space that stands on the wrong side of a mark right: %s', (text, expected) => {
    expect(persianiseQuotes(text)).toBe(expected);
  });

  test.each([
    'کتاب "Deep Learning" آمد',
    'او "تنها گفت',
    'نمایشگر ۱۵٫۶" خرید',
    'تلویزیون 55" و مانیتور 27" رسید',
    'زاویهٔ 35°41\'20" و 51°23\'20"',
    'مانیتور ۲۷“ و ۳۲” رسید',
    'لولهٔ 5"، 6" و 8"',
    '"hello" and “world”',
    'متن بی‌نشان',
    'it\'s "5 o\'clock"',
  ])('leaves %s', (text) => {
    expect(persianiseQuotes(text)).toBe(text);
  });
});

test('closes a quotation that runs over several lines', () => {
  expect(persianiseQuotesInLines(['او نوشت: "آغاز', 'میان', 'پایان".', 'دیگر'])).toEqual([
    'او نوشت: «آغاز',
    'میان',
    'پایان».',
    'دیگر',
  ]);
});

test('leaves a mark that no later line closes', () => {
  const lines = ['او نوشت: "آغاز', 'میان "نقل" بس', 'پایان'];
  expect(persianiseQuotesInLines(lines)).toEqual([lines[0], 'میان «نقل» بس', lines[2]]);
});

test('changes nothing but quotation marks and the spaces beside them', () => {
  const text = fc
    .array(fc.constantFrom('"', '“', '”', '«', '»', ' ', 'متن', 'text', '،', '۵'), {
      maxLength: 20,
    })
    .map((parts) => parts.join(''));
  const bare = (line: string) => line.replace(/["“”«»‹› ]/g, '');
  fc.assert(
    fc.property(text, (line) => {
      const out = persianiseQuotes(line);
      expect(out).toHaveLength(line.length);
      expect(bare(out)).toBe(bare(line));
    }),
  );
});
