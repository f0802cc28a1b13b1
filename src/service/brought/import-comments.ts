import { COMMENT_LIMITS } from '../../lib/comment-limits.ts';
import type { BroughtComment, BroughtThread, CommentExport } from '../../lib/brought-comments.ts';
import { COMMENTS } from '../../messages/comments.ts';
import { likenessOf } from '../comments/rank.ts';
import { isEmail, toLine, toText } from '../forms/written-words.ts';
import type { Store } from '../store/store.ts';
import type { CommentRow } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';
import { broughtId, broughtKey } from './brought-id.ts';
import { planThreads, takenOf, type LeftComment, type ThreadPlan } from './plan-threads.ts';

export interface ImportedComments {
  /** How many are new, by what they are. */
  published: number;
  pending: number;
  /** How many were there already. */
  known: number;
  /** What was left out knowingly: spam, what was thrown away, what no reader wrote. */
  counts: { spam: number; trash: number; other: number };
  /** What could not be taken, each with its line and id. */
  left: LeftComment[];
  /** The line that the file cannot be read on from; what stands before was taken. */
  brokenAt: number | undefined;
  /** The items whose published comments may have changed. */
  codes: string[];
}

const DAY = 86_400_000;
const BATCH = 200;
/** As long as the build takes names of other systems. */
const LONGEST_NAME = 100;
/** As many published comments as the build takes of an item (`collections/schemas/comments.ts`). */
const MOST_PUBLISHED = 5000;

/**
 * Bring the comments of another system: published ones published, with their time and their thread, two deep;
 * waiting ones waiting; no address of a machine, and an e-mail only as long as that of a comment is kept. A
 * second import of the same file brings nothing twice, and changes nothing of what moderators decided since.
 *
 * @param findItem the code of an item; undefined where it is not found
 */
export async function importComments(
  store: Store,
  brought: CommentExport,
  findItem: (thread: BroughtThread) => string | undefined,
  { now, forgetDays }: { now: number; forgetDays: number },
): Promise<ImportedComments> {
  const plan = await planThreads(brought, findItem, now);
  const result: ImportedComments = {
    ...{ published: 0, pending: 0, known: 0, counts: plan.counts, left: plan.left },
    ...{ brokenAt: plan.brokenAt, codes: [] },
  };
  const room = new Room(store);
  const codes = new Set<string>();
  // What is answered comes before its answers.
  for (const level of ['heads', 'answers'] as const) {
    let batch: CommentRow[] = [];
    const flush = async (): Promise<void> => {
      const fresh = await insertNew(store, batch);
      result.known += batch.length - fresh.length;
      for (const { state } of fresh) if (state !== 'rejected') result[state] += 1;
      batch = [];
    };
    for await (const { comment, head } of takenOf(brought, plan, level)) {
      const row = toRow(brought.origin, plan, comment, head, now - forgetDays * DAY);
      if (row.state === 'published') codes.add(row.code);
      if (await room.has(row)) batch.push(row);
      else plan.left.push({ why: 'too-many', id: comment.id, line: comment.line });
      if (batch.length === BATCH) await flush();
    }
    await flush();
  }
  return { ...result, codes: [...codes] };
}

function toRow(
  origin: string,
  plan: ThreadPlan,
  comment: BroughtComment,
  head: string | undefined,
  forgotten: number,
): CommentRow {
  const { id, at, state, email, newsroom } = comment;
  const key = broughtKey(origin, id);
  const text = toText(comment.text);
  const name = Array.from(toLine(comment.name)).slice(0, LONGEST_NAME).join('').trim();
  return {
    ...{ id: broughtId(key, at), code: plan.codeOf(comment) ?? '', name: name || COMMENTS.guest },
    parent: head === undefined ? null : broughtId(broughtKey(origin, head), plan.timeOf(head)),
    email: at >= forgotten && isEmail(email, COMMENT_LIMITS.email) ? email : null,
    ...{ text, newsroom: Number(newsroom && head !== undefined), at, version: 1 },
    state: state === 'published' ? 'published' : 'pending',
    ...{ rank: 0, signs: '', sender: null, submission: key, likeness: likenessOf(text) },
    learnt: null,
  };
}

/** Insert what is not there. @returns the rows that were new */
async function insertNew(store: Store, rows: CommentRow[]): Promise<CommentRow[]> {
  if (rows.length === 0) return [];
  return inTransaction(store, async (transaction) => {
    const there = await transaction
      .selectFrom('comment')
      .select('submission')
      .where(
        'submission',
        'in',
        rows.map(({ submission }) => submission),
      )
      .execute();
    const known = new Set(there.map(({ submission }) => submission));
    const fresh = rows.filter(({ submission }) => !known.has(submission));
    if (fresh.length > 0)
      await transaction
        .insertInto('comment')
        .values(fresh)
        .onConflict((on) => on.doNothing())
        .execute();
    return fresh;
  });
}

/** How many published comments each item may still have. */
class Room {
  readonly #store: Store;
  readonly #left = new Map<string, number>();

  constructor(store: Store) {
    this.#store = store;
  }

  async has({ code, state, submission }: CommentRow): Promise<boolean> {
    if (state !== 'published') return true;
    let left = this.#left.get(code);
    if (left === undefined) {
      const { count } = await this.#store
        .selectFrom('comment')
        .select((of) => of.fn.countAll<number>().as('count'))
        .where('code', '=', code)
        .where('state', '=', 'published')
        .executeTakeFirstOrThrow();
      left = MOST_PUBLISHED - Number(count);
    }
    if (left > 0) {
      this.#left.set(code, left - 1);
      return true;
    }
    // One that is there already takes no room.
    return (
      (
        await this.#store
          .selectFrom('comment')
          .select('id')
          .where('submission', '=', submission)
          .execute()
      ).length > 0
    );
  }
}
