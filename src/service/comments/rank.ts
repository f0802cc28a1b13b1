import { countBy, digestOfKeys, FLOOD, TOO_FAST, weigh } from '../forms/flood.ts';
import type { Store } from '../store/store.ts';
import { keysOf, spamLikelihood } from './spam-words.ts';
import type { WrittenComment } from './read-form.ts';

/** What spam does and readers seldom do. */
export type Sign = 'fast' | 'repeat' | 'links' | 'flood' | 'words' | 'unproved';

/** How much each says, 0 to 1. */
const WEIGHT: Readonly<Record<Sign, number>> = {
  ...{ fast: 0.5, repeat: 0.7, links: 0.4, flood: 0.6, words: 0.6, unproved: 0.1 },
};

const SPAM_WORDS = 0.8;
const LINK = /https?:\/\/|www\.|\b[a-z0-9-]{2,63}\.(?:com|net|org|ir|ru|info|top|xyz|shop)\b/iu;

/** A digest of the words of a text: the same for texts that differ in spelling and marks alone. */
export const likenessOf = (text: string): string => digestOfKeys(keysOf(text));

/**
 * How much a comment looks like spam. It ranks the queue of moderators and does nothing else: no comment
 * is ever refused for it.
 */
export async function rankComment(
  store: Store,
  { text, name }: WrittenComment,
  {
    age,
    sender,
    likeness,
    isProved,
  }: { age: number; sender: string; likeness: string; isProved: boolean },
): Promise<{ rank: number; signs: Sign[] }> {
  const [same, bySender, likelihood] = await Promise.all([
    countBy(store, 'comment', 'likeness', likeness),
    countBy(store, 'comment', 'sender', sender),
    spamLikelihood(store, `${name} ${text}`),
  ]);
  const signs: Sign[] = [];
  if (age < TOO_FAST) signs.push('fast');
  if (same > 0) signs.push('repeat');
  if (LINK.test(`${name} ${text}`)) signs.push('links');
  if (bySender >= FLOOD) signs.push('flood');
  if (likelihood > SPAM_WORDS) signs.push('words');
  // So do readers without a script, therefore it says least of all.
  if (!isProved) signs.push('unproved');
  return { rank: weigh(signs.map((sign) => WEIGHT[sign])), signs };
}
