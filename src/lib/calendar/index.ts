/**
 * The Jalali calendar, Tehran's clock, and dates in words, for any program:
 * `import { formatDateTime } from 'peyk/calendar'`. Pure functions that run in a browser as in Node and ask
 * neither `Intl` nor the machine's time zone; docs/calendar.md tells of each.
 */
export {
  compareJalali,
  FIRST_JALALI_YEAR,
  gregorianToJalali,
  isLeapJalali,
  isValidJalali,
  jalaliToGregorian,
  LAST_JALALI_YEAR,
  monthLength,
  nextDay,
  previousDay,
  weekdayOf,
  type GregorianDate,
  type JalaliDate,
  type Weekday,
} from './jalali.ts';
export {
  fromTehran,
  tehranOffsetMinutes,
  toTehran,
  toTehranIso,
  type TehranTime,
  type TimeOfDay,
} from './tehran.ts';
export { parseIsoInstant, type Instant } from './instant.ts';
export { parseDate, type DateFault, type ParsedDate } from './parse.ts';
export {
  formatDate,
  formatDateTime,
  formatFullDate,
  formatGregorian,
  formatMonth,
  formatTime,
  GREGORIAN_MONTH_NAMES,
  MONTH_NAMES,
  WEEKDAY_LETTERS,
  WEEKDAY_NAMES,
} from './format.ts';
export { dayText, toIsoDay } from './day-text.ts';
