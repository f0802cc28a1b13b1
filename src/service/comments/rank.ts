import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { keysOf, spamLikelihood } from './spam-words.ts';
import type { WrittenComment } from './read-form.ts';

/** What spam does and readers seldom do. */
export type Sign = 'fast' | 'repeat' | 'links' | 'flood' | 'words';

/** How much each says, 0 to 1. */
const WEIGHT: Readonly<Record<Sign, number>> = {
  ...{ fast: 0.5, repeat: 0.7, links: 0.4, flood: 0.6, words: 0.6 },
};

/** Nobody reads a preview of his own words in less, in ms. */
const TOO_FAST = 3000;
/** As many of one sender in an hour as a reader in earnest writes. */
const FLOOD = 5;
const SPAM_WORDS = 0.8;
const LINK = /https?:\/\/|www\.|\b[a-z0-9-]{2,63}\.(?:com|net|org|ir|ru|info|top|xyz|shop)\b/iu;

/** A digest of the words of a text: the same for texts that differ in spelling and marks alone. */
export const likenessOf = (text: string): string =>
  createHash('sha256').update(keysOf(text).join(' ')).digest('base64url');

/**
 * How much a comment looks like spam. It ranks the queue of moderators and does nothing else: no comment
 * is ever refused for it.
 */
export async function rankComment(
  store: Store,
  { text, name }: WrittenComment,
  { age, sender, likeness }: { age: number; sender: string; likeness: string },
): Promise<{ rank: number; signs: Sign[] }> {
  const [same, bySender, likelihood] = await Promise.all([
    countBy(store, 'likeness', likeness),
    countBy(store, 'sender', sender),
    spamLikelihood(store, `${name} ${text}`),
  ]);
  const signs: Sign[] = [];
  if (age < TOO_FAST) signs.push('fast');
  if (same > 0) signs.push('repeat');
  if (LINK.test(`${name} ${text}`)) signs.push('links');
  if (bySender >= FLOOD) signs.push('flood');
  if (likelihood > SPAM_WORDS) signs.push('words');
  return { rank: 1 - signs.reduce((left, sign) => left * (1 - WEIGHT[sign]), 1), signs };
}

async function countBy(store: Store, column: 'likeness' | 'sender', value: string) {
  const { count } = await store
    .selectFrom('comment')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where(column, '=', value)
    .executeTakeFirstOrThrow();
  return Number(count);
}
