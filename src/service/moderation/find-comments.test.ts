import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import type { CommentRow, CommentState } from '../store/tables.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { findComments } from './find-comments.ts';

const AT = 1_793_000_000_000;

describe.each(TEST_STORES)('the lists of comments on %s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(async () => {
    await store.deleteFrom('comment').execute();
  });
  afterAll(() => store.destroy());

  /** Write so many; of three that follow one another all came in the same moment and rank the same. */
  async function write(count: number, state: CommentState): Promise<void> {
    const rows = Array.from({ length: count }, (_value, at): CommentRow => {
      const [id, three] = [newId(AT), Math.floor(at / 3)];
      return {
        ...{ id, code: '1', parent: null, name: 'مینا', email: null, newsroom: 0, state },
        ...{ text: at % 2 === 0 ? `کتاب ${at}` : `دفتر ${at}`, at: AT + three, version: 1 },
        ...{
          rank: three * 0.1,
          signs: '',
          sender: null,
          submission: id,
          likeness: '',
          learnt: null,
        },
      };
    });
    await store.insertInto('comment').values(rows).execute();
  }

  /** All pages of a list, by the texts on each. */
  async function pages(state: CommentState, query = ''): Promise<string[][]> {
    const all: string[][] = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const { comments, next } = await findComments(store, { state, query, after });
      all.push(comments.map(({ text }) => text));
      after = next;
    }
    return all;
  }

  const ordered = async (state: CommentState): Promise<string[]> => {
    const rows = await store.selectFrom('comment').selectAll().execute();
    const sign = state === 'pending' ? 1 : -1;
    const key = ({ at, rank }: CommentRow): number => (state === 'pending' ? rank : at);
    return rows
      .toSorted((a, b) => sign * (key(a) - key(b) || (a.id < b.id ? -1 : 1)))
      .map(({ text }) => text);
  };

  test.each(['pending', 'published', 'rejected'] as const)(
    'show each %s comment on one page, in the order of the list',
    async (state) => {
      await write(130, state);
      const all = await pages(state);
      expect(all.map((page) => page.length)).toEqual([50, 50, 30]);
      expect(all.flat()).toEqual(await ordered(state));
    },
  );

  test('have no page behind one that is full and the last', async () => {
    await write(100, 'published');
    expect((await pages('published')).map((page) => page.length)).toEqual([50, 50]);
  });

  test('show all that a search finds', async () => {
    await write(230, 'rejected');
    const all = await pages('rejected', 'كتاب');
    expect(all.map((page) => page.length)).toEqual([50, 50, 15]);
    expect(all.flat()).toEqual(
      (await ordered('rejected')).filter((text) => text.startsWith('کتاب')),
    );
  });

  test('go on behind a comment that was decided meanwhile', async () => {
    await write(60, 'published');
    const first = await findComments(store, { state: 'published', query: '', after: '' });
    await store
      .updateTable('comment')
      .set({ state: 'rejected' })
      .where('id', '=', first.next ?? '')
      .execute();
    const place = { state: 'published', query: '', after: first.next ?? '' } as const;
    expect((await findComments(store, place)).comments).toHaveLength(10);
  });

  test('begin anew behind a comment that is none', async () => {
    await write(3, 'published');
    const place = { state: 'published', query: '', after: newId(AT) } as const;
    expect((await findComments(store, place)).comments).toHaveLength(3);
  });
});
