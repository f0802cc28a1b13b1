import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveComment } from '../comments/receive.ts';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import { failingAt, losingCommit } from '../store/test-faults.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { decideAnswer } from './decide-answer.ts';
import { answerComment, decide, type Seen } from './decide.ts';

const AT = 1_793_000_000_000;
const WHO = { moderator: 'سارا', now: AT };

describe.each(TEST_STORES)('an answer of the newsroom on %s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.destroy());

  const seen = async (column: 'parent' | 'submission', value: string): Promise<Seen> =>
    store
      .selectFrom('comment')
      .select(['id', 'version'])
      .where(column, '=', value)
      .executeTakeFirstOrThrow();

  /** A comment and its answer, both published. */
  async function answered(): Promise<{
    comment: () => Promise<Seen>;
    answer: () => Promise<Seen>;
  }> {
    const submission = newId(AT);
    await receiveComment(
      store,
      { code: '1', name: 'مینا', email: '', text: `نظر ${submission}`, parent: '' },
      { submission, age: 10_000 },
      { sender: submission, now: AT },
    );
    const comment = () => seen('submission', submission);
    const { id } = await comment();
    await answerComment(store, await comment(), { name: 'تحریریه', text: 'سپاس' }, WHO);
    return { comment, answer: () => seen('parent', id) };
  }
  const stateOf = async ({ id }: Seen) =>
    (await store.selectFrom('comment').select('state').where('id', '=', id).executeTakeFirst())
      ?.state;
  const actsOn = async ({ id }: Seen) =>
    (
      await store
        .selectFrom('audit')
        .select(['act', 'moderator'])
        .where('subject', '=', id)
        .orderBy('id')
        .execute()
    ).map(({ act, moderator }) => `${moderator}: ${act}`);

  test('is withdrawn alone, and published again', async () => {
    const { comment, answer } = await answered();
    expect(await decideAnswer(store, await answer(), 'rejected', WHO)).toEqual({ code: '1' });
    expect([await stateOf(await comment()), await stateOf(await answer())]).toEqual([
      ...['published', 'rejected'],
    ]);
    expect(await decideAnswer(store, await answer(), 'published', WHO)).toEqual({ code: '1' });
    expect(await stateOf(await answer())).toBe('published');
    expect((await actsOn(await answer())).toSorted()).toEqual([
      ...['سارا: answer restored', 'سارا: answer withdrawn'],
    ]);
  });

  test('is not published under a comment that is not', async () => {
    const { comment, answer } = await answered();
    await decide(store, [await comment()], 'rejected', WHO);
    expect(await decideAnswer(store, await answer(), 'published', WHO)).toBe('unanswered');
    expect([await stateOf(await answer()), await actsOn(await answer())]).toEqual(['rejected', []]);
  });

  test('of two who decide of it is the first one’s', async () => {
    const { answer } = await answered();
    const before = await answer();
    const both = await Promise.all(
      ['سارا', 'علی'].map((moderator) =>
        decideAnswer(store, before, 'rejected', { moderator, now: AT }),
      ),
    );
    expect(both.filter((one) => one === 'missed')).toHaveLength(1);
    expect(await actsOn(before)).toHaveLength(1);
    expect(await decideAnswer(store, before, 'published', WHO)).toBe('missed');
  });

  test('is never published when its comment is taken back at the same time', async () => {
    const { comment, answer } = await answered();
    await decideAnswer(store, await answer(), 'rejected', WHO);
    const [of, its] = [await comment(), await answer()];
    await Promise.all([
      decideAnswer(store, its, 'published', WHO),
      decide(store, [of], 'rejected', WHO),
    ]);
    expect([await stateOf(of), await stateOf(its)]).toEqual(['rejected', 'rejected']);
  });

  test('is not withdrawn where the act cannot be written down', async () => {
    const { answer } = await answered();
    const faulty = failingAt(store, 'audit', 1);
    await expect(decideAnswer(faulty, await answer(), 'rejected', WHO)).rejects.toThrow('fault');
    expect(await stateOf(await answer())).toBe('published');
  });

  test('whose withdrawal was carried out, but the answer lost, is known for withdrawn', async () => {
    const { answer } = await answered();
    const before = await answer();
    expect(await decideAnswer(losingCommit(store), before, 'rejected', WHO)).toEqual({ code: '1' });
    expect(await actsOn(before)).toEqual(['سارا: answer withdrawn']);
  });

  test('is none that a reader wrote', async () => {
    const { comment } = await answered();
    expect(await decideAnswer(store, await comment(), 'rejected', WHO)).toBe('missed');
    expect(await stateOf(await comment())).toBe('published');
  });
});
