import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDateTime } from './format.ts';
import { jalaliToGregorian } from './jalali.ts';
import { parseDate } from './parse.ts';
import { fromTehran, toTehran, toTehranIso } from './tehran.ts';

/** Any UTF-16, half surrogates too. */
const ANY_TEXT = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

/** What was read, as Gregorian ISO in Tehran; only the day when no time was written. */
function read(text: string): string {
  const parsed = parseDate(text);
  if (!parsed.ok) return parsed.fault.kind;
  const iso = toTehranIso(parsed.instant);
  return parsed.hasTime ? iso : iso.slice(0, 10);
}

function faultOf(text: string) {
  const parsed = parseDate(text);
  return parsed.ok ? undefined : parsed.fault;
}

describe('one moment, however it is written', () => {
  test.each([
    '1400-08-15 09:32',
    '1400-08-15T09:32',
    '1400/8/15 9:32',
    '1400.08.15 09:32:00',
    '۱۴۰۰/۰۸/۱۵ - ۰۹:۳۲',
    '١٤٠٠/٠٨/١٥ ٠٩:٣٢',
    '۱۴۰۰؍۸؍۱۵ ۹:۳۲',
    '۱۴۰۰–۰۸–۱۵ | ۰۹:۳۲',
    '۱۵/۸/۱۴۰۰ ۰۹:۳۲',
    '09:32 1400/08/15',
    '2021-11-06 09:32',
    '2021/11/6 9:32',
    '2021-11-06T09:32:00+03:30',
    '2021-11-06T09:32:00.250+0330',
    '2021-11-06T06:02:00Z',
    '2021-11-06 06:02z',
    '2021-11-05T22:02:00-08:00',
    '1400-08-15T06:02:00Z',
    'شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲',
    'شنبه، ۱۵ آبان ۱۴۰۰، ساعت: ۰۹:۳۲',
    'شنبه 15 آبان 1400 - 09:32',
    'ساعت ۹:۳۲ روز شنبه ۱۵ آبان‌ماه ۱۴۰۰',
    '۱۵ آبان‌ماه ۱۴۰۰ - ۹:۳۲',
    '۱۵ آبان ماه سال ۱۴۰۰ ۹:۳۲',
    '۱۵ام آبان ۱۴۰۰ ۹:۳۲',
    'پانزدهم آبان ۱۴۰۰ ساعت ۹ و ۳۲ دقیقه',
    '15-آبان-1400 09:32',
    '۱۴۰۰ آبان ۱۵, شنبه ۹:۳۲',
    '۶ نوامبر ۲۰۲۱ ساعت ۹:۳۲',
    'شنبه ۶ نوامبر ۲۰۲۱ ۰۹:۳۲',
    '\u202Bشنبه ۱۵\u00A0آبان ۱۴۰۰ ساعت\u200F ۰۹:۳۲\u202C',
    '  1400-08-15   09:32\n',
    'تاریخ انتشار: شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲',
    '۱۵ آبان ۱۴۰۰ هجری شمسی ساعت ۹:۳۲ صبح',
    '۱۵ آبان ۱۴۰۰ ۹:۳۲ قبل‌از‌ظهر',
  ])('«%s»', (text) => {
    expect(read(text)).toBe('2021-11-06T09:32:00+03:30');
  });
});

