import {
  isValidJalali,
  type JalaliDate,
  jalaliToGregorian,
  type Weekday,
} from '../../../../lib/calendar/jalali.ts';
import { MONTH_NAMES } from '../../../../lib/calendar/names.ts';
import { WEEKDAY_WORDS } from '../../../../lib/calendar/date-words.ts';
import { parseDate } from '../../../../lib/calendar/parse.ts';
import { toTehran } from '../../../../lib/calendar/tehran.ts';
import { toAsciiDigits } from '../../../../lib/persian/digits.ts';
import type { CheckedItem } from '../source/checked-item.ts';
import type { Prose, Range } from '../source/prose.ts';

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
const OTHER_YEARS = new Map([
  ['گذشته', -1],
  ['قبل', -1],
  ['پیش', -1],
  ['آینده', 1],
]);
const DIGIT = '[0-9٠-٩۰-۹]';
/** What stands for a half-space in old texts, or a half-space. */
const BORDER = '[ \\u00A0\\u00AC\\u200B\\u200C]{0,2}';
const GAP = '[ \\u00A0\\n]*[،(]?[ \\u00A0\\n]*';
const DATE = new RegExp(
  '(?<![\\p{L}\\p{N}\\u200C])' +
    `(?:(?<relative>${keysOf(RELATIVE)})${GAP})?` +
    `(?:(?<weekday>(?:(?:یک|دو|سه|چهار|پنج)${BORDER})?شنبه|جمعه)${GAP})?` +
    `(?<day>${DIGIT}{1,2})(?:م|[ \\u200C]?ام)? (?<month>${MONTH_NAMES.join('|')})` +
    `(?:${BORDER}ماه)?` +
    `(?:[ ،](?:سال )?(?<year>${DIGIT}{4})|[ \\n]سال[ \\n](?<other>${keysOf(OTHER_YEARS)}))?` +
    '(?![\\p{L}\\p{N}])',
  'gu',
);
const DAY = 24 * 60 * 60 * 1000;

const MONTH = new RegExp(MONTH_NAMES.join('|'));
const known = new WeakMap<Prose, WrittenDate[]>();
const publication = new WeakMap<CheckedItem, { day: JalaliDate | undefined }>();

/** The days that a text names by number and month. */
export function writtenDates(prose: Prose, today: JalaliDate): WrittenDate[] {
  const found = known.get(prose) ?? (MONTH.test(prose.text) ? findDates(prose.text, today) : []);
  known.set(prose, found);
  return found;
}

function findDates(text: string, today: JalaliDate): WrittenDate[] {
  const letters = text.replaceAll('ي', 'ی').replaceAll('ك', 'ک');
  return Array.from(letters.matchAll(DATE)).flatMap((match): WrittenDate[] => {
    const { relative = '', weekday = '', day = '', month = '', year, other } = match.groups ?? {};
    const number = Number(toAsciiDigits(day));
    const named = MONTH_NAMES.findIndex((name) => name === month) + 1;
    const written = year === undefined ? undefined : Number(toAsciiDigits(year));
    // «شمارهٔ ۶۲، فروردین ۱۳۹۰» is an issue of a magazine.
    if (number > 31 || (written !== undefined && (written < 1250 || written > 1500))) return [];
    const shift = OTHER_YEARS.get(other ?? '');
    const unwritten =
      shift === undefined ? likeliestYear(named, number, today) : today.year + shift;
    const date = { year: written ?? unwritten, month: named, day: number };
    const weekdayNumber = WEEKDAY_WORDS.get(weekday.replace(/[ \u00A0\u00AC\u200B\u200C]+/, ' '));
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
export function dayOfPublication(item: CheckedItem): JalaliDate | undefined {
  const read = publication.get(item) ?? { day: readPublication(item) };
  publication.set(item, read);
  return read.day;
}

function readPublication({ front: { data } }: CheckedItem): JalaliDate | undefined {
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

function keysOf(table: ReadonlyMap<string, unknown>): string {
  return [...table.keys()].join('|');
}

function utc(date: JalaliDate): number {
  const { year, month, day } = jalaliToGregorian(date);
  return Date.UTC(year, month - 1, day);
}
