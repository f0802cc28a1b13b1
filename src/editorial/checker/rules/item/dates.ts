import { formatFullDate } from '../../../../lib/calendar/format.ts';
import { type JalaliDate, monthLength, weekdayOf } from '../../../../lib/calendar/jalali.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../../../lib/calendar/names.ts';
import { textRule } from '../rule.ts';
import type { CheckedItem } from '../source/checked-item.ts';
import type { Prose, Range } from '../source/prose.ts';
import { dayOfPublication, daysBetween, type WrittenDate, writtenDates } from './written-dates.ts';

/** The dates of a text that `judge` finds wrong, with what it says of them; undefined for what is right. */
function* wrongDates<Params>(
  prose: Prose,
  item: CheckedItem,
  judge: (found: WrittenDate, today: JalaliDate) => Params | undefined,
): Generator<Range & { params: Params }> {
  const today = dayOfPublication(item);
  if (today === undefined) return;
  for (const found of writtenDates(prose, today)) {
    const params = judge(found, today);
    if (params) yield { start: found.start, end: found.end, params };
  }
}

/** «۳۱ مهر»: a day its month does not have. */
export const noSuchDate = textRule('no-such-date', 'error', (_text, prose, item) =>
  wrongDates(prose, item, ({ exists, date: { year, month } }) =>
    exists ? undefined : { month: MONTH_NAMES[month - 1] ?? '', days: monthLength(year, month) },
  ),
);

/** «شنبه ۲۴ مهر ۱۴۰۳», which was a Tuesday. */
export const wrongWeekday = textRule('wrong-weekday', 'error', (_text, prose, item) =>
  wrongDates(prose, item, ({ exists, date, weekday }) => {
    if (!exists || weekday === undefined) return undefined;
    const right = weekdayOf(date);
    if (right === weekday) return undefined;
    return { date: formatFullDate(date), weekday: WEEKDAY_NAMES[right] };
  }),
);

/** More than this from the day it should be: «امروز» may be written before or after midnight. */
const TOLERANCE = 1;

/** «امروز (۲۴ مهر)» in an item of another day. */
export const dateOfPublication = textRule('date-of-publication', 'warning', (_text, prose, item) =>
  wrongDates(prose, item, ({ exists, date, fromToday }, today) => {
    if (!exists || fromToday === undefined) return undefined;
    const off = Math.abs(daysBetween(today, date) - fromToday);
    return off > TOLERANCE ? { published: formatFullDate(today) } : undefined;
  }),
);
