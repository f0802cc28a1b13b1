import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';

/** Nobody reads a preview of his own words in less, in ms. */
export const TOO_FAST = 3000;
/** As many of one sender in an hour as a reader in earnest writes. */
export const FLOOD = 5;

/** How many comments, or reports, have this value. */
export async function countBy(
  store: Store,
  table: 'comment' | 'report',
  column: 'likeness' | 'sender',
  value: string,
): Promise<number> {
  const { count } = await store
    .selectFrom(table)
    .select((of) => of.fn.countAll<number>().as('count'))
    .where(column, '=', value)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** How much several signs say together, each 0 to 1: as if each were told of by somebody else. */
export const weigh = (weights: readonly number[]): number =>
  1 - weights.reduce((left, weight) => left * (1 - weight), 1);

/** A digest of search keys: the same for texts that differ in spelling and marks alone. */
export const digestOfKeys = (keys: readonly string[]): string =>
  createHash('sha256').update(keys.join(' ')).digest('base64url');
