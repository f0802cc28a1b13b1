import { describe, expect, test } from 'vitest';
import { formatDateTime } from '../../../lib/calendar/format.ts';
import { findDates } from './find-date.ts';

describe('dates in running text', () => {
  test.each([
    ['شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲', 'شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲'],
    ['این جلسه در تاریخ 1403/07/24 در محل دفتر', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۰:۰۰'],
    ['تاریخ انتشار: ۰۹:۳۲ - ۱۵ آبان ۱۴۰۰', 'شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲'],
    ['۱۴۰۰/۰۸/۱۵ - ۰۹:۳۲', 'شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲'],
    ['سه شنبه، بیست و چهارم مهرماه ۱۴۰۳ برگزار شد', 'سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۰:۰۰'],
    ['روز ۱۹ ارديبهشت ۱۴۰۲', 'سه‌شنبه ۱۹ اردیبهشت ۱۴۰۲ ساعت ۰۰:۰۰'],
    ['2021-11-06T09:32:00+03:30', 'شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲'],
    ['۳۰ اسفند ۱۳۹۹ و پس از آن', 'شنبه ۳۰ اسفند ۱۳۹۹ ساعت ۰۰:۰۰'],
  ])('finds the date of «%s»', (text, shown) => {
    expect(findDates(text).map(({ instant }) => formatDateTime(instant))[0]).toBe(shown);
  });

  test.each([
    'آدرس 192.168.1.1 و نسخهٔ ۱۲.۵',
    'پنجشنبه ۲۴ مرداد',
    'ماه سیزدهم: ۱۴۰۳/۱۳/۰۱',
    'بند ۳/۴ قانون ۱۴۰۰',
    '۳۰ اسفند ۱۴۰۰',
  ])('finds none in «%s»', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  test('tells a weekday that does not fit, and keeps the date', () => {
    expect(findDates('یکشنبه ۱۵ آبان ۱۴۰۰')).toMatchObject([
      { wrongWeekday: true, date: { year: 1400, month: 8, day: 15 } },
    ]);
  });
});
