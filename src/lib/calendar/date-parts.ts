import { toAsciiDigits } from '../persian/digits.ts';
import { normalise } from '../persian/normalise.ts';
import { calendarDay, type WrittenDay } from './calendar-day.ts';
import { DAY_WORDS, MONTH_WORDS, WEEKDAY_WORDS } from './date-words.ts';
import type { Weekday } from './jalali.ts';

/** What a written date says, read but not yet checked against calendar and clock. */
export interface DateParts {
  readonly day: WrittenDay;
  readonly weekday?: Weekday;
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
  /** Minutes ahead of UTC. */
  readonly offset?: number;
}

const FIRST_GREGORIAN_YEAR = 1700;

const WEEKDAY = words(`(${alternatives(WEEKDAY_WORDS)})`);
const NUMERIC_DAY = /(?<!\d)(\d{1,4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,4})(?!\d)/;
const MONTH = `[ /-]*(${alternatives(MONTH_WORDS)})(?: ?ماه)?`;
const WORDED_DAY = words(
  `(?:(\\d{1,2}) ?(?:ام|م)?|(${alternatives(DAY_WORDS)}))${MONTH}(?: ?سال)?[ ,/-]*(\\d{1,4})`,
);
/** As CLDR's Persian patterns have it, and so whatever prints dates with `Intl`: «۱۴۰۰ آبان ۱۵». */
const YEAR_FIRST_DAY = words(`(\\d{3,4})${MONTH}[ /-]*(\\d{1,2})`);
const CLOCK =
  /(?:t|ساعت[ :]*)?(?<!\d)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?![\d:])(?: ?(z)(?![a-z])| ?([+-])(0\d|1[0-4]):?([0-5]\d)(?![\d/.-]))?/;
const SPOKEN_CLOCK = words('ساعت (\\d{1,2})(?: و (?:(\\d{1,2}) دقیقه|(نیم)|(ربع)))?');
const BEFORE_NOON = words('(?:(?:قبل|پیش) ?از ?ظهر|صبح|بامداد|سحر|سپیده ?دم|ق\\.? ?ظ|am)');
const AFTER_NOON = words('(?:(?:بعد|پس) ?از ?ظهر|عصر|غروب|ب\\.? ?ظ|pm)');
/** «۱۲ ظهر» is noon, «۱ ظهر» 13. */
const NOON = words('ظهر');
/** «۹ شب» is 21, «۱۲ شب» midnight, «۲ نیمه شب» 2. */
const NIGHT = words('شب');
const MIDNIGHT = words('نیمه ?شب');
/** Words that may stand about a date and say nothing more than that it is one. */
const FILLERS = words(
  '(?:مورخ|مورخه|تاریخ|انتشار|روز|در|هجری|خورشیدی|شمسی|میلادی|ه\\.? ?ش|ه\\. ?خ|زمان)',
  'gu',
);
/** «۲۴ مهر ۱۴۰۳ برابر با ۱۵ اکتبر ۲۰۲۴»: the same day in another calendar. */
const EQUAL_TO = words('(?:برابر|مصادف|مطابق) ?(?:با|است ?با)?');
/** Calendars, clocks and pins stand before a date; they say nothing. */
const PICTURES = /[\p{Extended_Pictographic}\uFE0F\u20E3]/gu;

/** Read the parts, in whatever order; `undefined` when there is no day or something is left over. */
export function readDateParts(text: string): DateParts | undefined {
  const rest = new Remainder(fold(text));
  const weekday = WEEKDAY_WORDS.get(rest.take(WEEKDAY)?.[1] ?? '');
  const clock = takeClock(rest);
  const day = takeNumericDay(rest) ?? takeWordedDay(rest);
  if (rest.take(EQUAL_TO) !== undefined && !takeSameDay(rest, day)) return undefined;
  rest.takeAll(FILLERS);
  if (day === undefined || !rest.isSpent()) return undefined;
  return { day, ...(weekday === undefined ? {} : { weekday }), ...clock };
}

/** Whether what stands behind «برابر با» is another calendar's name of the same day. */
function takeSameDay(rest: Remainder, day: WrittenDay | undefined): boolean {
  const other = takeNumericDay(rest) ?? takeWordedDay(rest);
  if (day === undefined || other === undefined) return false;
  const [one, two] = [calendarDay(day), calendarDay(other)];
  return one.ok && two.ok && one.utcMidnight === two.utcMidnight;
}

