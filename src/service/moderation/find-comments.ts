import type { Store } from '../store/store.ts';
import type { CommentRow, CommentState } from '../store/tables.ts';
import { keysOf } from '../comments/spam-words.ts';

/** As many as a page of the queue shows, and as a search looks through. */
const SHOWN = 50;
const SOUGHT = 5000;

export type Listed = Pick<
  CommentRow,
  | 'id'
  | 'code'
  | 'name'
  | 'email'
  | 'text'
  | 'at'
  | 'version'
  | 'rank'
  | 'signs'
  | 'state'
  | 'newsroom'
>;

/**
 * Comments of one state: what looks least like spam first, and of these the oldest. A search finds words as
 * readers' search does, however they are spelled.
 */
export async function findComments(
  store: Store,
  { state, query }: { state: CommentState; query: string },
): Promise<Listed[]> {
  const keys = keysOf(query);
  const rows = await store
    .selectFrom('comment')
    .select([
      'id',
      'code',
      'name',
      'email',
      'text',
      'at',
      'version',
      'rank',
      'signs',
      'state',
      'newsroom',
    ])
    .where('state', '=', state)
    .orderBy('rank')
    .orderBy('id', state === 'pending' ? 'asc' : 'desc')
    .limit(keys.length > 0 ? SOUGHT : SHOWN)
    .execute();
  if (keys.length === 0) return rows;
  return rows
    .filter(({ name, text, code }) => {
      const has = new Set([code, ...keysOf(`${name} ${text}`)]);
      return keys.every((key) => has.has(key));
    })
    .slice(0, SHOWN);
}

/** How many there are of each state. */
export async function countComments(store: Store): Promise<Record<CommentState, number>> {
  const rows = await store
    .selectFrom('comment')
    .select((of) => ['state' as const, of.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = { pending: 0, published: 0, rejected: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
}
