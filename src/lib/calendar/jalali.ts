import { d2j, g2d, isLeapJalaaliYear, j2d, jalaaliMonthLength, toGregorian } from 'jalaali-js';

/** A day of the Jalali (Iranian solar) calendar; month 1 is Farvardin. */
export interface JalaliDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day of the Gregorian calendar; month 1 is January. */
export interface GregorianDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 0 is Saturday, the first day of the Iranian week; 6 is Friday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/**
 * The years Peyk knows: 1200–1699, from 21 March 1821 on.
 *
 * Within 1200–1634 jalaali-js agrees with ICU's Persian calendar day for day; past 1634 the two
 * arithmetic rules part, and the real calendar waits for astronomers anyway. 1700 is where a bare
 * year starts to be read as Gregorian.
 */
export const FIRST_JALALI_YEAR = 1200;
export const LAST_JALALI_YEAR = 1699;

/** Whether the day exists: whole numbers, a known year, a month of 1–12, a day that month has. */
export function isValidJalali({ year, month, day }: JalaliDate): boolean {
  return (
    isKnownYear(year) &&
    Number.isInteger(month) &&
    month >= 1 &&
    month <= 12 &&
    Number.isInteger(day) &&
    day >= 1 &&
    day <= jalaaliMonthLength(year, month)
  );
}

/** Days in a month: 31 for the first six, 30 for the next five, Esfand 29 or, in leap years, 30. */
export function monthLength(year: number, month: number): number {
  assertYear(year);
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    throw new RangeError(`There is no Jalali month ${month}`);
  }
  return jalaaliMonthLength(year, month);
}

/** Whether the year has a 30 Esfand, as 1399 and 1403 do. */
export function isLeapJalali(year: number): boolean {
  assertYear(year);
  return isLeapJalaaliYear(year);
}

/** The same day in the Gregorian calendar. Throws a `RangeError` for a day that does not exist. */
export function jalaliToGregorian(date: JalaliDate): GregorianDate {
  assertValid(date);
  const { gy, gm, gd } = toGregorian(date.year, date.month, date.day);
  return { year: gy, month: gm, day: gd };
}

/** The same day in the Jalali calendar. Throws a `RangeError` outside the years Peyk knows. */
export function gregorianToJalali(date: GregorianDate): JalaliDate {
  return fromDayNumber(g2d(date.year, date.month, date.day));
}

/** Negative when `a` is the earlier day, positive when it is the later, 0 when they are one. */
export function compareJalali(a: JalaliDate, b: JalaliDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

export function nextDay(date: JalaliDate): JalaliDate {
  return fromDayNumber(toDayNumber(date) + 1);
}

export function previousDay(date: JalaliDate): JalaliDate {
  return fromDayNumber(toDayNumber(date) - 1);
}

export function weekdayOf(date: JalaliDate): Weekday {
  // Julian day 0 was a Monday, and Saturday is our 0. A remainder by 7 is a Weekday by nature.
  return ((toDayNumber(date) + 2) % 7) as Weekday;
}

/** Julian day number: days counted on without months or years, so that they can be added. */
function toDayNumber(date: JalaliDate): number {
  assertValid(date);
  return j2d(date.year, date.month, date.day);
}

function fromDayNumber(dayNumber: number): JalaliDate {
  const { jy, jm, jd } = d2j(dayNumber);
  assertYear(jy);
  return { year: jy, month: jm, day: jd };
}

function isKnownYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_JALALI_YEAR && year <= LAST_JALALI_YEAR;
}

function assertYear(year: number): void {
  if (!isKnownYear(year)) {
    throw new RangeError(`Jalali year ${year} is outside ${FIRST_JALALI_YEAR}–${LAST_JALALI_YEAR}`);
  }
}

function assertValid(date: JalaliDate): void {
  if (!isValidJalali(date)) {
    throw new RangeError(`There is no Jalali day ${date.year}-${date.month}-${date.day}`);
  }
}
