import type { DateFault } from './date-fault.ts';
import type { Calendar } from './date-words.ts';
import type { Instant } from './instant.ts';
import {
  FIRST_JALALI_YEAR,
  gregorianToJalali,
  jalaliToGregorian,
  LAST_JALALI_YEAR,
  monthLength,
  type GregorianDate,
  type JalaliDate,
} from './jalali.ts';

/** A day as it was written, not yet known to exist. */
export interface WrittenDay {
  readonly calendar: Calendar;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type FoundDay =
  | { readonly ok: true; readonly date: JalaliDate; readonly utcMidnight: Instant }
  | { readonly ok: false; readonly fault: DateFault };

/** Well within the years Peyk knows, so that no offset from UTC leads out of them. */
const JALALI_YEARS = { first: FIRST_JALALI_YEAR + 1, last: LAST_JALALI_YEAR - 1 };
const GREGORIAN_YEARS = { first: JALALI_YEARS.first + 621, last: JALALI_YEARS.last + 622 };

/** The day that was written, in the Jalali calendar, and its midnight in UTC; or why there is none. */
export function calendarDay(written: WrittenDay): FoundDay {
  const { calendar, year, month, day } = written;
  const { first, last } = calendar === 'jalali' ? JALALI_YEARS : GREGORIAN_YEARS;
  if (year < first || year > last) {
    return { ok: false, fault: { kind: 'no-such-year', calendar, year, first, last } };
  }
  if (month < 1 || month > 12) {
    return { ok: false, fault: { kind: 'no-such-month', calendar, month } };
  }
  const length = calendar === 'jalali' ? monthLength(year, month) : daysInMonth(year, month);
  if (day < 1 || day > length) {
    const fault = { kind: 'no-such-day', ...written, monthLength: length } as const;
    return { ok: false, fault };
  }
  return calendar === 'jalali'
    ? found({ year, month, day }, jalaliToGregorian({ year, month, day }))
    : found(gregorianToJalali({ year, month, day }), { year, month, day });
}

function found(date: JalaliDate, { year, month, day }: GregorianDate): FoundDay {
  return { ok: true, date, utcMidnight: Date.UTC(year, month - 1, day) };
}

function daysInMonth(year: number, month: number): number {
  // Day 0 of a month is the last of the one before it.
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
