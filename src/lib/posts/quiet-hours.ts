import type { Instant } from '../calendar/instant.ts';
import { toTehran } from '../calendar/tehran.ts';
import { toAsciiDigits } from '../persian/digits.ts';

/** A time of every day in which nothing is sent, in minutes of the day in Tehran. */
export interface QuietHours {
  from: number;
  /** The first minute in which things are sent again; before `from` where the night passes midnight. */
  until: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60;

/** «23:00-07:30», in any digits and with any dash; undefined for what says no such time. */
export function readQuietHours(text: string): QuietHours | undefined {
  const times = /^(\d{1,2}):(\d\d)\s*[-–—]\s*(\d{1,2}):(\d\d)$/u.exec(toAsciiDigits(text).trim());
  if (!times) return undefined;
  const [hour = 0, minute = 0, lastHour = 0, lastMinute = 0] = times.slice(1).map(Number);
  if (hour > 23 || minute > 59 || lastHour > 23 || lastMinute > 59) return undefined;
  const [from, until] = [hour * 60 + minute, lastHour * 60 + lastMinute];
  return from === until ? undefined : { from, until };
}

/** When the quiet time ends that holds an instant; undefined where none does. */
export function quietUntil({ from, until }: QuietHours, instant: Instant): Instant | undefined {
  const { hour, minute, second } = toTehran(instant);
  const now = hour * 60 + minute;
  const isQuiet = from < until ? now >= from && now < until : now >= from || now < until;
  if (!isQuiet) return undefined;
  const minutes = (until - now + DAY) % DAY;
  return Math.floor(instant / 1000) * 1000 - second * 1000 + minutes * MINUTE;
}
