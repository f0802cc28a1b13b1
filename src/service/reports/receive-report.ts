import { keysOf, spamLikelihood } from '../comments/spam-words.ts';
import { countBy, digestOfKeys, FLOOD, TOO_FAST, weigh } from '../forms/flood.ts';
import type { Previewed } from '../forms/preview-token.ts';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import { inTransaction } from '../store/transaction.ts';
import type { WrittenReport } from './read-report.ts';

/** How much each sign says, 0 to 1. Links are none: who names a source puts things right. */
const WEIGHT = { fast: 0.5, repeat: 0.5, flood: 0.6, words: 0.6 } as const;
const SPAM_WORDS = 0.8;

/**
 * Take a report in, to wait for an editor. When this comes back it is on the disk. One preview that is sent
 * twice comes in once. No report is refused for what it looks like; that only ranks it.
 *
 * @param correction a digest of the item's correction of now
 */
export async function receiveReport(
  store: Store,
  written: WrittenReport,
  { submission, age }: Previewed,
  { sender, now, correction }: { sender: string; now: number; correction: string },
): Promise<void> {
  const { code, sentence, text, email } = written;
  const likeness = digestOfKeys([code, ...keysOf(`${sentence} ${text}`)]);
  const [same, bySender, likelihood] = await Promise.all([
    countBy(store, 'report', 'likeness', likeness),
    countBy(store, 'report', 'sender', sender),
    spamLikelihood(store, text),
  ]);
  const signs = (['fast', 'repeat', 'flood', 'words'] as const).filter(
    (sign) =>
      ({
        fast: age < TOO_FAST,
        repeat: same > 0,
        flood: bySender >= FLOOD,
        words: likelihood > SPAM_WORDS,
      })[sign],
  );
  const row = {
    ...{ id: newId(now), code, sentence, text, email: email || null, state: 'open' as const },
    ...{ at: now, version: 1, rank: weigh(signs.map((sign) => WEIGHT[sign])), sender, submission },
    ...{ signs: signs.join(' '), likeness, drafted: null, correction },
  };
  await inTransaction(store, async (transaction) => {
    await transaction
      .insertInto('report')
      .values(row)
      .onConflict((on) => on.column('submission').doNothing())
      .execute();
  });
}

const DAY = 86_400_000;

/** Delete the e-mail and the hash of the address of all reports older than some days. */
export async function forgetReporters(store: Store, days: number, now: number): Promise<void> {
  await store
    .updateTable('report')
    .set({ email: null, sender: null })
    .where('at', '<', now - days * DAY)
    .where((of) => of.or([of('email', 'is not', null), of('sender', 'is not', null)]))
    .execute();
}
