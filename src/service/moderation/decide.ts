import type { Transaction } from 'kysely';
import type { Store } from '../store/store.ts';
import { newId } from '../store/new-id.ts';
import { inTransaction } from '../store/transaction.ts';
import type { CommentRow, Tables } from '../store/tables.ts';
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

/** Who decides, and when. */
export interface Who {
  moderator: string;
  now: number;
}

/**
 * Decide of comments, each as it was seen: one that another moderator has decided meanwhile stays, and is told.
 * Each act is in the audit log in the same transaction. Answers of a comment that is taken back go with it.
 */
export async function decide(
  store: Store,
  seen: readonly Seen[],
  decision: Decision,
  who: Who,
): Promise<Decided> {
  const result: Decided = { done: 0, missed: 0, codes: [] };
  // One by one, in one order: two moderators who decide of many never wait for one another in a circle.
  const each = new Map(seen.map((one) => [one.id, one])).values();
  for (const one of [...each].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const act = newId(who.now);
    const asked = await inTransaction(store, (transaction) =>
      decideOne(transaction, one, decision, { ...who, act }),
    );
    if (asked === undefined) result.missed += 1;
    else {
      result.done += 1;
      if (!result.codes.includes(asked.code)) result.codes.push(asked.code);
    }
  }
  return result;
}

/**
 * Answer a comment for the newsroom; the answer is published, and so is what it answers, or neither.
 * @returns the item's code; undefined where another moderator was faster
 */
export async function answerComment(
  store: Store,
  seen: Seen,
  { name, text }: { name: string; text: string },
  who: Who,
): Promise<string | undefined> {
  const { moderator, now } = who;
  const [decided, answered, answer] = [newId(now), newId(now), newId(now)];
  return inTransaction(store, async (transaction) => {
    const asked = await decideOne(transaction, seen, 'published', { ...who, act: decided });
    if (asked === undefined) return undefined;
    const { code } = asked;
    if (await isDone(transaction, answered)) return code;
    await transaction
      .insertInto('comment')
      .values({
        ...{ id: answer, code, name, text, newsroom: 1, state: 'published', at: now },
        ...{ parent: asked.parent ?? seen.id, email: null, sender: null, version: 1, rank: 0 },
        ...{ signs: '', likeness: '', learnt: null, submission: answer },
      })
      .execute();
    const act = { id: answered, at: now, moderator, act: 'answered', subject: seen.id };
    await transaction.insertInto('audit').values(act).execute();
    return code;
  });
}

/**
 * Decide of one comment, within a transaction that may be tried again though it was carried out: a connection
 * that is lost with the answer to a commit does not tell.
 *
 * @param act the id of the act in the audit log, the same at every try
 * @returns the comment; undefined where it was decided since it was seen, by another act than this
 */
async function decideOne(
  transaction: Transaction<Tables>,
  { id, version }: Seen,
  decision: Decision,
  { moderator, now, act }: Who & { act: string },
): Promise<Pick<CommentRow, 'code' | 'parent'> | undefined> {
  const { numUpdatedRows } = await transaction
    .updateTable('comment')
    .set({ state: decision, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('newsroom', '=', 0)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n && !(await isDone(transaction, act))) return undefined;
  const row = await transaction
    .selectFrom('comment')
    .select(['id', 'code', 'parent', 'name', 'text', 'learnt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return row;
  const words = { ...row, text: `${row.name} ${row.text}` };
  await learn(transaction, words, decision === 'published' ? 'ham' : 'spam');
  if (decision === 'rejected')
    await transaction
      .updateTable('comment')
      .set((of) => ({ state: 'rejected' as const, version: of('version', '+', 1) }))
      .where('parent', '=', id)
      .where('state', '=', 'published')
      .execute();
  const audited = { id: act, at: now, moderator, act: decision, subject: id };
  await transaction.insertInto('audit').values(audited).execute();
  return row;
}

/** Whether an act is in the audit log: carried out by a try whose answer was lost. */
export const isDone = async (transaction: Transaction<Tables>, act: string): Promise<boolean> =>
  (await transaction.selectFrom('audit').select('id').where('id', '=', act).execute()).length > 0;
