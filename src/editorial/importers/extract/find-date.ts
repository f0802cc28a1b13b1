import { GREGORIAN_MONTH_NAMES, MONTH_NAMES, WEEKDAY_NAMES } from '../../../lib/calendar/names.ts';
import { parseDate, type DateFault } from '../../../lib/calendar/parse.ts';
import type { Instant } from '../../../lib/calendar/instant.ts';
import type { JalaliDate } from '../../../lib/calendar/jalali.ts';

export interface FoundDate {
  instant: Instant;
  hasTime: boolean;
  date: JalaliDate;
  /** Where it stands in the text that was searched. */
  start: number;
  end: number;
  /** The weekday written beside it is another one's. */
  wrongWeekday: boolean;
}

const DIGIT = '[0-9\u0660-\u0669\u06F0-\u06F9]';
const SPACE = '[\\s\u200C\u00A0]';
/** Any letter may carry what a writer or a converter put for it: آ/ا, ی/ي, a lost half-space. */
const loosely = (names: readonly string[]): string =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map((name) =>
      name
        .replace(/\u200C/gu, `${SPACE}?`)
        .replace(/[آا]/gu, '[آا]')
        .replace(/ی/gu, '[یيى]')
        .replace(/ک/gu, '[کك]')
        .replace(/(?<=.)شنبه$/u, `${SPACE}?شنبه`),
    )
    .join('|');

const MONTH = `(?:${loosely([...MONTH_NAMES, ...GREGORIAN_MONTH_NAMES, 'امرداد', 'می'])})`;
const WEEKDAY = `(?:${loosely(WEEKDAY_NAMES)})`;
const ORDINAL_DAY = '(?:[\\p{L}\u200C]+(?: و [\\p{L}\u200C]+)?م|اول|یکم|سی\u200C?ام)';
const NUMERIC = `${DIGIT}{1,4}${SPACE}?[-/.]${SPACE}?${DIGIT}{1,2}${SPACE}?[-/.]${SPACE}?${DIGIT}{1,4}`;
const WORDED = `(?:${DIGIT}{1,2}(?:${SPACE}?ام|م)?|${ORDINAL_DAY})${SPACE}+${MONTH}(?:${SPACE}?ماه)?(?:${SPACE}+سال)?[\\s,،]+${DIGIT}{4}`;
const YEAR_FIRST = `${DIGIT}{4}${SPACE}+${MONTH}${SPACE}+${DIGIT}{1,2}`;
const CLOCK = `(?:T|ساعت${SPACE}*:?${SPACE}*)?${DIGIT}{1,2}:${DIGIT}{2}(?::${DIGIT}{2}(?:\\.${DIGIT}+)?)?(?:${SPACE}?(?:Z|[+-]${DIGIT}{2}:?${DIGIT}{2}))?`;
/** What parts a day from its time or weekday: a comma, a bar, a dash. */
const GAP = `[\\s\u200C،,|•·()-]*`;

const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])` +
    `(?:(?<clockBefore>${CLOCK})${GAP})?` +
    `(?:(?<weekday>${WEEKDAY})${GAP}(?:مورخ${SPACE}*)?)?` +
    `(?<day>${NUMERIC}|${WORDED}|${YEAR_FIRST})` +
    `(?:(?:${GAP}|ـ| در )(?<clock>${CLOCK}))?` +
    `(?![\\p{L}\\p{N}])`,
  'giu',
);

/**
 * Every date with day, month and year in a running text, in order. What looks like one and is no day
 * of the calendar is passed over; a weekday that does not fit is told.
 */
export function findDates(text: string): FoundDate[] {
  return Array.from(text.matchAll(DATE)).flatMap((match) => {
    const { clockBefore, weekday, day = '', clock } = match.groups ?? {};
    const time = clock ?? clockBefore;
    const range = { start: match.index, end: match.index + match[0].length };
    const read = firstThatReads([[weekday, day, time], [day, time], [weekday, day], [day]]);
    return read ? [{ ...read, ...range }] : [];
  });
}

/** The first date of a text; a line that is a date and nothing more, in any form `parseDate` knows, too. */
export function findDate(text: string): FoundDate | undefined {
  const whole = parseDate(text);
  if (whole.ok) {
    const { instant, hasTime, date } = whole;
    return { instant, hasTime, date, start: 0, end: text.length, wrongWeekday: false };
  }
  return findDates(text)[0];
}

/** Why a text that should be a date is none; undefined when it is one. */
export function dateFault(text: string): DateFault | undefined {
  const read = parseDate(text);
  return read.ok ? undefined : read.fault;
}

function firstThatReads(attempts: readonly (readonly (string | undefined)[])[]) {
  let wrongWeekday = false;
  for (const parts of attempts) {
    const read = parseDate(parts.filter(Boolean).join(' '));
    if (read.ok)
      return { instant: read.instant, hasTime: read.hasTime, date: read.date, wrongWeekday };
    wrongWeekday ||= read.fault.kind === 'wrong-weekday';
  }
  return undefined;
}
