import { twoDigits } from '../lib/calendar/day-text.ts';
import type { JalaliDate } from '../lib/calendar/jalali.ts';

/**
 * The folder that a new item and its pictures are put into, below `news` and `media`: its Jalali month,
 * «1403/07». Editors may put theirs elsewhere; nothing is read of a folder's name.
 */
export const itemFolder = ({ year, month }: Omit<JalaliDate, 'day'>): string =>
  `${year}/${twoDigits(month)}`;
