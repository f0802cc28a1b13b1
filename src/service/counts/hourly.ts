import { toPersianDigits } from '../../lib/persian/digits.ts';
import { formatDate, formatFullDate, formatTime } from '../../lib/calendar/format.ts';
import { tehranDayRange, toTehran } from '../../lib/calendar/tehran.ts';
import { MOST_WINDOWS, type MostWindow } from '../../lib/most.ts';
import type { Store } from '../store/store.ts';
import { hourOf } from './view.ts';

const HOUR = 3_600_000;

/** Views within one bar of the chart. */
export interface Bar {
  /** When it begins, in ms. */
  at: number;
  views: number;
  /** As the axis has it, and as it is told whole. */
  label: string;
  title: string;
}

/** Views by hour, of a day; by day, of a longer window; all that began within it, the oldest first. */
export async function getBars(
  store: Store,
  window: MostWindow,
  { now, code }: { now: number; code?: string | undefined },
): Promise<Bar[]> {
  const from = now - MOST_WINDOWS[window];
  let query = store
    .selectFrom('view_hour')
    .select((of) => ['hour', of.fn.sum<number>('views').as('views')])
    .where('hour', '>=', from)
    .where('hour', '<=', now)
    .groupBy('hour');
  if (code !== undefined) query = query.where('code', '=', code);
  const rows = await query.execute();
  const start = window === 'day' ? hourOf : dayStart;
  const sums = new Map<number, number>();
  for (const { hour, views } of rows) {
    const at = start(Number(hour));
    sums.set(at, (sums.get(at) ?? 0) + Number(views));
  }
  const bars: Bar[] = [];
  // The first hour that began within the window; a day is 23 to 25 hours long.
  const [first, step] = window === 'day' ? [from + HOUR - 1, HOUR] : [from, 26 * HOUR];
  for (let at = start(first); at <= now; at = start(at + step))
    bars.push({ at, views: sums.get(at) ?? 0, ...words(at, window) });
  return bars;
}

const dayStart = (at: number): number => tehranDayRange(toTehran(at).date).start;

function words(at: number, window: MostWindow): Pick<Bar, 'label' | 'title'> {
  const { date, hour } = toTehran(at);
  return window === 'day'
    ? { label: toPersianDigits(hour), title: `${formatDate(date)}، ${formatTime(at)}` }
    : { label: toPersianDigits(date.day), title: formatFullDate(date) };
}
