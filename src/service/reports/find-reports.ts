import type { Store } from '../store/store.ts';
import type { ReportRow, ReportState } from '../store/tables.ts';

/** As many as a page shows. */
const SHOWN = 50;

/** Reports of one state: what looks least like a nuisance first; of open ones the oldest, of others the newest. */
export const findReports = (store: Store, state: ReportState): Promise<ReportRow[]> =>
  store
    .selectFrom('report')
    .selectAll()
    .where('state', '=', state)
    .orderBy('rank')
    .orderBy('id', state === 'open' ? 'asc' : 'desc')
    .limit(SHOWN)
    .execute();

export const findReport = (store: Store, id: string): Promise<ReportRow | undefined> =>
  store.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();

/** How many there are of each state. */
export async function countReports(store: Store): Promise<Record<ReportState, number>> {
  const rows = await store
    .selectFrom('report')
    .select((of) => ['state' as const, of.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = { open: 0, done: 0, refused: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}
