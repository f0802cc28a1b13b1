import { toPersianDigits } from '../persian/digits.ts';
import type { Instant } from './instant.ts';
import { jalaliToGregorian, weekdayOf, type JalaliDate } from './jalali.ts';
import { GREGORIAN_MONTH_NAMES, MONTH_NAMES, WEEKDAY_NAMES } from './names.ts';
import { toTehran } from './tehran.ts';
import { twoDigits } from './day-text.ts';

export { GREGORIAN_MONTH_NAMES, MONTH_NAMES, WEEKDAY_LETTERS, WEEKDAY_NAMES } from './names.ts';

/**
 * Day and time in Tehran as news shows them: «شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲».
 *
 * Composed from parts because CLDR's own full Persian pattern puts the year first.
 */
export function formatDateTime(instant: Instant): string {
  return `${formatFullDate(toTehran(instant).date)} ساعت ${formatTime(instant)}`;
}

/** «۱۵ آبان ۱۴۰۰» */
export function formatDate(date: JalaliDate): string {
  return `${toPersianDigits(date.day)} ${formatMonth(date.year, date.month)}`;
}

/** «شنبه ۱۵ آبان ۱۴۰۰» */
export function formatFullDate(date: JalaliDate): string {
  return `${WEEKDAY_NAMES[weekdayOf(date)]} ${formatDate(date)}`;
}

/** «آبان ۱۴۰۰» */
export function formatMonth(year: number, month: number): string {
  return `${nameOf(MONTH_NAMES, month)} ${toPersianDigits(year)}`;
}

/** The Gregorian day in Tehran: «۶ نوامبر ۲۰۲۱» */
export function formatGregorian(instant: Instant): string {
  const { year, month, day } = jalaliToGregorian(toTehran(instant).date);
  return `${toPersianDigits(day)} ${nameOf(GREGORIAN_MONTH_NAMES, month)} ${toPersianDigits(year)}`;
}

/** The time in Tehran, 24 hours, hour and minute with two digits each: «۰۹:۳۲» */
export function formatTime(instant: Instant): string {
  const { hour, minute } = toTehran(instant);
  return [hour, minute].map((part) => toPersianDigits(twoDigits(part))).join(':');
}

function nameOf(names: readonly string[], month: number): string {
  const name = names[month - 1];
  if (name === undefined) throw new RangeError(`There is no month ${month}`);
  return name;
}
