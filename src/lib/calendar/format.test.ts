import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatFullDate,
  formatGregorian,
  formatMonth,
  formatTime,
  MONTH_NAMES,
  WEEKDAY_LETTERS,
  WEEKDAY_NAMES,
} from './format.ts';

describe('day and time read as in a newspaper', () => {
  test.each([
    ['2021-11-06T06:02:00Z', 'شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲'],
    ['2021-03-20T20:29:00Z', 'شنبه ۳۰ اسفند ۱۳۹۹ ساعت ۲۳:۵۹'],
    ['2021-03-20T20:30:00Z', 'یکشنبه ۱ فروردین ۱۴۰۰ ساعت ۰۰:۰۰'],
    ['2021-03-21T20:30:00Z', 'دوشنبه ۲ فروردین ۱۴۰۰ ساعت ۰۱:۰۰'],
    ['2024-05-20T08:00:00Z', 'دوشنبه ۳۱ اردیبهشت ۱۴۰۳ ساعت ۱۱:۳۰'],
    ['2024-06-20T20:29:59Z', 'پنجشنبه ۳۱ خرداد ۱۴۰۳ ساعت ۲۳:۵۹'],
    ['2022-07-05T19:30:00Z', 'چهارشنبه ۱۵ تیر ۱۴۰۱ ساعت ۰۰:۰۰'],
    ['2023-07-05T20:30:00Z', 'پنجشنبه ۱۵ تیر ۱۴۰۲ ساعت ۰۰:۰۰'],
    ['2024-08-01T00:00:00Z', 'پنجشنبه ۱۱ مرداد ۱۴۰۳ ساعت ۰۳:۳۰'],
    ['2024-09-21T20:29:00Z', 'شنبه ۳۱ شهریور ۱۴۰۳ ساعت ۲۳:۵۹'],
    ['2024-09-21T20:30:00Z', 'یکشنبه ۱ مهر ۱۴۰۳ ساعت ۰۰:۰۰'],
    ['2024-10-21T18:30:00Z', 'دوشنبه ۳۰ مهر ۱۴۰۳ ساعت ۲۲:۰۰'],
    ['2024-12-20T12:05:00Z', 'جمعه ۳۰ آذر ۱۴۰۳ ساعت ۱۵:۳۵'],
    ['2025-01-19T20:30:00Z', 'دوشنبه ۱ بهمن ۱۴۰۳ ساعت ۰۰:۰۰'],
    ['2025-01-14T03:31:00Z', 'سه‌شنبه ۲۵ دی ۱۴۰۳ ساعت ۰۷:۰۱'],
    ['2025-03-20T12:00:00Z', 'پنجشنبه ۳۰ اسفند ۱۴۰۳ ساعت ۱۵:۳۰'],
    ['2025-03-20T20:30:00Z', 'جمعه ۱ فروردین ۱۴۰۴ ساعت ۰۰:۰۰'],
    ['2026-03-20T12:00:00Z', 'جمعه ۲۹ اسفند ۱۴۰۴ ساعت ۱۵:۳۰'],
  ])('%s is %s', (iso, text) => {
    expect(formatDateTime(Date.parse(iso))).toBe(text);
  });
});

test('a day, a month and a time can be shown alone', () => {
  const date = { year: 1400, month: 8, day: 15 };
  const instant = Date.parse('2021-11-06T06:02:00Z');
  expect(formatDate(date)).toBe('۱۵ آبان ۱۴۰۰');
  expect(formatFullDate(date)).toBe('شنبه ۱۵ آبان ۱۴۰۰');
  expect(formatMonth(1400, 8)).toBe('آبان ۱۴۰۰');
  expect(formatTime(instant)).toBe('۰۹:۳۲');
  expect(formatGregorian(instant)).toBe('۶ نوامبر ۲۰۲۱');
});

test('the Gregorian day is the one in Tehran', () => {
  expect(formatGregorian(Date.parse('2021-11-05T20:29:59Z'))).toBe('۵ نوامبر ۲۰۲۱');
  expect(formatGregorian(Date.parse('2021-11-05T20:30:00Z'))).toBe('۶ نوامبر ۲۰۲۱');
});

test('every name is there once, weekdays from Saturday on', () => {
  expect(new Set(MONTH_NAMES).size).toBe(12);
  expect(new Set(WEEKDAY_NAMES).size).toBe(7);
  expect(WEEKDAY_LETTERS.join(' ')).toBe('ش ی د س چ پ ج');
  expect(WEEKDAY_NAMES.map((name) => name.slice(0, 1)).join(' ')).toBe('ش ی د س چ پ ج');
});

test('a month that does not exist has no name to show', () => {
  expect(() => formatMonth(1400, 13)).toThrow(RangeError);
  expect(() => formatMonth(1400, 0)).toThrow(RangeError);
});
