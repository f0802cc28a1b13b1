import { MOST_WINDOWS, type MostEntry, type MostLists, type MostWindow } from '../../lib/most.ts';
import type { ServiceContext } from '../context.ts';
import type { Store } from '../store/store.ts';

/** Up to when was counted, in ms: what the log had when it was last counted to its end; pages tell at once. */
export async function countedUpTo({
  store,
  accessLog,
  now,
}: Pick<ServiceContext, 'store' | 'accessLog' | 'now'>): Promise<number | undefined> {
  if (!accessLog) return now();
  const { at } = await store
    .selectFrom('log_file')
    .select((of) => of.fn.max('seen_at').as('at'))
    .executeTakeFirstOrThrow();
  return Number(at ?? 0) || undefined;
}

/**
 * What was read most in the hours that began within a window before `now`, and what most comments of the window
 * were published on; the most first, of equal ones the newer item.
 *
 * @param length how many of each
 */
export async function findMost(
  store: Store,
  window: MostWindow,
  { now, length }: { now: number; length: number },
): Promise<MostLists> {
  const from = now - MOST_WINDOWS[window];
  const viewed = await store
    .selectFrom('view_hour')
    .select((of) => ['code', of.fn.sum<number>('views').as('count')])
    .where('hour', '>=', from)
    .where('hour', '<=', now)
    .groupBy('code')
    .orderBy('count', 'desc')
    .orderBy('code', 'desc')
    .limit(length)
    .execute();
  const discussed = await store
    .selectFrom('comment')
    .select((of) => ['code', of.fn.countAll<number>().as('count')])
    .where('at', '>=', from)
    .where('at', '<=', now)
    .where('state', '=', 'published')
    .groupBy('code')
    .orderBy('count', 'desc')
    .orderBy('code', 'desc')
    .limit(length)
    .execute();
  return { viewed: viewed.map(toEntry), discussed: discussed.map(toEntry) };
}

const toEntry = ({ code, count }: MostEntry): MostEntry => ({ code, count: Number(count) });
