import { jalaliToGregorian, type GregorianDate, type JalaliDate } from './jalali.ts';

/** A number with two digits at least, ASCII: «07». */
export const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A day as files and addresses write it, in its own calendar: «1403-07-24». */
export const dayText = ({ year, month, day }: JalaliDate | GregorianDate): string =>
  [year, twoDigits(month), twoDigits(day)].join('-');

/** A Jalali day as machines write it: Gregorian, ISO 8601. */
export const toIsoDay = (date: JalaliDate): string => dayText(jalaliToGregorian(date));
