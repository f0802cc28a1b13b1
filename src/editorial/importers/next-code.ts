import { toTehran } from '../../lib/calendar/tehran.ts';
import { twoDigits } from '../../lib/calendar/day-text.ts';

export const SECOND = 1000;

/**
 * The code of an item of this moment: Jalali day and time in Tehran as yyyymmddHHMMSS, or that of the
 * next second whose code is free.
 */
export const nextCode = (instant: number, taken: ReadonlySet<string>): string =>
  nextFree(instant, taken).code;

/** The same code with the moment that it names. */
export function nextFree(
  instant: number,
  taken: ReadonlySet<string>,
): { code: string; instant: number } {
  for (let at = instant; ; at += SECOND) {
    const code = codeOf(at);
    if (!taken.has(code)) return { code, instant: at };
  }
}

function codeOf(instant: number): string {
  const { date, hour, minute, second } = toTehran(instant);
  return [date.year, date.month, date.day, hour, minute, second].map(twoDigits).join('');
}