/** «15/8/1400» is a Jalali day written from its end; the same in Gregorian would be anyone's guess. */
function takeNumericDay(rest: Remainder): WrittenDay | undefined {
  const match = rest.take(NUMERIC_DAY);
  if (match === undefined) return undefined;
  const [first, month, last] = [match[1] ?? '', Number(match[3]), match[4] ?? ''];
  if (first.length > 2 && last.length <= 2) return dayOfYear(Number(first), month, Number(last));
  const backwards = dayOfYear(Number(last), month, Number(first));
  return first.length <= 2 && last.length > 2 && backwards.calendar === 'jalali'
    ? backwards
    : undefined;
}

function dayOfYear(year: number, month: number, day: number): WrittenDay {
  return { calendar: year < FIRST_GREGORIAN_YEAR ? 'jalali' : 'gregorian', year, month, day };
}

function takeWordedDay(rest: Remainder): WrittenDay | undefined {
  const match = rest.take(WORDED_DAY);
  if (match === undefined) return takeYearFirstDay(rest);
  const day = DAY_WORDS.get(match[2] ?? '') ?? Number(match[1]);
  return dayOfMonth(Number(match[4]), match[3], day);
}

function takeYearFirstDay(rest: Remainder): WrittenDay | undefined {
  const match = rest.take(YEAR_FIRST_DAY);
  return match && dayOfMonth(Number(match[1]), match[2], Number(match[3]));
}

function dayOfMonth(year: number, word: string | undefined, day: number): WrittenDay | undefined {
  const month = MONTH_WORDS.get(word ?? '');
  return month && { ...month, year, day };
}

function takeClock(rest: Remainder): Pick<DateParts, 'time' | 'offset'> {
  const match = rest.take(CLOCK) ?? rest.take(SPOKEN_CLOCK);
  if (match === undefined) return {};
  const spoken = !match[0].includes(':');
  const fraction = spoken && (match[3] ? 30 : match[4] ? 15 : 0);
  const [hour, minute, second] = [match[1], fraction || match[2], spoken ? 0 : match[3]].map(
    (part) => Number(part ?? 0),
  );
  const time = { hour: onDayClock(hour ?? 0, rest), minute: minute ?? 0, second: second ?? 0 };
  const [zulu, sign, offsetHours, offsetMinutes] = spoken ? [] : match.slice(4);
  if (zulu !== undefined) return { time, offset: 0 };
  if (sign === undefined) return { time };
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes);
  return { time, offset: sign === '-' ? -offset : offset };
}

/** «۲ بعد از ظهر» is 14, «۹ شب» 21. An hour no morning has, as in «۱۵ صبح», comes back as one no clock has. */
function onDayClock(hour: number, rest: Remainder): number {
  if (rest.take(BEFORE_NOON) !== undefined) {
    if (hour > 12) return hour + 24;
    return hour === 12 ? 0 : hour;
  }
  if (rest.take(AFTER_NOON) !== undefined) return hour < 12 ? hour + 12 : hour;
  if (rest.take(MIDNIGHT) !== undefined) return hour === 12 ? 0 : hour;
  if (rest.take(NOON) !== undefined) return hour < 4 ? hour + 12 : hour;
  if (rest.take(NIGHT) === undefined) return hour;
  if (hour === 12) return 0;
  return hour > 4 && hour < 12 ? hour + 12 : hour;
}

/** One spelling of letters, digits, spaces and separators, so that the patterns need know no other. */
function fold(text: string): string {
  return toAsciiDigits(normalise(text.replace(PICTURES, ' ')))
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[\u200C\s]+/g, ' ')
    .replace(/[\u060D\u2044\u2215]/g, '/')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[،؛;]/g, ',')
    .trim();
}

/** The text that no part has claimed yet. A claimed part leaves a gap, so that nothing joins up. */
class Remainder {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    const end = match.index + match[0].length;
    this.#text = `${this.#text.slice(0, match.index)} ${this.#text.slice(end)}`;
    return match;
  }

  takeAll(pattern: RegExp): void {
    this.#text = this.#text.replace(pattern, ' ');
  }

  isSpent(): boolean {
    return /^[ ,.:|•()-]*$/.test(this.#text);
  }
}

/** A pattern that matches whole words only: not inside a longer word or number. */
function words(source: string, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, flags);
}

/** The keys as a pattern, longest first, since the first that fits is taken. */
function alternatives(table: ReadonlyMap<string, unknown>): string {
  return [...table.keys()].sort((a, b) => b.length - a.length).join('|');
}
