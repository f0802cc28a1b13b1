import type { Run } from './runs.ts';

/** What begins a number that is written in groups: a telephone's 0, with or without +, or ISBN's 978 and 979. */
const FIRST_GROUP = /^(?:0\d{0,4}|978|979)$/;
const GROUP = /^\d{1,8}$/;
/** Digits of a telephone with its code (8 to 14), or of an ISBN. */
const LENGTHS = { phone: [8, 14], isbn: [13, 13] } as const;
/** Fewer digits than these behind the first group are a count, not a number's rest. */
const LEAST_GROUP = 2;

/**
 * How many runs from `start` are groups of one number that is written apart («۰۲۱ ۸۸۷۷ ۶۶۵۵», «978 964 6736 71 9»),
 * so that it is found in any grouping; 1 where they are none.
 */
export function numberLength(runs: readonly Run[], start: number): number {
  const first = runs[start];
  if (!first?.openEnd || !FIRST_GROUP.test(first.word)) return 1;
  const [least, most] = first.word.startsWith('0') ? LENGTHS.phone : LENGTHS.isbn;
  let digits = first.word.length;
  let best = 1;
  for (let at = start + 1; at < runs.length; at += 1) {
    const group = runs[at];
    const isLast = digits + (group?.word.length ?? 0) === most;
    if (!group?.openStart || !GROUP.test(group.word)) break;
    if (group.word.length < LEAST_GROUP && !isLast) break;
    digits += group.word.length;
    if (digits > most) break;
    if (digits >= least) best = at - start + 1;
    if (!group.openEnd) break;
  }
  return best;
}
