import { createHash, randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

/** What a challenge is given for; one that was given for something else is worth nothing. */
export type Purpose = 'passkey made' | 'passkey used' | 'forge';

interface Given {
  purpose: Purpose;
  /** Who may bring it back: a word that only the cookie of one browser holds. */
  holder: string;
}

const digest = (word: string): string => createHash('sha256').update(word).digest('base64url');

/**
 * Give out a word, 256 bits as base64url, that its holder may bring back once, before `until` (ms since the
 * epoch). The store keeps hashes alone.
 */
export async function giveChallenge(
  store: Store,
  { purpose, holder }: Given,
  until: number,
): Promise<string> {
  const word = randomBytes(32).toString('base64url');
  const row = { id: digest(word), purpose, holder: digest(holder), until };
  await store.insertInto('challenge').values(row).execute();
  return word;
}

/**
 * Whether a word was given to this holder for this purpose and is still good. It is not any more from then on,
 * whatever comes of it; of two who bring it at once, to two processes, one is told yes.
 */
export async function takeChallenge(
  store: Store,
  word: string,
  { purpose, holder }: Given,
  now: number,
): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('challenge')
    .where('id', '=', digest(word))
    .where('purpose', '=', purpose)
    .where('holder', '=', digest(holder))
    .where('until', '>', now)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/**
 * Count what counts once.
 * @param word what tells it from all others
 * @param until ms since the epoch: when it would count no more anyway
 * @returns whether it had not been counted before
 */
export async function spend(store: Store, word: string, until: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await store
    .insertInto('spent')
    .values({ id: digest(word), until })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Delete what is over. */
export async function forgetChallenges(store: Store, now: number): Promise<void> {
  await store.deleteFrom('challenge').where('until', '<=', now).execute();
  await store.deleteFrom('spent').where('until', '<=', now).execute();
}
