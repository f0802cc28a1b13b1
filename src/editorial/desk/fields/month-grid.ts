import {
  formatFullDate,
  formatMonth,
  WEEKDAY_LETTERS,
  WEEKDAY_NAMES,
} from '../../../lib/calendar/format.ts';
import {
  compareJalali,
  monthLength,
  nextDay,
  previousDay,
  weekdayOf,
  type JalaliDate,
} from '../../../lib/calendar/jalali.ts';
import { toPersianDigits } from '../../../lib/persian/digits.ts';
import { DESK } from '../../../messages/desk.ts';
import { h, type Element } from './control.ts';

interface GridProps {
  /** The day that the keyboard stands on; its month is shown. */
  day: JalaliDate;
  chosen: JalaliDate | undefined;
  today: JalaliDate;
  onMove(day: JalaliDate): void;
  onChoose(day: JalaliDate): void;
  onClose(): void;
}

/**
 * A Jalali month to choose a day from, by the pointer or by the keys of the ARIA date grid: arrows a day
 * or a week, Home and End the week's ends, Page Up and Page Down a month, Enter chooses, Escape closes.
 * The week begins on Saturday, and the arrow to the left leads onward, as Persian is read.
 */
export function monthGrid({ day, chosen, today, onMove, onChoose, onClose }: GridProps): Element {
  const { year, month } = day;
  const button = (label: string, to: JalaliDate): Element =>
    h('button', { type: 'button', onClick: () => onMove(to) }, label);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = dayAfterKey(event.key, day);
    if (to) onMove(to);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return h(
    'div',
    { className: 'peyk-calendar', onKeyDown },
    h(
      'div',
      { className: 'peyk-calendar-head' },
      button(DESK.moment.previousMonth, monthAway(day, -1)),
      h('b', { 'aria-live': 'polite' }, formatMonth(year, month)),
      button(DESK.moment.nextMonth, monthAway(day, 1)),
    ),
    h(
      'table',
      { role: 'grid', 'aria-label': DESK.moment.calendar(formatMonth(year, month)) },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ...WEEKDAY_LETTERS.map((letter, at) =>
            h('th', { key: letter, scope: 'col', 'aria-label': WEEKDAY_NAMES[at] }, letter),
          ),
        ),
      ),
      h(
        'tbody',
        null,
        ...weeksOf(year, month).map((week, at) => h('tr', { key: at }, ...week.map(cell))),
      ),
    ),
  );

  function cell(date: JalaliDate | undefined, at: number): Element {
    if (!date) return h('td', { key: at });
    const is = (other: JalaliDate | undefined) =>
      other !== undefined && compareJalali(date, other) === 0;
    return h(
      'td',
      { key: at, 'aria-selected': is(chosen) },
      h(
        'button',
        {
          type: 'button',
          tabIndex: is(day) ? 0 : -1,
          'data-at': is(day) || undefined,
          'aria-label': formatFullDate(date),
          'aria-current': is(today) ? 'date' : undefined,
          onClick: () => onChoose(date),
        },
        toPersianDigits(date.day),
      ),
    );
  }
}

/** Where a key leads from a day; undefined for a key that means nothing here. */
export function dayAfterKey(key: string, day: JalaliDate): JalaliDate | undefined {
  const weekday = weekdayOf(day);
  switch (key) {
    case 'ArrowLeft':
      return daysAway(day, 1);
    case 'ArrowRight':
      return daysAway(day, -1);
    case 'ArrowDown':
      return daysAway(day, 7);
    case 'ArrowUp':
      return daysAway(day, -7);
    case 'Home':
      return daysAway(day, -weekday);
    case 'End':
      return daysAway(day, 6 - weekday);
    case 'PageDown':
      return monthAway(day, 1);
    case 'PageUp':
      return monthAway(day, -1);
    default:
      return undefined;
  }
}

function daysAway(day: JalaliDate, days: number): JalaliDate {
  let at = day;
  for (let left = Math.abs(days); left > 0; left--) at = days < 0 ? previousDay(at) : nextDay(at);
  return at;
}

/** The same day of another month, or its last where it is shorter. */
function monthAway({ year, month, day }: JalaliDate, months: number): JalaliDate {
  const count = year * 12 + (month - 1) + months;
  const to = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...to, day: Math.min(day, monthLength(to.year, to.month)) };
}

function weeksOf(year: number, month: number): (JalaliDate | undefined)[][] {
  const days = Array.from({ length: monthLength(year, month) }, (_, at) => ({
    year,
    month,
    day: at + 1,
  }));
  const before = weekdayOf({ year, month, day: 1 });
  const cells = [...Array.from({ length: before }, () => undefined), ...days];
  const weeks = Math.ceil(cells.length / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_each, at) => cells[week * 7 + at]),
  );
}
