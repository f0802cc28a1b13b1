import { describe, expect, test } from 'vitest';
import {
  compareJalali,
  gregorianToJalali,
  isLeapJalali,
  isValidJalali,
  jalaliToGregorian,
  monthLength,
  nextDay,
  previousDay,
  weekdayOf,
} from './jalali.ts';

const day = (year: number, month: number, dayOfMonth: number) => ({ year, month, day: dayOfMonth });

test('days are the same in both calendars', () => {
  const cases = [
    [day(1400, 8, 15), day(2021, 11, 6)],
    [day(1403, 2, 31), day(2024, 5, 20)],
    [day(1399, 12, 30), day(2021, 3, 20)],
    [day(1400, 1, 1), day(2021, 3, 21)],
    [day(1403, 12, 30), day(2025, 3, 20)],
    [day(1404, 1, 1), day(2025, 3, 21)],
    [day(1357, 11, 22), day(1979, 2, 11)],
    [day(1300, 1, 1), day(1921, 3, 21)],
  ] as const;
  for (const [jalali, gregorian] of cases) {
    expect(jalaliToGregorian(jalali)).toEqual(gregorian);
    expect(gregorianToJalali(gregorian)).toEqual(jalali);
  }
});

test('every day from 1900 to the end of 1502 is the day that Intl shows', () => {
  const persian = new Intl.DateTimeFormat('en-US-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const differing: string[] = [];
  const last = Date.UTC(2124, 2, 19);
  for (let noon = Date.UTC(1900, 0, 1, 12); noon < last; noon += 86_400_000) {
    const date = new Date(noon);
    const ours = gregorianToJalali(
      day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
    );
    const shown = persian.format(date);
    if (!shown.startsWith(`${ours.month}/${ours.day}/${ours.year}`)) differing.push(shown);
  }
  expect(differing).toEqual([]);
});

test('a day exists only as far as its month and year go', () => {
  const real = [day(1403, 2, 31), day(1403, 12, 30), day(1399, 12, 30), day(1404, 12, 29)];
  const unreal = [
    day(1404, 12, 30),
    day(1403, 7, 31),
    day(1403, 13, 1),
    day(1403, 0, 1),
    day(1403, 1, 0),
    day(1403, 1, 1.5),
    day(1199, 1, 1),
    day(2024, 1, 1),
    day(Number.NaN, 1, 1),
  ];
  expect(real.map(isValidJalali)).toEqual(real.map(() => true));
  expect(unreal.map(isValidJalali)).toEqual(unreal.map(() => false));
});

test('months have 31, 30 and 29 days, and Esfand 30 in a leap year', () => {
  const lengths = (year: number) =>
    Array.from({ length: 12 }, (_, at) => monthLength(year, at + 1));
  const elevenMonths = [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30];
  expect(lengths(1403)).toEqual([...elevenMonths, 30]);
  expect(lengths(1404)).toEqual([...elevenMonths, 29]);
  expect([1395, 1399, 1403, 1408].map(isLeapJalali)).toEqual([true, true, true, true]);
  expect([1396, 1400, 1404, 1407].map(isLeapJalali)).toEqual([false, false, false, false]);
});

test('the day after the last of a year is the first of the next, and back', () => {
  expect(nextDay(day(1403, 12, 30))).toEqual(day(1404, 1, 1));
  expect(nextDay(day(1404, 12, 29))).toEqual(day(1405, 1, 1));
  expect(previousDay(day(1404, 1, 1))).toEqual(day(1403, 12, 30));
  expect(nextDay(day(1403, 6, 31))).toEqual(day(1403, 7, 1));
});

test('weekdays count from Saturday', () => {
  expect(weekdayOf(day(1400, 8, 15))).toBe(0);
  expect(weekdayOf(day(1403, 7, 24))).toBe(3);
  expect(weekdayOf(day(1403, 1, 3))).toBe(6);
});

test('days sort by year, month and day', () => {
  const sorted = [day(1402, 12, 29), day(1403, 1, 1), day(1403, 1, 2), day(1403, 2, 1)];
  expect([...sorted].reverse().sort(compareJalali)).toEqual(sorted);
  expect(compareJalali(day(1403, 1, 1), day(1403, 1, 1))).toBe(0);
});

describe('a day that does not exist', () => {
  test.each([day(1404, 12, 30), day(1403, 13, 1), day(1700, 1, 1)])('%o is refused', (unreal) => {
    expect(() => jalaliToGregorian(unreal)).toThrow(RangeError);
    expect(() => weekdayOf(unreal)).toThrow(RangeError);
    expect(() => nextDay(unreal)).toThrow(RangeError);
  });

  test('has no month to be measured and no year to be leap', () => {
    expect(() => monthLength(1403, 13)).toThrow(RangeError);
    expect(() => isLeapJalali(2024)).toThrow(RangeError);
    expect(() => gregorianToJalali(day(1700, 1, 1))).toThrow(RangeError);
  });
});
