import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { receiveComment } from '../comments/receive.ts';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import { failingAt, losingCommit } from '../store/test-faults.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { answerComment, decide, type Seen } from './decide.ts';

const AT = 1_793_000_000_000;
const WHO = { moderator: 'سارا', now: AT };
const ANSWER = { name: 'تحریریه', text: 'سپاس' };

describe.each(TEST_STORES)('a decision on %s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.destroy());

  async function write(): Promise<Seen> {
    const submission = newId(AT);
    await receiveComment(
      store,
      { code: '1', name: 'مینا', email: '', text: `نظر ${submission}`, parent: '' },
      { submission, age: 10_000 },
      { sender: submission, now: AT },
    );
    return store
      .selectFrom('comment')
      .select(['id', 'version'])
      .where('submission', '=', submission)
      .executeTakeFirstOrThrow();
  }
  const thread = async ({ id }: Seen) => {
    const rows = await store
      .selectFrom('comment')
      .select(['id', 'parent', 'state', 'text'])
      .execute();
    return {
      state: rows.find((row) => row.id === id)?.state,
      answers: rows.filter(({ parent }) => parent === id).map(({ text }) => text),
      acts: (
        await store
          .selectFrom('audit')
          .select('act')
          .where('subject', '=', id)
          .orderBy('act')
          .execute()
      ).map(({ act }) => act),
    };
  };

  test('that could not be answered is not carried out either', async () => {
    const seen = await write();
    const faulty = failingAt(store, 'audit', 2);
    await expect(answerComment(faulty, seen, ANSWER, WHO)).rejects.toThrow('fault');
    expect(await thread(seen)).toEqual({ state: 'pending', answers: [], acts: [] });
    expect(await answerComment(store, seen, ANSWER, WHO)).toBe('1');
    expect(await thread(seen)).toEqual({
      state: 'published',
      answers: ['سپاس'],
      acts: ['answered', 'published'],
    });
  });

  test('whose commit was carried out, but its answer lost, is known for done', async () => {
    const [one, other] = [await write(), await write()];
    expect(await decide(losingCommit(store), [one], 'published', WHO)).toEqual({
      ...{ done: 1, missed: 0, codes: ['1'] },
    });
    expect(await thread(one)).toMatchObject({ state: 'published', acts: ['published'] });
    expect(await answerComment(losingCommit(store), other, ANSWER, WHO)).toBe('1');
    expect(await thread(other)).toEqual({
      ...{ state: 'published', answers: ['سپاس'], acts: ['answered', 'published'] },
    });
  });

  test('of a comment that is named twice is one, and nobody else’s', async () => {
    const seen = await write();
    expect(await decide(store, [seen, { ...seen }], 'published', WHO)).toEqual({
      ...{ done: 1, missed: 0, codes: ['1'] },
    });
    expect((await thread(seen)).acts).toEqual(['published']);
  });

  test('of two moderators at once is one’s', async () => {
    const seen = await write();
    const both = await Promise.all([
      answerComment(store, seen, ANSWER, WHO),
      decide(store, [seen], 'rejected', { ...WHO, moderator: 'علی' }),
    ]);
    const isAnswered = both[0] !== undefined;
    expect(both[1].done).toBe(isAnswered ? 0 : 1);
    expect(await thread(seen)).toEqual({
      state: isAnswered ? 'published' : 'rejected',
      answers: isAnswered ? ['سپاس'] : [],
      acts: isAnswered ? ['answered', 'published'] : ['rejected'],
    });
  });
});
