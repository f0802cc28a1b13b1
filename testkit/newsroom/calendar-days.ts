import { d2j, j2d } from 'jalaali-js';
import type { JalaliDate } from '../../src/lib/calendar/jalali.ts';

export type { JalaliDate };

/** The Jalali day so many days after another. */
export function addDays({ year, month, day }: JalaliDate, days: number): JalaliDate {
  const { jy, jm, jd } = d2j(j2d(year, month, day) + days);
  return { year: jy, month: jm, day: jd };
}