describe('a day without a time is its first instant in Tehran', () => {
  test.each([
    ['1403/07/24', '2024-10-15'],
    ['۱۴۰۳/۷/۲۴', '2024-10-15'],
    ['۲۴ مهر ۱۴۰۳', '2024-10-15'],
    ['1403-02-31', '2024-05-20'],
    ['1403/12/30', '2025-03-20'],
    ['۳۰ اسفند ۱۳۹۹', '2021-03-20'],
    ['اول فروردین ۱۴۰۴', '2025-03-21'],
    ['یکم فروردین ۱۴۰۴', '2025-03-21'],
    ['سی و یکم شهریور ۱۴۰۳', '2024-09-21'],
    ['سی‌ام مهر ۱۴۰۳', '2024-10-21'],
    ['۲۹ فوریه ۲۰۲۴', '2024-02-29'],
    ['۱ مه ۲۰۲۴', '2024-05-01'],
    ['۱ می ۲۰۲۴', '2024-05-01'],
    ['۱۴ ژوئیهٔ ۲۰۲۴', '2024-07-14'],
    ['۱۴ ژوییه ۲۰۲۴', '2024-07-14'],
    ['۱۴ جولای ۲۰۲۴', '2024-07-14'],
    ['۱ آگوست ۲۰۲۴', '2024-08-01'],
    ['بیست‌وچهارم مهر ۱۴۰۳', '2024-10-15'],
    ['بیست و چهارم مهر ۱۴۰۳', '2024-10-15'],
    ['بیستوچهارم مهر ۱۴۰۳', '2024-10-15'],
    ['بیست وچهارم مهرماه ۱۴۰۳', '2024-10-15'],
    ['بیست‌و چهارم مهر‌ماه ۱۴۰۳', '2024-10-15'],
    ['سه‌شنبه بیست‌وچهارم مهر ۱۴۰۳', '2024-10-15'],
    ['سی‌ویکم شهریور ۱۴۰۳', '2024-09-21'],
    ['سیام مهر ۱۴۰۳', '2024-10-21'],
    ['۲۴مهر۱۴۰۳', '2024-10-15'],
    ['۲۴‌ مهر‌ ۱۴۰۳', '2024-10-15'],
    ['📅 ۲۴ مهر ۱۴۰۳', '2024-10-15'],
    ['🗓️ تاریخ: ۱۴۰۳/۷/۲۴', '2024-10-15'],
    ['۲۴ مهر ۱۴۰۳ برابر با ۱۵ اکتبر ۲۰۲۴', '2024-10-15'],
    ['سه‌شنبه ۲۴ مهر ۱۴۰۳، مصادف با ۱۵ اکتبر ۲۰۲۴', '2024-10-15'],
    ['۲۴ مهر ۱۴۰۳ (برابر با 2024-10-15)', '2024-10-15'],
    ['۲۴ مهر ۱۴۰۳ مطابق ۱۵ اکتبر ۲۰۲۴ میلادی', '2024-10-15'],
  ])('«%s» is %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  test('and says that it has none', () => {
    expect(parseDate('1403/07/24')).toEqual({
      ok: true,
      hasTime: false,
      date: { year: 1403, month: 7, day: 24 },
      instant: Date.parse('2024-10-15T00:00:00+03:30'),
    });
  });
});

describe('a part of the day tells the half of the clock', () => {
  test.each([
    ['ساعت ۹ شب', '21:00'],
    ['ساعت ۹:۳۰ شب', '21:30'],
    ['ساعت ۲۲:۳۰ شب', '22:30'],
    ['ساعت ۱۲ ظهر', '12:00'],
    ['ساعت ۱ ظهر', '13:00'],
    ['ساعت ۱۱:۳۰ ظهر', '11:30'],
    ['ساعت ۱۲:۳۰ نیمه‌شب', '00:30'],
    ['ساعت ۱ نیمه شب', '01:00'],
    ['ساعت ۲ نیمهشب', '02:00'],
    ['ساعت ۹ و نیم شب', '21:30'],
    ['ساعت ۹ و ربع صبح', '09:15'],
    ['ساعت ۶ غروب', '18:00'],
    ['⏰ ساعت ۵ عصر', '17:00'],
  ])('%s is %s', (clock, time) => {
    expect(read(`۲۴ مهر ۱۴۰۳ ${clock}`)).toBe(`2024-10-15T${time}:00+03:30`);
  });
});

test.each(['۲۴ مهر ۱۴۰۳ برابر با ۱۶ اکتبر ۲۰۲۴', '۲۴ مهر ۱۴۰۳ برابر با'])(
  'two days that are not one are no date: %s',
  (text) => {
    expect(read(text)).toBe('unreadable');
  },
);

test('the day is the one in Tehran, whatever the offset', () => {
  expect(parseDate('2021-11-05T23:00:00Z')).toMatchObject({
    date: { year: 1400, month: 8, day: 15 },
  });
  expect(parseDate('2021-11-06T01:00:00+05:30')).toMatchObject({
    date: { year: 1400, month: 8, day: 14 },
  });
});

describe('summer time of the years before 1402 is kept', () => {
  test.each([
    ['1400-04-10 12:00', '2021-07-01T12:00:00+04:30'],
    ['1401-04-10 12:00', '2022-07-01T12:00:00+04:30'],
    ['1402-04-10 12:00', '2023-07-01T12:00:00+03:30'],
  ])('%s is %s', (text, iso) => {
    expect(read(text)).toBe(iso);
  });
});

