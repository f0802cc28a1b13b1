import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Previewed } from '../forms/preview-token.ts';
import { likenessOf, rankComment } from './rank.ts';
import { ID, type WrittenComment } from './read-form.ts';

/**
 * Take a comment in, to wait for a moderator. When this comes back it is on the disk. One preview that is sent
 * twice, at once or to two processes, comes in once.
 * @param isProved whether the sender's browser has shown work (`isWorkDone`)
 */
export async function receiveComment(
  store: Store,
  written: WrittenComment,
  { submission, age }: Previewed,
  { sender, now, isProved = false }: { sender: string; now: number; isProved?: boolean },
): Promise<void> {
  const { code, name, email, text, parent } = written;
  const likeness = likenessOf(text);
  const { rank, signs } = await rankComment(store, written, { age, sender, likeness, isProved });
  const row = {
    ...{ id: newId(now), code, name, text, sender, submission, likeness, rank },
    ...{ parent: parent || null, email: email || null, signs: signs.join(' ') },
    ...{ newsroom: 0, state: 'pending' as const, at: now, version: 1, learnt: null },
  };
  await inTransaction(store, async (transaction) => {
    await transaction
      .insertInto('comment')
      .values(row)
      .onConflict((on) => on.column('submission').doNothing())
      .execute();
  });
}

/**
 * The comment that an answer stands under: threads are two deep, so an answer to an answer stands beside it.
 * @returns undefined where there is none that readers see
 */
export async function findThread(
  store: Store,
  code: string,
  parent: string,
): Promise<{ id: string; name: string } | undefined> {
  if (!ID.test(parent)) return undefined;
  const answered = await store
    .selectFrom('comment')
    .select(['id', 'parent', 'name'])
    .where('id', '=', parent)
    .where('code', '=', code)
    .where('state', '=', 'published')
    .executeTakeFirst();
  return answered && { id: answered.parent ?? answered.id, name: answered.name };
}
