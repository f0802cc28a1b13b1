import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { receiveComment } from '../comments/receive.ts';
import { decide } from '../moderation/decide.ts';
import { invite } from '../moderation/moderators.ts';
import { backUp } from './back-up.ts';
import { exportLines } from './export-lines.ts';
import { importLines } from './import-lines.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';
import { getSecret } from './secret.ts';
import { TEST_STORES } from './test-stores.ts';

const textOf = async (store: Store): Promise<string> =>
  (await Array.fromAsync(exportLines(store))).join('');
const linesOf = async function* (text: string) {
  yield* text.split('\n');
};
const AT = 1_793_000_000_123;

/** A store with some of everything. */
async function fill(store: Store): Promise<Store> {
  await getSecret(store, 'preview');
  await invite(store, 'سارا', 'owner', AT);
  for (const [at, text] of ['خوب «نقل» \u2028 "x"', 'بد 😀', 'a\nb'].entries())
    await receiveComment(
      store,
      { code: '1', name: 'مینا', email: '', text, parent: '' },
      { submission: `s${at}`, age: 10 },
      { sender: 'x', now: AT },
    );
  const rows = await store.selectFrom('comment').select(['id', 'version']).execute();
  await decide(store, rows, 'published', { moderator: 'سارا', now: AT });
  // An answer whose id stands before what it answers.
  const last = rows
    .map(({ id }) => id)
    .toSorted()
    .at(-1);
  const first = rows.map(({ id }) => id).toSorted()[0] ?? '';
  await store
    .updateTable('comment')
    .set({ parent: last ?? null })
    .where('id', '=', first)
    .execute();
  return store;
}

const [sqlite, postgres] = TEST_STORES.map(([, open]) => open);

test('an export is the same bytes from SQLite, and from the PostgreSQL that it was taken into', async () => {
  const one = await fill(await sqlite!());
  const other = await postgres!();
  const back = await sqlite!();
  const text = await textOf(one);
  expect(text.split('\n').length).toBeGreaterThan(8);
  expect(await importLines(other, linesOf(text))).toBe(text.split('\n').length - 1);
  expect(await textOf(other)).toBe(text);
  await importLines(back, linesOf(await textOf(other)));
  expect(await textOf(back)).toBe(text);
  expect(await importLines(back, linesOf(text))).toBe(0);
  await Promise.all([one, other, back].map((store) => store.destroy()));
});

test.each([
  'x',
  '{"table":"session","id":"a"}',
  '{"table":"setting","name":"a"}',
  '{"table":"setting","name":"a","value":{}}',
  '{"table":"__proto__"}',
  'null',
])('of an export with the line %s nothing is taken', async (line) => {
  const store = await sqlite!();
  const text = `{"table":"setting","name":"good","value":"1"}\n${line}`;
  await expect(importLines(store, linesOf(text))).rejects.toMatchObject({ line: 2 });
  expect(await textOf(store)).toBe('');
  await store.destroy();
});

test('a backup holds all, though the store is in use', async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-backup-'));
  const store = await fill(await openStore({ file: path.join(dir, 'service.db') }));
  const target = path.join(dir, 'copy.db');
  await backUp(store, target);
  await backUp(store, target);
  const copy = await openStore({ file: target });
  expect(await textOf(copy)).toBe(await textOf(store));
  await Promise.all([store.destroy(), copy.destroy()]);
});
