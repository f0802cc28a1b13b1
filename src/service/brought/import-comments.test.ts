import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  BrokenExport,
  type BroughtComment,
  type BroughtEntry,
  type CommentExport,
} from '../../lib/brought-comments.ts';
import { publishItem } from '../comments/publish-file.ts';
import { exportLines } from '../store/export-lines.ts';
import type { Store } from '../store/store.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { importComments } from './import-comments.ts';
import { planThreads, takenOf } from './plan-threads.ts';

const NOW = Date.parse('2026-11-30T08:00:00Z');
const OLD = Date.parse('2021-11-06T08:30:00Z');
const WHEN = { now: NOW, forgetDays: 30 };

const comment = (id: string, own: Partial<BroughtComment> = {}): BroughtEntry => ({
  kind: 'comment',
  comment: {
    ...{ id, line: 1, thread: 't', parent: '', name: 'مینا', email: 'mina@example.ir' },
    ...{ text: `متن ${id}`, at: OLD, state: 'published', newsroom: false },
    ...own,
  },
});
const thread = (id = 't'): BroughtEntry => ({
  kind: 'thread',
  thread: { id, line: 1, title: `خبر ${id}`, link: '' },
});
const exportOf = (entries: readonly BroughtEntry[], brokenAt?: number): CommentExport => ({
  origin: 'test',
  async *read() {
    yield* entries;
    if (brokenAt !== undefined) throw new BrokenExport(brokenAt);
  },
});
const findItem = ({ id }: { id: string }): string | undefined => ({ t: '277495', u: '277496' })[id];

test('a thread of any depth is planned, each comment passed once', async () => {
  const many = Array.from({ length: 100_000 }, (_, at) =>
    comment(String(at), { parent: at === 0 ? '' : String(at - 1) }),
  );
  const brought = exportOf([thread(), ...many]);
  const plan = await planThreads(brought, findItem, NOW);
  const heads = new Set<string | undefined>();
  for await (const { head } of takenOf(brought, plan, 'answers')) heads.add(head);
  expect([...heads]).toEqual(['0']);
});

