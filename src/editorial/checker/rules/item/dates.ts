import { formatFullDate } from '../../../../lib/calendar/format.ts';
import { type JalaliDate, monthLength, weekdayOf } from '../../../../lib/calendar/jalali.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../../../lib/calendar/names.ts';
import { type Hit, type Rule, textRule } from '../rule.ts';
import { dayOfPublication, daysBetween, type WrittenDate, writtenDates } from './written-dates.ts';

type Judge = (found: WrittenDate, today: JalaliDate) => Pick<Hit, 'detail'> | undefined;

function dateRule(id: Rule['id'], severity: Rule['severity'], judge: Judge): Rule {
  return textRule(id, severity, function* (_text, prose, item) {
    const today = dayOfPublication(item);
    if (today === undefined) return;
    for (const found of writtenDates(prose, today)) {
      const judged = judge(found, today);
      if (judged) yield { start: found.start, end: found.end, ...judged };
    }
  });
}

/** «۳۱ مهر»: a day its month does not have. */
export const noSuchDate = dateRule('no-such-date', 'error', ({ exists, date }) => {
  if (exists) return undefined;
  const { year, month } = date;
  return { detail: { month: MONTH_NAMES[month - 1] ?? '', days: monthLength(year, month) } };
});

/** «شنبه ۲۴ مهر ۱۴۰۳», which was a Tuesday. */
export const wrongWeekday = dateRule('wrong-weekday', 'error', ({ exists, date, weekday }) => {
  if (!exists || weekday === undefined) return undefined;
  const right = weekdayOf(date);
  if (right === weekday) return undefined;
  return { detail: { date: formatFullDate(date), weekday: WEEKDAY_NAMES[right] } };
});

/** More than this from the day it should be: «امروز» may be written before or after midnight. */
const TOLERANCE = 1;

/** «امروز (۲۴ مهر)» in an item of another day. */
export const dateOfPublication = dateRule(
  'date-of-publication',
  'warning',
  ({ exists, date, fromToday }, today) => {
    if (!exists || fromToday === undefined) return undefined;
    const off = Math.abs(daysBetween(today, date) - fromToday);
    return off > TOLERANCE ? { detail: { published: formatFullDate(today) } } : undefined;
  },
);