describe('weekdays in every spelling', () => {
  test.each([
    'سه‌شنبه ۱۸ آبان ۱۴۰۰',
    'سه شنبه ۱۸ آبان ۱۴۰۰',
    'سهشنبه ۱۸ آبان ۱۴۰۰',
    'سه\u00A0شنبه ۱۸ آبان ۱۴۰۰',
    'سه‌ شنبه، ۱۸ آبان ۱۴۰۰',
    '۱۸ آبان ۱۴۰۰، سه‌شنبه',
    'سه‌شنبه ۱۴۰۰/۸/۱۸',
    'سه‌شنبه ۹ نوامبر ۲۰۲۱',
  ])('«%s»', (text) => {
    expect(read(text)).toBe('2021-11-09');
  });

  test.each([
    ['یک‌شنبه ۱۶ آبان ۱۴۰۰', '2021-11-07'],
    ['يكشنبه ۱۶ آبان ۱۴۰۰', '2021-11-07'],
    ['دو شنبه ۱۷ آبان ۱۴۰۰', '2021-11-08'],
    ['چهار‌شنبه ۱۹ آبان ۱۴۰۰', '2021-11-10'],
    ['پنج‌شنبه ۲۰ آبان ۱۴۰۰', '2021-11-11'],
    ['پنجشنبه ۲۰ آبان ۱۴۰۰', '2021-11-11'],
    ['جمعه ۲۱ آبان ۱۴۰۰', '2021-11-12'],
    ['آدینه ۲۱ آبان ۱۴۰۰', '2021-11-12'],
  ])('«%s» is %s', (text, day) => {
    expect(read(text)).toBe(day);
  });
});

describe('half-day clocks', () => {
  test.each([
    ['۱۵ آبان ۱۴۰۰ ساعت ۲ بعد از ظهر', '14:00'],
    ['۱۵ آبان ۱۴۰۰ ساعت ۲:۱۵ بعدازظهر', '14:15'],
    ['۱۵ آبان ۱۴۰۰ ساعت ۱۲:۱۵ بعد از ظهر', '12:15'],
    ['۱۵ آبان ۱۴۰۰ ساعت ۱۲:۱۵ بامداد', '00:15'],
    ['۱۵ آبان ۱۴۰۰ ۶:۳۰ عصر', '18:30'],
    ['۱۵ آبان ۱۴۰۰ ۶:۳۰ ب.ظ', '18:30'],
    ['۱۵ آبان ۱۴۰۰ ۱۸:۳۰ عصر', '18:30'],
    ['2021-11-06 06:30 PM', '18:30'],
    ['2021-11-06 06:30 am', '06:30'],
  ])('«%s» is %s', (text, time) => {
    expect(read(text)).toBe(`2021-11-06T${time}:00+03:30`);
  });
});

