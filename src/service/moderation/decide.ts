import { randomBytes } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { newId } from '../store/new-id.ts';
import { inTransaction } from '../store/transaction.ts';
import { learn } from '../comments/spam-words.ts';

export type Decision = 'published' | 'rejected';

/** A comment as a moderator saw it. */
export interface Seen {
  id: string;
  version: number;
}

export interface Decided {
  /** How many were decided. */
  done: number;
  /** How many somebody else had decided since they were seen; they stay as they are. */
  missed: number;
  /** The items whose published comments may have changed. */
  codes: string[];
}

/**
 * Decide of comments, each as it was seen: one that another moderator has decided meanwhile stays, and is told.
 * Each act is in the audit log in the same transaction. Answers of a comment that is taken back go with it.
 */
export async function decide(
  store: Store,
  seen: readonly Seen[],
  decision: Decision,
  { moderator, now }: { moderator: string; now: number },
): Promise<Decided> {
  const result: Decided = { done: 0, missed: 0, codes: [] };
  // One by one, in one order: two moderators who decide of many never wait for one another in a circle.
  for (const { id, version } of seen.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const code = await inTransaction(store, async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('comment')
        .set({ state: decision, version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('newsroom', '=', 0)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return undefined;
      const row = await transaction
        .selectFrom('comment')
        .select(['id', 'code', 'name', 'text', 'learnt'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await learn(
        transaction,
        { ...row, text: `${row.name} ${row.text}` },
        decision === 'published' ? 'ham' : 'spam',
      );
      if (decision === 'rejected')
        await transaction
          .updateTable('comment')
          .set((of) => ({ state: 'rejected' as const, version: of('version', '+', 1) }))
          .where('parent', '=', id)
          .where('state', '=', 'published')
          .execute();
      const act = { id: newId(now), at: now, moderator, act: decision, subject: id };
      await transaction.insertInto('audit').values(act).execute();
      return row.code;
    });
    if (code === undefined) result.missed += 1;
    else {
      result.done += 1;
      if (!result.codes.includes(code)) result.codes.push(code);
    }
  }
  return result;
}

/**
 * Answer a comment for the newsroom; the answer is published, and so is what it answers.
 * @returns the item's code; undefined where another moderator was faster
 */
export async function answerComment(
  store: Store,
  { id, version }: Seen,
  { name, text }: { name: string; text: string },
  who: { moderator: string; now: number },
): Promise<string | undefined> {
  const { done, codes } = await decide(store, [{ id, version }], 'published', who);
  const [code] = codes;
  if (done === 0 || code === undefined) return undefined;
  const { moderator, now } = who;
  await inTransaction(store, async (transaction) => {
    const asked = await transaction
      .selectFrom('comment')
      .select(['id', 'parent'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('comment')
      .values({
        ...{ id: newId(now), code, name, text, newsroom: 1, state: 'published', at: now },
        ...{ parent: asked.parent ?? asked.id, email: null, sender: null, version: 1, rank: 0 },
        ...{
          signs: '',
          likeness: '',
          learnt: null,
          submission: randomBytes(15).toString('base64url'),
        },
      })
      .execute();
    const act = { id: newId(now), at: now, moderator, act: 'answered', subject: id };
    await transaction.insertInto('audit').values(act).execute();
  });
  return code;
}
