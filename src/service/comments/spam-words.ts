import type { Transaction } from 'kysely';
import { tokenise } from '../../lib/persian/analyser/tokens.ts';
import type { Store } from '../store/store.ts';
import type { CommentRow, Tables } from '../store/tables.ts';

/** Where the numbers of all that was learnt stand: no word is empty. */
const ALL = '';
/** With fewer decisions than this the words know nothing. */
const ENOUGH = 10;
/** So many of a text's words speak, those that say most (as Graham and Robinson weigh them). */
const SPEAKING = 15;
/** How many words of a text are looked at, and how long they may be. */
const MOST_WORDS = 400;
const LONGEST = 40;

type Learnt = 'spam' | 'ham';

/** The search keys of a text, each once: what spellings differ in does not count. */
export const keysOf = (text: string): string[] =>
  [...new Set(tokenise(text).flatMap(({ parts }) => parts))]
    .filter((key) => key.length <= LONGEST)
    .slice(0, MOST_WORDS);

/** How likely a text is spam, 0 to 1, by what moderators decided of others (naive Bayes); ½ for no idea. */
export async function spamLikelihood(store: Store, text: string): Promise<number> {
  const keys = keysOf(text);
  const rows = await store
    .selectFrom('spam_word')
    .selectAll()
    .where('word', 'in', [ALL, ...keys])
    .execute();
  const all = rows.find(({ word }) => word === ALL);
  if (!all || all.spam + all.ham < ENOUGH) return 0.5;
  const odds = rows
    .filter(({ word }) => word !== ALL)
    .map(
      ({ spam, ham }) =>
        Math.log((spam + 1) / (all.spam + 2)) - Math.log((ham + 1) / (all.ham + 2)),
    )
    .sort((one, other) => Math.abs(other) - Math.abs(one))
    .slice(0, SPEAKING);
  return 1 / (1 + Math.exp(-odds.reduce((sum, odd) => sum + odd, 0)));
}

/** Learn from a decision; one that is turned round is unlearnt first. */
export async function learn(
  transaction: Transaction<Tables>,
  { id, text, learnt }: Pick<CommentRow, 'id' | 'text' | 'learnt'>,
  decided: Learnt,
): Promise<void> {
  if (learnt === decided) return;
  // In one order, so that two who learn at once wait for one another and not in a circle.
  const words = [ALL, ...keysOf(text).toSorted()];
  await transaction
    .insertInto('spam_word')
    .values(words.map((word) => ({ word, spam: 0, ham: 0 })))
    .onConflict((on) => on.column('word').doNothing())
    .execute();
  await transaction
    .updateTable('spam_word')
    .set((of) => ({
      [decided]: of(decided, '+', 1),
      ...(learnt && { [learnt]: of(learnt, '-', 1) }),
    }))
    .where('word', 'in', words)
    .execute();
  await transaction.updateTable('comment').set({ learnt: decided }).where('id', '=', id).execute();
}
