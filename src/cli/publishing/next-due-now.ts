import { readDue } from '../../node/due-file.ts';

/**
 * When the next item is due, by the last build, or a post that waits for the morning, by the last announcement. A
 * post whose time has come was tried, and is tried again as all that failed is.
 *
 * @param dirs the cache and the state
 * @returns ms since the epoch; undefined where nothing is due
 */
export function nextDueNow(
  { cache, state }: { cache: string; state: string },
  now: number,
): number | undefined {
  const [item, post] = [readDue(cache), readDue(state)];
  const due = [item, post !== undefined && post > now ? post : undefined];
  return due.filter((each) => each !== undefined).sort((one, other) => one - other)[0];
}
