import type { Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { hourOf, type View } from './view.ts';
import { dayOf, getVisitorKey, readerOf } from './visitor.ts';

/** How long a visitor's view of an item stands for all that follow it, in ms. */
export const WINDOW = 30 * 60_000;

/** As many views as one statement takes: a database allows some ten thousand values. */
const AT_ONCE = 4000;

/** That another process counted the same visitors meanwhile; the transaction is done again. */
class Overtaken extends Error {
  /** What PostgreSQL says of such. */
  readonly code = '40001';
}

interface Counted {
  reader: string;
  at: number;
}

/**
 * Count views, in the order of the list: one that comes within 30 minutes of a counted one of the same
 * visitor and item is none. Whoever else counts at once, each view counts once.
 *
 * @param source what tells of them: a log's name, or the beacon
 * @returns how many counted
 */
export async function countViews(
  transaction: Transaction<Tables>,
  views: readonly View[],
  source: string,
): Promise<number> {
  const keys = new Map<number, Buffer>();
  for (const day of new Set(views.map(({ at }) => dayOf(at))))
    keys.set(day, await getVisitorKey(transaction, day));
  const hours = new Map<string, { hour: number; code: string; views: number }>();
  let counted = 0;
  for (let start = 0; start < views.length; start += AT_ONCE) {
    const part = views.slice(start, start + AT_ONCE);
    const readers = part.map((view) => readerOf(view, keyOf(keys, view)));
    const seen = await findWindows(transaction, readers);
    let fresh = new Map<string, Counted>();
    for (const [index, { at, code }] of part.entries()) {
      const reader = readers[index] ?? '';
      const last = seen.get(reader);
      if (last !== undefined && Math.abs(at - last) < WINDOW) continue;
      if (last === undefined || at > last) {
        // A row is changed once a statement, so that the statement can tell whether another changed it.
        if (fresh.has(reader)) {
          await openWindows(transaction, fresh, source);
          fresh = new Map();
        }
        fresh.set(reader, { reader, at });
        seen.set(reader, at);
      }
      const hour = hourOf(at);
      const name = `${hour} ${code}`;
      const sum = hours.get(name) ?? { hour, code, views: 0 };
      sum.views += 1;
      hours.set(name, sum);
      counted += 1;
    }
    await openWindows(transaction, fresh, source);
  }
  await addViews(transaction, [...hours.values()]);
  return counted;
}

function keyOf(keys: ReadonlyMap<number, Buffer>, { at }: View): Buffer {
  const key = keys.get(dayOf(at));
  if (!key) throw new Error('A day without a key');
  return key;
}

async function findWindows(
  transaction: Transaction<Tables>,
  readers: readonly string[],
): Promise<Map<string, number>> {
  if (readers.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('view_window')
    .select(['reader', 'at'])
    .where('reader', 'in', [...new Set(readers)])
    .execute();
  return new Map(rows.map(({ reader, at }) => [reader, at]));
}

/** @throws {Overtaken} where another process opened one of them first */
async function openWindows(
  transaction: Transaction<Tables>,
  fresh: ReadonlyMap<string, Counted>,
  source: string,
): Promise<void> {
  if (fresh.size === 0) return;
  const { numInsertedOrUpdatedRows = 0n } = await transaction
    .insertInto('view_window')
    // All in one order: of two that take the same rows one waits, and never each for the other.
    .values([...fresh.values()].sort(byReader).map(({ reader, at }) => ({ reader, at, source })))
    .onConflict((on) =>
      on
        .column('reader')
        .doUpdateSet((of) => ({ at: of.ref('excluded.at'), source: of.ref('excluded.source') }))
        .where((of) => of('view_window.at', '<=', of(of.ref('excluded.at'), '-', of.lit(WINDOW)))),
    )
    .executeTakeFirst();
  if (Number(numInsertedOrUpdatedRows) !== fresh.size) throw new Overtaken();
}

const byReader = (one: Counted, other: Counted): number => (one.reader < other.reader ? -1 : 1);

async function addViews(
  transaction: Transaction<Tables>,
  rows: { hour: number; code: string; views: number }[],
): Promise<void> {
  rows.sort((one, other) => one.hour - other.hour || (one.code < other.code ? -1 : 1));
  for (let start = 0; start < rows.length; start += AT_ONCE)
    await transaction
      .insertInto('view_hour')
      .values(rows.slice(start, start + AT_ONCE))
      .onConflict((on) =>
        on.columns(['hour', 'code']).doUpdateSet((of) => ({
          views: of('view_hour.views', '+', of.ref('excluded.views')),
        })),
      )
      .execute();
}