describe('a fault says what is wrong', () => {
  test('nothing is written', () => {
    expect(faultOf('')).toEqual({ kind: 'empty' });
    expect(faultOf(' \u200C\u00A0\n')).toEqual({ kind: 'empty' });
  });

  test.each([
    'فردا',
    '۱۵ آبان',
    '1400-08',
    '1400/08-15',
    '06/11/2021',
    '1400-08-15 09:32 است',
    '۱۵ آبان ۱۴۰۰ ساعت',
    '۱۵ آبان ۱۴۰۰ و ۱۶ آبان ۱۴۰۰',
    '۱۵ رمضان ۱۴۴۲',
    '1442/09/15 ه.ق',
    '14000815',
    '1400-08-15 09:32 10:40',
    'شنبه یکشنبه ۱۵ آبان ۱۴۰۰',
    '2021-11-06T09:32:00+99:00',
    '11400-08-15',
    '1400-08-155',
  ])('«%s» cannot be read', (text) => {
    expect(faultOf(text)).toEqual({ kind: 'unreadable', text });
  });

  test.each([
    ['140-08-15', 'jalali', 140],
    ['1008-08-15', 'jalali', 1008],
    ['۱۵ آبان ۲۰۲۱', 'jalali', 2021],
    ['۶ نوامبر ۱۴۰۰', 'gregorian', 1400],
    ['1699-01-01', 'jalali', 1699],
    ['1715-01-01', 'gregorian', 1715],
  ])('«%s» has a year that cannot be', (text, calendar, year) => {
    expect(faultOf(text)).toMatchObject({ kind: 'no-such-year', calendar, year });
  });

  test.each([
    ['1403-13-01', 'jalali', 13],
    ['1403/00/01', 'jalali', 0],
    ['2024-13-01', 'gregorian', 13],
  ])('«%s» has a month that does not exist', (text, calendar, month) => {
    expect(faultOf(text)).toEqual({ kind: 'no-such-month', calendar, month });
  });

  test.each([
    ['۳۱ مهر ۱۴۰۳', 'jalali', 1403, 7, 31, 30],
    ['1404/12/30', 'jalali', 1404, 12, 30, 29],
    ['1403/12/31', 'jalali', 1403, 12, 31, 30],
    ['1403/1/0', 'jalali', 1403, 1, 0, 31],
    ['2023-02-29', 'gregorian', 2023, 2, 29, 28],
    ['۳۱ ژوئن ۲۰۲۴', 'gregorian', 2024, 6, 31, 30],
  ])('«%s» has a day that does not exist', (text, calendar, year, month, day, monthLength) => {
    const fault = { kind: 'no-such-day', calendar, year, month, day, monthLength };
    expect(faultOf(text)).toEqual(fault);
  });

  test.each([
    ['1400-08-15 24:00', 24, 0, 0],
    ['1400-08-15 09:60', 9, 60, 0],
    ['1400-08-15 09:32:60', 9, 32, 60],
    ['۱۵ آبان ۱۴۰۰ ساعت ۲۵', 25, 0, 0],
  ])('«%s» has a time that no clock shows', (text, hour, minute, second) => {
    expect(faultOf(text)).toEqual({ kind: 'no-such-time', hour, minute, second });
  });

  test('an afternoon hour before noon is no time', () => {
    expect(faultOf('۱۵ آبان ۱۴۰۰ ساعت ۱۵:۰۰ صبح')).toMatchObject({ kind: 'no-such-time' });
  });

  test('the weekday does not fit the day as written', () => {
    const date = { year: 1400, month: 8, day: 15 };
    const fault = { kind: 'wrong-weekday', weekday: 1, rightWeekday: 0, date };
    expect(faultOf('یکشنبه ۱۵ آبان ۱۴۰۰')).toEqual(fault);
    expect(faultOf('یک شنبه ۶ نوامبر ۲۰۲۱ ۰۹:۳۲')).toEqual(fault);
    expect(read('شنبه 2021-11-06T23:00:00-08:00')).toBe('2021-11-07T10:30:00+03:30');
  });
});

test('what is shown is read back, in words and in both calendars', () => {
  const minutes = fc.integer({
    min: fromTehran({ year: 1300, month: 1, day: 1 }) / 60_000,
    max: fromTehran({ year: 1450, month: 12, day: 29 }) / 60_000,
  });
  fc.assert(
    fc.property(minutes, (minute) => {
      const shown = toTehran(minute * 60_000);
      const { date, hour, minute: minuteOfHour } = shown;
      const instant = fromTehran(date, shown);
      const gregorian = jalaliToGregorian(date);
      const numbers = ({ year, month, day }: typeof date) => `${year}/${month}/${day}`;
      const texts = [
        formatDateTime(instant),
        `${numbers(date)} ${hour}:${minuteOfHour}`,
        `${numbers(gregorian)} ${hour}:${minuteOfHour}`,
      ];
      for (const text of texts) {
        expect(parseDate(text)).toEqual({ ok: true, instant, hasTime: true, date });
      }
    }),
  );
});

test('no text makes it throw, or take a day that is not there', () => {
  const pieces = [
    '1400',
    '2021',
    '1698',
    '1201',
    '12',
    '30',
    '0',
    '-',
    '/',
    '.',
    ':',
    ' ',
    'T',
    'Z',
  ];
  const words = ['+14:00', '-14:00', 'شنبه', 'سه', 'آبان', 'ژوئن', 'ساعت', 'صبح', 'سی و یکم', '۲۹'];
  const text = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 12 });
  fc.assert(
    fc.property(
      fc.oneof(
        text.map((parts) => parts.join('')),
        ANY_TEXT,
      ),
      (any) => {
        const parsed = parseDate(any);
        if (parsed.ok) expect(toTehran(parsed.instant).date).toEqual(parsed.date);
      },
    ),
    { numRuns: 2000 },
  );
});
