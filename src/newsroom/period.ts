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
function countLater(newestFirst: readonly Item[], month: number): number {
  let low = 0;
  let high = newestFirst.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (monthOf(newestFirst[middle]) > month) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Months in the order of time. */
const monthOf = (item: Item | undefined): number =>
  item ? item.date.year * 100 + item.date.month : 0;
