import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiveComment } from '../comments/receive.ts';
import { decide } from '../moderation/decide.ts';
import { invite } from '../moderation/moderators.ts';
import { receiveReport } from '../reports/receive-report.ts';
import { backUp } from './back-up.ts';
import { exportLines } from './export-lines.ts';
import { importLines } from './import-lines.ts';
import { newId } from './new-id.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';
import { getSecret } from './secret.ts';
import { EVERY_STORE } from './test-stores.ts';

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
  const { id: moderator } = await store
    .selectFrom('moderator')
    .select('id')
    .executeTakeFirstOrThrow();
  for (const [at, name] of ['گوشی', 'رایانه'].entries())
    await store
      .insertInto('passkey')
      .values({
        ...{ id: newId(AT + at), moderator, name, credential: `c${at}`, public_key: 'k' },
        ...{ counter: 2 ** 32 - 1, transports: 'usb nfc', made_at: AT, used_at: at ? AT : null },
      })
      .execute();
  for (const [at, text] of ['خوب «نقل» \u2028 "x"', 'بد 😀', 'a\nb'].entries())
    await receiveComment(
      store,
      { code: '1', name: 'مینا', email: '', text, parent: '' },
      { submission: `s${at}`, age: 10 },
      { sender: 'x', now: AT },
    );
  await receiveReport(
    store,
    { code: '1', sentence: 'جملهٔ «نادرست»', text: 'ب\nپ', email: 'a@b.ir' },
    { submission: 'r1', age: 10 },
    { sender: 'x', now: AT, correction: 'd' },
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
  for (const hour of [AT, AT + 3_600_000])
    for (const code of ['9', '10', '277495'])
      await store.insertInto('view_hour').values({ hour, code, views: 2 }).execute();
  await store.insertInto('view_day').values({ day: AT, code: '9', views: 7 }).execute();
  const place = { log: 'log', print: 'x', first_at: AT, position: 5, last_at: AT };
  await store
    .insertInto('log_file')
    .values({ ...place, purged_at: 0, seen_at: AT, closed: 0 })
    .execute();
  return store;
}

const [sqlite] = EVERY_STORE.map(([, open]) => open);
const POSTGRES = EVERY_STORE.slice(1);

describe.each(POSTGRES)('an export is the same bytes from SQLite and from %s', (_, postgres) => {
  test('that it was taken into', async () => {
    const one = await fill(await sqlite!());
    const other = await postgres();
    const back = await sqlite!();
    const text = await textOf(one);
    expect(text.split('\n').length).toBeGreaterThan(8);
    expect(text).toContain('"table":"report"');
    expect(await importLines(other, linesOf(text))).toBe(text.split('\n').length - 1);
    expect(await textOf(other)).toBe(text);
    await importLines(back, linesOf(await textOf(other)));
    expect(await textOf(back)).toBe(text);
    expect(await importLines(back, linesOf(text))).toBe(0);
    await Promise.all([one, other, back].map((store) => store.destroy()));
  });

  test('whatever readers write', async () => {
    const [one, other] = [await sqlite!(), await postgres()];
    for (const row of fc.sample(anyComment, 200))
      await one
        .insertInto('comment')
        .values(row)
        .onConflict((on) => on.doNothing())
        .execute();
    for (const word of new Set(fc.sample(anyText(12), 100)))
      await one.insertInto('spam_word').values({ word, spam: 1, ham: 2 }).execute();
    const text = await textOf(one);
    expect(await importLines(other, linesOf(text))).toBe(text.split('\n').length - 1);
    expect(await textOf(other)).toBe(text);
    await Promise.all([one.destroy(), other.destroy()]);
  });
});

/** Persian, signs that are not seen, emoji, and what databases and JSON might take for their own. */
const anyText = (maxLength: number) =>
  fc
    .string({
      ...{ minLength: 1, maxLength },
      unit: fc.oneof(
        fc.constantFrom(...'آپچژگیکئۀ۱۲٫،؛«»ًّ', '\u200c', '\u200b', '\u202e', '\ufeff', '\u2028'),
        fc.constantFrom('😀', '👩‍👩‍👧', '\\', "'", '"', '\n', '\t', '\u0001', '%', '$1', '{', '}', ' '),
        fc.string({ unit: 'binary', maxLength: 3 }).map((text) => text.replaceAll('\0', 'x')),
      ),
    })
    // PGlite loses a byte order mark that begins a text; a server does not, and no form lets one in.
    .map((text) => text.replace(/^\uFEFF+/u, '') || 'x');
const anyInstant = fc.integer({ min: 1, max: 4_000_000_000_000 });
const anyComment = fc.record({
  id: anyInstant.map(newId),
  code: fc.integer({ min: 1, max: 999_999 }).map(String),
  parent: fc.constant(null),
  name: anyText(60),
  email: fc.option(anyText(40)),
  text: anyText(400),
  newsroom: fc.constantFrom(0, 1),
  state: fc.constantFrom('pending' as const, 'published' as const, 'rejected' as const),
  at: anyInstant,
  version: fc.integer({ min: 1, max: 9999 }),
  rank: fc.double({ min: 0, max: 1, noNaN: true }).map((rank) => rank + 0),
  signs: fc.constantFrom('', 'fast', 'links words'),
  sender: fc.option(fc.base64String({ maxLength: 60 })),
  submission: anyInstant.map(newId),
  likeness: fc.base64String({ maxLength: 60 }),
  learnt: fc.constantFrom(null, 'spam' as const, 'ham' as const),
});

test.each([
  'x',
  '{"table":"session","id":"a"}',
  '{"table":"setting","name":"a"}',
  '{"table":"setting","name":"a","value":{}}',
  '{"table":"__proto__"}',
  // PostgreSQL takes no U+0000, and half a character is none.
  '{"table":"setting","name":"a","value":"\\u0000"}',
  '{"table":"setting","name":"a","value":"\\ud83d"}',
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
