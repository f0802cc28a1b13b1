import type { Transaction } from 'kysely';
import type { Store } from '../store/store.ts';
import type { LogFileRow, Tables } from '../store/tables.ts';
import type { LogFile } from './log-files.ts';

/** Up to where a file of a log is counted, and what else is known of it. */
export type LogPosition = Pick<
  LogFileRow,
  'print' | 'first_at' | 'position' | 'last_at' | 'purged_at' | 'closed'
>;

/** After so long without it the position in a file that was put aside is forgotten, in ms. */
const POSITION_KEPT = 60 * 86_400_000;

/** That another process counted the same lines first; its position is read, and all is well. */
export class CountedElsewhere extends Error {}

/** Of all files of a log that were ever counted, by their first lines' digests. */
export async function findPositions(store: Store, log: string): Promise<Map<string, LogPosition>> {
  const rows = await store
    .selectFrom('log_file')
    .select(['print', 'first_at', 'position', 'last_at', 'purged_at', 'closed'])
    .where('log', '=', log)
    .execute();
  return new Map(rows.map((row) => [row.print, row]));
}

/** Take a file in hand, at its start; another process may do the same. */
export async function beginFile(
  store: Store,
  log: string,
  { print, firstAt }: Pick<LogFile, 'print' | 'firstAt'>,
): Promise<LogPosition> {
  const row = { print, first_at: firstAt, position: 0, last_at: 0, purged_at: 0, closed: 0 };
  await store
    .insertInto('log_file')
    .values({ log, ...row, seen_at: 0 })
    .onConflict((on) => on.doNothing())
    .execute();
  return row;
}

/**
 * Move on in a file, in the transaction that writes what was counted.
 * @throws {CountedElsewhere} where it is not at `from` any more
 */
export async function movePosition(
  transaction: Transaction<Tables>,
  log: string,
  from: LogPosition,
  to: Omit<LogPosition, 'print' | 'first_at'>,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('log_file')
    .set(to)
    .where('log', '=', log)
    .where('print', '=', from.print)
    .where('position', '=', from.position)
    .where('closed', '=', 0)
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== 1) throw new CountedElsewhere();
}

/**
 * Write down that all is counted up to now; and forget positions in files that went long ago.
 * @param live the live file's digest: its position stays, however long nobody has come
 */
export async function tellCounted(
  store: Store,
  log: string,
  live: string,
  now: number,
): Promise<void> {
  await store
    .updateTable('log_file')
    .set({ seen_at: now })
    .where('log', '=', log)
    .where('print', '=', live)
    .execute();
  await store
    .deleteFrom('log_file')
    .where('log', '=', log)
    .where('print', '!=', live)
    .where('last_at', '<', now - POSITION_KEPT)
    .execute();
}
