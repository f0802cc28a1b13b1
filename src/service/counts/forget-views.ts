import { sql } from 'kysely';
import { tehranDayRange, toTehran } from '../../lib/calendar/tehran.ts';
import type { Store } from '../store/store.ts';
import { inTransaction } from '../store/transaction.ts';

/** A window is over after half an hour; lines of a log may be out of order by as much again. */
export const WINDOW_KEPT = 60 * 60_000;
/** How long views are kept by the hour; of older ones only the day's sum is. */
const HOURS_KEPT = 92 * 86_400_000;

/** Forget windows that no view of this source can meet any more. @param now by the source's own clock */
export const forgetWindows = async (
  store: Pick<Store, 'deleteFrom'>,
  source: string,
  now: number,
): Promise<void> =>
  void (await store
    .deleteFrom('view_window')
    .where('source', '=', source)
    .where('at', '<', now - WINDOW_KEPT)
    .execute());

/** Put the hours of days that are three months over together, an item's day into one row. */
export async function rollUpHours(store: Store, now: number): Promise<void> {
  while (await rollUpOneDay(store, now));
}

/** @returns whether there may be more */
const rollUpOneDay = (store: Store, now: number): Promise<boolean> =>
  inTransaction(store, async (transaction) => {
    // The row that changes of tables hold as well: of several processes one sums a day.
    await sql`update migration set name = name where name = 'lock'`.execute(transaction);
    const { hour: first } = await transaction
      .selectFrom('view_hour')
      .select((of) => of.fn.min('hour').as('hour'))
      .executeTakeFirstOrThrow();
    if (first === null) return false;
    const { start, end } = tehranDayRange(toTehran(Number(first)).date);
    if (end > now - HOURS_KEPT) return false;
    const sums = await transaction
      .selectFrom('view_hour')
      .select((of) => ['code', of.fn.sum<number>('views').as('views')])
      .where('hour', '>=', start)
      .where('hour', '<', end)
      .groupBy('code')
      .orderBy('code')
      .execute();
    for (const { code, views } of sums)
      await transaction
        .insertInto('view_day')
        .values({ day: start, code, views: Number(views) })
        .onConflict((on) =>
          on.columns(['day', 'code']).doUpdateSet((of) => ({
            views: of('view_day.views', '+', of.ref('excluded.views')),
          })),
        )
        .execute();
    await transaction
      .deleteFrom('view_hour')
      .where('hour', '>=', start)
      .where('hour', '<', end)
      .execute();
    return true;
  });
