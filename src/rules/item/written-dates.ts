import {
  isValidJalali,
  type JalaliDate,
  jalaliToGregorian,
  type Weekday,
} from '../../lib/calendar/jalali.ts';
import { MONTH_NAMES } from '../../lib/calendar/names.ts';
import { WEEKDAY_WORDS } from '../../lib/calendar/date-words.ts';
import { parseDate } from '../../lib/calendar/parse.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';
import type { CheckedItem } from '../source/checked-item.ts';
import type { Range } from '../source/prose.ts';

/** A Jalali day that a text names: «سه‌شنبه (۲۴ مهر)». The year is the text's own, or the likeliest. */
export interface WrittenDate extends Range {
  date: JalaliDate;
  exists: boolean;
  weekday?: Weekday;
  /** «امروز» 0, «دیروز» −1, «فردا» 1 */
  fromToday?: number;
}

const RELATIVE = new Map([
  ['امروز', 0],
  ['دیروز', -1],
  ['فردا', 1],
]);
const DIGIT = '[0-9٠-٩۰-۹]';
const GAP = '[ \\u00A0\\n]*[،(]?[ \\u00A0\\n]*';
const DATE = new RegExp(
  '(?<![\\p{L}\\p{N}\\u200C])' +
    `(?:(?<relative>${[...RELATIVE.keys()].join('|')})${GAP})?` +
    `(?:(?<weekday>(?:(?:یک|دو|سه|چهار|پنج)[ \\u200C]?)?شنبه|جمعه)${GAP})?` +
    `(?<day>${DIGIT}{1,2})(?:م|[ \\u200C]?ام)? (?<month>${MONTH_NAMES.join('|')})` +
    `(?:[ \\u200C]?ماه)?(?:[ ،](?:سال )?(?<year>${DIGIT}{4}))?(?![\\p{L}\\p{N}])`,
  'gu',
);
const DAY = 24 * 60 * 60 * 1000;

/** The days that a text names by number and month. */
export function writtenDates(text: string, today: JalaliDate): WrittenDate[] {
  return Array.from(text.matchAll(DATE)).flatMap((match): WrittenDate[] => {
    const { relative = '', weekday = '', day = '', month = '', year } = match.groups ?? {};
    const number = Number(toAsciiDigits(day));
    const named = MONTH_NAMES.findIndex((name) => name === month) + 1;
    const written = year === undefined ? undefined : Number(toAsciiDigits(year));
    if (written !== undefined && (written < 1250 || written > 1500)) return [];
    const date = {
      year: written ?? likeliestYear(named, number, today),
      month: named,
      day: number,
    };
    const weekdayNumber = WEEKDAY_WORDS.get(weekday.replace('\u200C', ' '));
    const fromToday = RELATIVE.get(relative);
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        date,
        exists: isValidJalali(date),
        ...(weekdayNumber !== undefined && { weekday: weekdayNumber }),
        ...(fromToday !== undefined && { fromToday }),
      },
    ];
  });
}

/** Days from `a` to `b`. */
export const daysBetween = (a: JalaliDate, b: JalaliDate): number => (utc(b) - utc(a)) / DAY;

/** The day of `publishedAt` in Tehran. */
export function dayOfPublication({ front }: CheckedItem): JalaliDate | undefined {
  const { data } = front;
  const written =
    typeof data === 'object' && data !== null && 'publishedAt' in data ? data.publishedAt : '';
  const parsed = parseDate(typeof written === 'string' ? written : '');
  return parsed.ok ? toTehran(parsed.instant).date : undefined;
}

/** News names the day of a month without its year when it is near: the year that brings it nearest. */
function likeliestYear(month: number, day: number, today: JalaliDate): number {
  const distance = (year: number) => {
    const date = { year, month, day: Math.min(day, 29) };
    return isValidJalali(date) ? Math.abs(daysBetween(today, date)) : Infinity;
  };
  const years = [today.year - 1, today.year, today.year + 1];
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best), today.year);
}

function utc(date: JalaliDate): number {
  const { year, month, day } = jalaliToGregorian(date);
  return Date.UTC(year, month - 1, day);
}
