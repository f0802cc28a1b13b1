/**
 * How many entries at the beginning of a list pass, found by halving: once one entry fails, all behind it
 * must fail too.
 */
export function partitionPoint<Entry>(
  list: readonly Entry[],
  passes: (entry: Entry) => boolean,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(list[middle] as Entry))
      low = middle + 1; // between 0 and the length
    else high = middle;
  }
  return low;
}
