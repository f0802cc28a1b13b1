import { parseDate } from './parse.ts';

/** A month of the Jalali calendar. */
export interface JalaliMonth {
  readonly year: number;
  /** From 1. */
  readonly month: number;
}

/**
 * Read a Jalali month as a reader may write it: «مهر ۱۴۰۳», «مهرماه ۱۴۰۳», «1403/07».
 * @returns undefined for anything else, a day among them, and for months of other calendars
 */
export function parseMonth(text: string): JalaliMonth | undefined {
  if (parseDate(text).ok) return undefined;
  for (const day of [`1 ${text}`, `${text}/1`, `${text}-1`]) {
    const parsed = parseDate(day);
    if (parsed.ok && !parsed.hasTime && parsed.date.day === 1)
      return { year: parsed.date.year, month: parsed.date.month };
  }
  return undefined;
}
