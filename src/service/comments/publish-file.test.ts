import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../moderation/decide.ts';
import { newId } from '../store/new-id.ts';
import type { Store } from '../store/store.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { publishAll, publishItem } from './publish-file.ts';
import { receiveComment } from './receive.ts';

const AT = 1_793_000_000_000;

describe.each(TEST_STORES)('published comments on %s', (_, open) => {
  let store: Store;
  let dir: string;
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(async () => {
    await store.deleteFrom('comment').execute();
    dir = mkdtempSync(path.join(tmpdir(), 'peyk-publish-'));
  });
  afterAll(() => store.destroy());

  async function write(code: string, isPublished = true): Promise<void> {
    const submission = newId(AT);
    await receiveComment(
      store,
      { code, name: 'مینا', email: '', text: `نظر ${submission}`, parent: '' },
      { submission, age: 10_000 },
      { sender: submission, now: AT },
    );
    if (!isPublished) return;
    const seen = await store
      .selectFrom('comment')
      .select(['id', 'version'])
      .where('submission', '=', submission)
      .execute();
    await decide(store, seen, 'published', { moderator: 'سارا', now: AT });
  }
  const read = (code: string) =>
    JSON.parse(readFileSync(path.join(dir, `${code}.json`), 'utf8')) as {
      comments: { id: string }[];
      pending: number;
    };

  test('are written by the hour only where they changed', async () => {
    await write('1');
    await publishAll(store, dir);
    const file = path.join(dir, '1.json');
    utimesSync(file, 1, 1);
    await write('1', false);
    await publishAll(store, dir);
    expect([statSync(file).mtimeMs, read('1').pending]).toEqual([1000, 0]);
    await write('1');
    await publishAll(store, dir);
    expect([read('1').comments.length, read('1').pending]).toEqual([2, 1]);
  });

  test.each([
    ['cut', (text: string) => text.slice(0, -9)],
    ['of another', (text: string) => text.replace('مینا', 'دیگری')],
    ['emptied', () => ''],
  ])('are written again where the file is %s', async (_name, damage) => {
    await write('1');
    await publishAll(store, dir);
    const file = path.join(dir, '1.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, damage(text));
    await publishAll(store, dir);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('are all written but the one whose file cannot be, and that is told', async () => {
    for (const code of ['1', '2', '3']) await write(code);
    mkdirSync(path.join(dir, '2.json', 'in'), { recursive: true });
    await expect(publishAll(store, dir)).rejects.toMatchObject({ code: 'EISDIR' });
    expect([read('1'), read('3')].map(({ comments }) => comments.length)).toEqual([1, 1]);
    expect(readdirSync(dir).toSorted()).toEqual(['1.json', '2.json', '3.json']);
  });

  test('leave nothing of a writer that was killed long ago', async () => {
    await write('1');
    for (const [name, at] of [
      ['1.json.0123456789ab.part', 1],
      ['1.json.ba9876543210.part', Date.now() / 1000],
    ] as const) {
      writeFileSync(path.join(dir, name), '{');
      utimesSync(path.join(dir, name), at, at);
    }
    await publishAll(store, dir);
    expect(readdirSync(dir).toSorted()).toEqual(['1.json', '1.json.ba9876543210.part']);
  });

  test('are those of the store however many write one file at once', async () => {
    const writers = Array.from({ length: 8 }, async () => {
      await write('1');
      await publishItem(store, dir, '1');
    });
    await Promise.all(writers);
    const rows = await store.selectFrom('comment').select('id').execute();
    expect(
      read('1')
        .comments.map(({ id }) => id)
        .toSorted(),
    ).toEqual(rows.map(({ id }) => id).toSorted());
    expect(readdirSync(dir)).toEqual(['1.json']);
  });
});
