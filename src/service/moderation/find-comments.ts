import type { Store } from '../store/store.ts';
import type { CommentRow, CommentState } from '../store/tables.ts';
import { keysOf } from '../comments/spam-words.ts';
import type { QueuePlace } from './queue-place.ts';

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

/** A page of a list. */
export interface Found {
  comments: Listed[];
  /** The comment that the next page comes after; undefined at the end of the list. */
  next: string | undefined;
}

const SELECTED = [
  ...(['id', 'code', 'name', 'email', 'text', 'at'] as const),
  ...(['version', 'rank', 'signs', 'state', 'newsroom'] as const),
] as const;

/**
 * Comments of one state: of those that wait, what looks least like spam first, and of these the oldest; of the
 * others the newest first. A search finds words as readers' search does, however they are spelled.
 *
 * @param after the comment, by id, that the page comes after; from the beginning where there is none such
 */
export async function findComments(store: Store, place: QueuePlace): Promise<Found> {
  const keys = keysOf(place.query);
  const most = keys.length > 0 ? SOUGHT : SHOWN;
  const rows = await listAfter(store, place)
    .limit(most + 1)
    .execute();
  const looked = rows.slice(0, most);
  const found = looked.filter(({ name, text, code }) => {
    const has = new Set([code, ...keysOf(`${name} ${text}`)]);
    return keys.every((key) => has.has(key));
  });
  const comments = found.slice(0, SHOWN);
  // Behind the last that is shown, or behind all that was looked through.
  const last = found.length > SHOWN ? comments.at(-1) : rows.length > most && looked.at(-1);
  return { comments, next: last ? last.id : undefined };
}

function listAfter(store: Store, { state, after }: QueuePlace) {
  const list = store.selectFrom('comment').select(SELECTED).where('state', '=', state);
  const isWaiting = state === 'pending';
  const ordered = isWaiting
    ? list.orderBy('rank').orderBy('id')
    : list.orderBy('at', 'desc').orderBy('id', 'desc');
  if (after === '') return ordered;
  const [column, isBehind] = isWaiting ? (['rank', '>'] as const) : (['at', '<'] as const);
  // What it is compared with stays in the store, so that no number is rounded on the way.
  const there = store.selectFrom('comment').where('id', '=', after);
  return ordered.where((is) =>
    is.or([
      is(column, isBehind, there.select(column)),
      is.and([is(column, '=', there.select(column)), is('id', isBehind, after)]),
      is.not(is.exists(there.select('id'))),
    ]),
  );
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
