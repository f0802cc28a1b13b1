import { partitionPoint } from '../lib/partition-point.ts';
import type { Item } from './group-news.ts';

/**
 * The items of a Jalali year, or of one of its months, out of a list that is newest first. Found by halving:
 * a list is asked for each of its months, and what each costs must not grow with the list.
 */
export function ofPeriod(newestFirst: readonly Item[], year: number, month?: number): Item[] {
  const first = month === undefined ? year * 100 : year * 100 + month;
  const last = month === undefined ? year * 100 + 99 : first;
  return newestFirst.slice(countLater(newestFirst, last), countLater(newestFirst, first - 1));
}

/** How many items at the beginning of the list are of a later month. */
const countLater = (newestFirst: readonly Item[], month: number): number =>
  partitionPoint(newestFirst, ({ date }) => date.year * 100 + date.month > month);
