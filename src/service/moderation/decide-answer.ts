import type { Transaction } from 'kysely';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';
import { isDone, type Decision, type Seen, type Who } from './decide.ts';

/** Why nothing was decided: somebody was faster, or what is answered is not published. */
export type NotDecided = 'missed' | 'unanswered';

const ACTS = { rejected: 'answer withdrawn', published: 'answer restored' } as const;

/**
 * Withdraw an answer of the newsroom alone, or publish it again; what it answers stays as it is. The act is in
 * the audit log in the same transaction. No answer is published under a comment that is not.
 *
 * @returns the item's code, or why nothing was decided
 */
export async function decideAnswer(
  store: Store,
  { id, version }: Seen,
  decision: Decision,
  { moderator, now }: Who,
): Promise<{ code: string } | NotDecided> {
  const act = newId(now);
  return inTransaction(store, async (transaction) => {
    const row = await transaction
      .selectFrom('comment')
      .select(['code', 'parent'])
      .where('id', '=', id)
      .where('newsroom', '=', 1)
      .executeTakeFirst();
    if (!row) return 'missed';
    const { code, parent } = row;
    // Done by a try of this whose answer was lost.
    if (await isDone(transaction, act)) return { code };
    if (decision === 'published' && parent !== null && !(await holdPublished(transaction, parent)))
      return 'unanswered';
    const { numUpdatedRows } = await transaction
      .updateTable('comment')
      .set({ state: decision, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .where('newsroom', '=', 1)
      .where('state', '!=', decision)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return 'missed';
    await transaction
      .insertInto('audit')
      .values({ id: act, at: now, moderator, act: ACTS[decision], subject: id })
      .execute();
    return { code };
  });
}

/** Whether a comment is published; it then stays so until the transaction is over. */
async function holdPublished(transaction: Transaction<Tables>, id: string): Promise<boolean> {
  // SQLite has no `for update`, and its transactions none beside them; a change that changes nothing holds in both.
  const { numUpdatedRows } = await transaction
    .updateTable('comment')
    .set((of) => ({ version: of.ref('version') }))
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
