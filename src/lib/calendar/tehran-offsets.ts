import type { Instant } from './instant.ts';
import { jalaliToGregorian } from './jalali.ts';

/** From `start` on, Tehran's clocks stand `offset` minutes ahead of UTC. */
export interface OffsetChange {
  readonly start: Instant;
  readonly offset: number;
}

const STANDARD = 3 * 60 + 30;
const SUMMER = STANDARD + 60;

/**
 * Zone Asia/Tehran of the IANA time zone database (tzdata 2026c, file `asia`), up to 1991.
 *
 * The first row is Tehran's mean time, +03:25:44, kept as +03:26 because an ISO 8601 offset has no
 * seconds; it ended in 1935.
 */
const EARLY_CHANGES: readonly OffsetChange[] = [
  { start: -Infinity, offset: 3 * 60 + 26 },
  { start: Date.UTC(1935, 5, 12, 20, 34, 16), offset: STANDARD },
  { start: Date.UTC(1977, 2, 21, 19, 30), offset: SUMMER },
  { start: Date.UTC(1977, 9, 20, 19, 30), offset: 4 * 60 },
  { start: Date.UTC(1978, 2, 24, 20, 0), offset: 5 * 60 },
  { start: Date.UTC(1978, 7, 4, 20, 0), offset: 4 * 60 },
  { start: Date.UTC(1978, 10, 10, 20, 0), offset: STANDARD },
  { start: Date.UTC(1979, 4, 26, 20, 30), offset: SUMMER },
  { start: Date.UTC(1979, 8, 18, 19, 30), offset: STANDARD },
  { start: Date.UTC(1980, 2, 20, 20, 30), offset: SUMMER },
  { start: Date.UTC(1980, 8, 22, 19, 30), offset: STANDARD },
  { start: Date.UTC(1991, 4, 2, 20, 30), offset: SUMMER },
  { start: Date.UTC(1991, 8, 21, 19, 30), offset: STANDARD },
];

/**
 * From 1371 to 1401 the law counted in Jalali days: clocks went forward as 2 Farvardin began and
 * back as 31 Shahrivar began. There was no summer time in 1385 and 1386, nor since 1402.
 */
const SUMMER_TIME_YEARS = [
  { from: 1371, to: 1384 },
  { from: 1387, to: 1401 },
];

/** Every change of Tehran's clocks, oldest first. */
export const TEHRAN_OFFSETS: readonly OffsetChange[] = [
  ...EARLY_CHANGES,
  ...SUMMER_TIME_YEARS.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => summerOf(from + index)).flat(),
  ),
];

function summerOf(year: number): OffsetChange[] {
  return [
    { start: localMidnight(year, 1, 2, STANDARD), offset: SUMMER },
    { start: localMidnight(year, 6, 31, SUMMER), offset: STANDARD },
  ];
}

function localMidnight(year: number, month: number, day: number, offset: number): Instant {
  const date = jalaliToGregorian({ year, month, day });
  return Date.UTC(date.year, date.month - 1, date.day) - offset * 60_000;
}
