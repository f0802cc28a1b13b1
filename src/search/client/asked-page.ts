import { dayText, twoDigits } from '../../lib/calendar/day-text.ts';
import { formatDate, formatMonth } from '../../lib/calendar/format.ts';
import { parseDate } from '../../lib/calendar/parse.ts';
import { parseMonth } from '../../lib/calendar/parse-month.ts';
import { toAsciiDigits } from '../../lib/persian/digits.ts';

/** A page of the site that a question names: an item by its code, a day or a month of the archive. */
export interface AskedPage {
  kind: 'item' | 'day' | 'month';
  /** Below the front page. */
  path: string;
  /** What it is called. */
  title: string;
}

/** A number of fewer digits is a year or a count; codes of four were given to no item that is still looked for so. */
const CODE = /^\d{5,15}$/u;

/** @returns undefined where a question is not wholly a code, a day or a month */
export function readAskedPage(text: string): AskedPage | undefined {
  const code = toAsciiDigits(text).trim();
  if (CODE.test(code)) return { kind: 'item', path: `news/${code}/`, title: code };
  const day = parseDate(text);
  if (day.ok && !day.hasTime)
    return {
      kind: 'day',
      path: `archive/${dayText(day.date).replaceAll('-', '/')}/`,
      title: formatDate(day.date),
    };
  const month = parseMonth(text);
  if (!month) return undefined;
  return {
    kind: 'month',
    path: `archive/${month.year}/${twoDigits(month.month)}/`,
    title: formatMonth(month.year, month.month),
  };
}
