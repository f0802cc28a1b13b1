import type { Store } from '../store/store.ts';

/** What the store counted, named as the independent count of `testkit/readers` names it. */
export async function countsIn(store: Store): Promise<Map<string, number>> {
  const rows = await store.selectFrom('view_hour').selectAll().execute();
  return new Map(
    rows.map(({ hour, code, views }) => [
      `${new Date(hour + 3.5 * 3_600_000).toISOString().slice(0, 13)} ${code}`,
      views,
    ]),
  );
}

/** A map that two counts can be compared by: in one order. */
export const inOrder = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
