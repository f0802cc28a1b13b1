import { normalise } from '../persian/normalise.ts';
import { calendarDay } from './calendar-day.ts';
import type { DateFault } from './date-fault.ts';
import { readDateParts } from './date-parts.ts';
import type { Instant } from './instant.ts';
import { weekdayOf, type JalaliDate } from './jalali.ts';
import { fromTehran, isValidTime, toTehran } from './tehran.ts';

export type { DateFault } from './date-fault.ts';

/** `date` is the Jalali day in Tehran; `hasTime` is false when only a day was written. */
export type ParsedDate =
  | {
      readonly ok: true;
      readonly instant: Instant;
      readonly hasTime: boolean;
      readonly date: JalaliDate;
    }
  | { readonly ok: false; readonly fault: DateFault };

/**
 * Read a date as an Iranian editor may write it, with or without a time.
 *
 * - Calendar: a month's name decides; in numbers a year under 1700 is Jalali, from 1700 Gregorian.
 * - Numbers: year, month, day with `-`, `/` or `.` between; a Jalali date also the other way round
 *   (۱۵/۸/۱۴۰۰). Gregorian ones do not: 06/11/2021 is two days, in two countries.
 * - Words: «شنبه ۱۵ آبان‌ماه ۱۴۰۰ ساعت ۰۹:۳۲», «پانزدهم آبان ۱۴۰۰», «۶ نوامبر ۲۰۲۱».
 * - Any digits, letters and half-spaces; the parts may stand in any order.
 * - Time: Tehran's unless an offset (`Z`, `+03:30`) stands behind it; without a time the instant is
 *   the first of the day in Tehran. Parts of a second are dropped.
 * - A weekday must fit the date as written.
 *
 * A text that holds anything else is refused as a whole: a guess would be published.
 */
export function parseDate(text: string): ParsedDate {
  if (normalise(text).trim() === '') return failed({ kind: 'empty' });
  const parts = readDateParts(text);
  if (parts === undefined) return failed({ kind: 'unreadable', text: text.trim() });

  const day = calendarDay(parts.day);
  if (!day.ok) return day;

  const { weekday, time, offset } = parts;
  const rightWeekday = weekdayOf(day.date);
  if (weekday !== undefined && weekday !== rightWeekday) {
    return failed({ kind: 'wrong-weekday', weekday, rightWeekday, date: day.date });
  }
  if (time === undefined) {
    return { ok: true, instant: fromTehran(day.date), hasTime: false, date: day.date };
  }
  const { hour, minute, second } = time;
  if (!isValidTime(hour, minute, second)) {
    return failed({ kind: 'no-such-time', hour, minute, second });
  }
  const instant =
    offset === undefined
      ? fromTehran(day.date, time)
      : day.utcMidnight + ((hour * 60 + minute - offset) * 60 + second) * 1000;
  return { ok: true, instant, hasTime: true, date: toTehran(instant).date };
}

function failed(fault: DateFault): ParsedDate {
  return { ok: false, fault };
}
