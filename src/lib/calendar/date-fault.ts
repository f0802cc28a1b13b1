import type { Calendar } from './date-words.ts';
import type { JalaliDate, Weekday } from './jalali.ts';

/** Why a written date cannot be taken, with the numbers a message to its writer needs. */
export type DateFault =
  | { readonly kind: 'empty' }
  /** No date was found, or something besides it that is not understood. */
  | { readonly kind: 'unreadable'; readonly text: string }
  /** The year is outside `first`–`last`, as in «140/8/15» or a Jalali month with the year 2021. */
  | {
      readonly kind: 'no-such-year';
      readonly calendar: Calendar;
      readonly year: number;
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'no-such-month'; readonly calendar: Calendar; readonly month: number }
  /** The month has only `monthLength` days in that year. */
  | {
      readonly kind: 'no-such-day';
      readonly calendar: Calendar;
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly monthLength: number;
    }
  | {
      readonly kind: 'no-such-time';
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
    }
  /** `date` is a `rightWeekday`, not the `weekday` written beside it; 0 is Saturday. */
  | {
      readonly kind: 'wrong-weekday';
      readonly weekday: Weekday;
      readonly rightWeekday: Weekday;
      readonly date: JalaliDate;
    };