describe.each(TEST_STORES)('comments of another system on %s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(async () => {
    await store.deleteFrom('comment').where('parent', 'is not', null).execute();
    await store.deleteFrom('comment').execute();
  });
  afterAll(() => store.destroy());

  const bring = (entries: readonly BroughtEntry[], brokenAt?: number) =>
    importComments(
      store,
      exportOf([thread(), thread('u'), thread('w'), ...entries], brokenAt),
      findItem,
      WHEN,
    );
  const all = () => store.selectFrom('comment').selectAll().orderBy('text').execute();
  const parents = async () => {
    const rows = await all();
    const texts = new Map(rows.map(({ id, text }) => [id, text]));
    return Object.fromEntries(
      rows.map(({ text, parent }) => [text, parent === null ? null : texts.get(parent)]),
    );
  };

  test('come published or waiting, with their time, and without what is forgotten', async () => {
    const result = await bring([
      comment('1'),
      comment('2', { state: 'pending', at: NOW - 1000 }),
      comment('3', { state: 'spam' }),
      comment('4', { state: 'trash' }),
      { kind: 'other' },
    ]);
    expect(result).toMatchObject({
      ...{ published: 1, pending: 1, known: 0, left: [], codes: ['277495'] },
      counts: { spam: 1, trash: 1, other: 1 },
    });
    expect(await all()).toMatchObject([
      { text: 'متن 1', state: 'published', at: OLD, email: null, sender: null, parent: null },
      { text: 'متن 2', state: 'pending', email: 'mina@example.ir', sender: null },
    ]);
  });

  test('come once, however often they are brought, and stay as they were decided', async () => {
    const entries = [comment('1'), comment('2', { parent: '1' })];
    await bring(entries);
    await store.updateTable('comment').set({ state: 'rejected', version: 2 }).execute();
    const before = (await Array.fromAsync(exportLines(store))).join('');
    expect(await bring([...entries, comment('3')])).toMatchObject({ published: 1, known: 2 });
    await store.deleteFrom('comment').where('text', '=', 'متن 3').execute();
    expect((await Array.fromAsync(exportLines(store))).join('')).toBe(before);
  });

  test('keep their threads, two deep', async () => {
    await bring([
      comment('4', { parent: '3' }),
      comment('3', { parent: '2' }),
      comment('2', { parent: '1' }),
      comment('1'),
      // Below what is left out: under the highest that is taken, or by itself.
      comment('5', { parent: '1', state: 'spam' }),
      comment('6', { parent: '5' }),
      comment('7', { state: 'trash' }),
      comment('8', { parent: '7' }),
      comment('9', { parent: 'nowhere' }),
      // Two that answer each other, and one that answers itself.
      comment('a', { parent: 'b' }),
      comment('b', { parent: 'a' }),
      comment('c', { parent: 'c' }),
      // An answer to a comment on another item.
      comment('d', { parent: '1', thread: 'u' }),
    ]);
    expect(await parents()).toEqual({
      ...{ 'متن 1': null, 'متن 2': 'متن 1', 'متن 3': 'متن 1', 'متن 4': 'متن 1' },
      ...{ 'متن 6': 'متن 1', 'متن 8': null, 'متن 9': null, 'متن a': 'متن b', 'متن b': null },
      ...{ 'متن c': null, 'متن d': null },
    });
  });

  test('are told with their ids where they cannot be taken', async () => {
    const result = await bring(
      [
        comment('1', { thread: 'w', line: 7 }),
        comment('2', { thread: 'unheard of' }),
        comment('', {}),
        comment('3'),
        comment('3', { text: 'دیگر' }),
        comment('4', { text: ' \n' }),
        comment('5', { at: NaN }),
        comment('6', { at: NOW + 9 * 86_400_000 }),
        comment('7', { text: 'x'.repeat(20_001) }),
        comment('8', { isTooLarge: true }),
      ],
      12,
    );
    expect(result.brokenAt).toBe(12);
    expect(result.left.map(({ id, why }) => [id, why])).toEqual([
      ['1', 'no-item'],
      ['2', 'no-item'],
      ['', 'no-id'],
      ['3', 'twice'],
      ['4', 'no-text'],
      ['5', 'no-time'],
      ['6', 'no-time'],
      ['7', 'too-large'],
      ['8', 'too-large'],
    ]);
    expect(result.left[0]).toMatchObject({ line: 7, thread: { title: 'خبر w' } });
    expect((await all()).map(({ text }) => text)).toEqual(['متن 3']);
  });

  test('stay with their item though another has its name', async () => {
    const other = { id: 't', line: 9, title: 'x', link: '' };
    const again = exportOf([thread(), comment('1'), { kind: 'thread', thread: other }]);
    await importComments(store, again, ({ line }) => (line === 9 ? undefined : '12'), WHEN);
    expect((await all()).map(({ code }) => code)).toEqual(['12']);
  });

  test('have their letters put right, and nobody’s name is empty or endless', async () => {
    await bring([
      comment('1', { name: ' علي\u202e ', text: 'كتاب\r\n\r\n\r\nدوم' }),
      comment('2', { name: '\u200f', text: 'ی' }),
      comment('3', { name: 'ن'.repeat(5000), text: 'ز' }),
    ]);
    const rows = await all();
    expect(rows.find(({ name }) => name === 'علی')?.text).toBe('کتاب\n\nدوم');
    expect(rows.map(({ name }) => name.length).toSorted((a, b) => a - b)).toEqual([3, 6, 100]);
  });

  test('mark an answer of the newsroom, and no comment of the first level', async () => {
    await bring([comment('1', { newsroom: true }), comment('2', { parent: '1', newsroom: true })]);
    expect((await all()).map(({ newsroom }) => newsroom)).toEqual([0, 1]);
  });

  test('are written to the file that the build reads', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'peyk-brought-'));
    const { codes } = await bring([comment('1'), comment('2', { parent: '1' })]);
    for (const code of codes) await publishItem(store, dir, code);
    const text = readFileSync(path.join(dir, '277495.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      comments: expect.arrayContaining([
        expect.objectContaining({ text: 'متن 1', at: '2021-11-06T08:30:00.000Z' }),
      ]),
    });
    expect(text).not.toContain('mina@');
  });

  test('each come once or are told, whatever an export holds', async () => {
    const entry = fc.record({
      id: fc.constantFrom('', ...'abcdefgh'),
      parent: fc.constantFrom('', ...'abcdefghx'),
      thread: fc.constantFrom('t', 'u', 'w', 'x'),
      state: fc.constantFrom(
        'published' as const,
        'pending' as const,
        'spam' as const,
        'trash' as const,
      ),
      text: fc.constantFrom('یک', '', 'دو'),
      at: fc.constantFrom(OLD, NaN, NOW),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 12 }), async (drawn) => {
        await store.deleteFrom('comment').where('parent', 'is not', null).execute();
        await store.deleteFrom('comment').execute();
        const entries = drawn.map(({ id, ...own }, line) => comment(id, { ...own, line }));
        const first = await bring(entries);
        const { spam, trash } = first.counts;
        expect(first.published + first.pending + first.left.length + spam + trash).toBe(
          drawn.length,
        );
        const rows = await all();
        expect(rows).toHaveLength(first.published + first.pending);
        // Threads are two deep, and of one item.
        const byId = new Map(rows.map((row) => [row.id, row]));
        for (const { parent, code } of rows)
          if (parent !== null) expect(byId.get(parent)).toMatchObject({ parent: null, code });
        const second = await bring(entries);
        expect([second.published, second.pending, second.known]).toEqual([0, 0, rows.length]);
      }),
      { numRuns: 40 },
    );
  });
});
