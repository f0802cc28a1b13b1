import type { Instant } from './instant.ts';
import { gregorianToJalali, jalaliToGregorian, nextDay, type JalaliDate } from './jalali.ts';
import { TEHRAN_OFFSETS } from './tehran-offsets.ts';
import { twoDigits } from './day-text.ts';

/** A time on the clock: hour 0–23, minute and second 0–59. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
}

/** What calendar and clock in Tehran show at one instant. */
export interface TehranTime {
  readonly date: JalaliDate;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * How far Tehran's clocks stand ahead of UTC, in minutes: 210, or 270 in the summers before 1402.
 *
 * Read from a table and not from `Intl`, which is slow to call and differs from runtime to runtime
 * (old phones still put Tehran on summer time). A test holds the table against `Intl`.
 */
export function tehranOffsetMinutes(instant: Instant): number {
  assertInstant(instant);
  return offsetAt(instant);
}

function offsetAt(instant: Instant): number {
  let low = 0;
  let high = TEHRAN_OFFSETS.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const change = TEHRAN_OFFSETS[middle];
    if (change !== undefined && change.start <= instant) low = middle;
    else high = middle - 1;
  }
  return TEHRAN_OFFSETS[low]?.offset ?? 0;
}

/** The Jalali day and the time of day in Tehran; parts of a second are dropped. */
export function toTehran(instant: Instant): TehranTime {
  const local = localClock(instant);
  return {
    date: gregorianToJalali({
      year: local.getUTCFullYear(),
      month: local.getUTCMonth() + 1,
      day: local.getUTCDate(),
    }),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}

/**
 * The instant at which Tehran's calendar and clock show this day and time (midnight if none is
 * given).
 *
 * Where summer time makes that doubtful it decides as Temporal's "compatible" does (and RFC 5545,
 * 3.3.5): a time shown twice means the first; a time skipped counts on by the clock as it stood
 * before, so 00:30 on 2 Farvardin 1400 is 01:30.
 * Throws a `RangeError` for a day or time that does not exist.
 */
export function fromTehran(date: JalaliDate, time: TimeOfDay = { hour: 0, minute: 0 }): Instant {
  assertTime(time);
  const { year, month, day } = jalaliToGregorian(date);
  const clock = Date.UTC(year, month - 1, day, time.hour, time.minute, time.second ?? 0);
  // No two changes are less than two days apart, so the offsets a day away are before and after.
  const before = clock - offsetAt(clock - DAY) * MINUTE;
  const after = clock - offsetAt(clock + DAY) * MINUTE;
  const afterIsShown = after + offsetAt(after) * MINUTE === clock;
  const beforeIsShown = before + offsetAt(before) * MINUTE === clock;
  return afterIsShown && !beforeIsShown ? after : before;
}

/** Gregorian ISO 8601 with Tehran's offset, for machines: `2021-11-06T09:32:00+03:30`. */
export function toTehranIso(instant: Instant): string {
  const offset = tehranOffsetMinutes(instant);
  const shown = [Math.floor(offset / 60), offset % 60].map(twoDigits).join(':');
  return `${localClock(instant).toISOString().slice(0, -5)}+${shown}`;
}

/**
 * The instants that fall on this day in Tehran: `start` is in it, `end` is the start of the next.
 * The day is 23 or 25 hours long when the clocks change.
 */
export function tehranDayRange(date: JalaliDate): { start: Instant; end: Instant } {
  return { start: fromTehran(date), end: fromTehran(nextDay(date)) };
}

/** A `Date` whose UTC fields are what Tehran's clock shows. */
function localClock(instant: Instant): Date {
  return new Date(Math.floor(instant) + tehranOffsetMinutes(instant) * MINUTE);
}

function assertInstant(instant: Instant): void {
  if (!Number.isFinite(instant)) throw new RangeError(`${instant} is no instant`);
}

function assertTime({ hour, minute, second = 0 }: TimeOfDay): void {
  if (!isValidTime(hour, minute, second)) {
    throw new RangeError(`There is no time ${hour}:${minute}:${second}`);
  }
}

/** Whether a clock can show it: 00:00:00–23:59:59, whole numbers. */
export function isValidTime(hour: number, minute: number, second: number): boolean {
  return (
    [hour, minute, second].every((part) => Number.isInteger(part) && part >= 0) &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  );
}
