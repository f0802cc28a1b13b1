import { setTimeout as sleep } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

const MOST_TRIES = 12;
/** In ms, before the second try; each later one may wait twice as long. */
const FIRST_WAIT = 5;

/**
 * What passes when it is tried again. PostgreSQL: could not serialise, deadlock, connection lost (class 40
 * and 08, 57P01); its relatives answer any statement with 40001. Two that make the same table at once are
 * told 23505 or 42P07 (`if not exists` does not look at what another has not committed). SQLite: busy (5)
 * and locked (6).
 */
const PASSING: ReadonlySet<unknown> = new Set([
  '40001',
  '40P01',
  '08006',
  '08003',
  '57P01',
  '42P07',
]);
const CATALOGUE = /^pg_/u;
const SQLITE_BUSY: ReadonlySet<unknown> = new Set([5, 6, 261, 262, 517]);

/**
 * Do `work` wholly or not at all, again where it met another's. It may run several times, so it does
 * nothing but ask the store.
 */
export async function inTransaction<Result>(
  store: Store,
  work: (transaction: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  for (let tried = 1; ; tried += 1)
    try {
      return await store.transaction().execute(work);
    } catch (error) {
      if (tried === MOST_TRIES || !isPassing(error)) throw error;
      await sleep(Math.random() * FIRST_WAIT * 2 ** Math.min(tried, 7));
    }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode, table } = error as { code?: unknown; errcode?: unknown; table?: unknown };
  return (
    PASSING.has(code) ||
    SQLITE_BUSY.has(errcode) ||
    (code === '23505' && typeof table === 'string' && CATALOGUE.test(table))
  );
}
