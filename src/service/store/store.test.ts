import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { newId } from './new-id.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';
import { getSecret } from './secret.ts';
import { EVERY_STORE } from './test-stores.ts';
import { inTransaction } from './transaction.ts';

describe.each(EVERY_STORE)('a store in %s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.destroy());

  test('is migrated once, however often it is opened', async () => {
    await migrate(store);
    const names = await store.selectFrom('migration').select('name').execute();
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
  });

  test('has one secret for each thing, and the same the next time', async () => {
    const [one, same, other] = await Promise.all([
      getSecret(store, 'one'),
      getSecret(store, 'one'),
      getSecret(store, 'other'),
    ]);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('keeps instants to the millisecond', async () => {
    const row = { id: newId(1), at: 1_793_000_000_123, moderator: 'م', act: 'a', subject: 's' };
    await store.insertInto('audit').values(row).execute();
    expect(await store.selectFrom('audit').selectAll().where('id', '=', row.id).execute()).toEqual([
      row,
    ]);
  });

  test('does the work of a transaction wholly or not at all', async () => {
    const failing = inTransaction(store, async (transaction) => {
      await transaction.insertInto('setting').values({ name: 'half', value: '1' }).execute();
      throw new Error('no further');
    });
    await expect(failing).rejects.toThrow('no further');
    expect(
      await store.selectFrom('setting').selectAll().where('name', '=', 'half').execute(),
    ).toEqual([]);
  });

  test('does it again where it met another’s', async () => {
    let tries = 0;
    const result = await inTransaction(store, async () => {
      tries += 1;
      if (tries < 3) throw Object.assign(new Error('retry'), { code: '40001' });
      return tries;
    });
    expect(result).toBe(3);
  });

  test('is not touched by a program older than its tables', async () => {
    await store.insertInto('migration').values({ name: '9999-later' }).execute();
    await expect(migrate(store)).rejects.toThrow('later version');
  });
});

test('ids sort by the time they were made', () => {
  const ids = [1_000, 2_000, 3_000, 1_793_000_000_000].map(newId);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
});

test('several processes that open a new file at once make its tables once', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'peyk-store-')), 'deep', 'service.db');
  const program = `
    const { openStore } = await import(${JSON.stringify(import.meta.resolve('./open-store.ts'))});
    await (await openStore({ file: ${JSON.stringify(file)} })).destroy();`;
  const run = promisify(execFile);
  const args = ['--input-type=module', '--eval', program];
  await Promise.all(Array.from({ length: 4 }, () => run(process.execPath, args)));
  const store = await openStore({ file });
  const names = await store.selectFrom('migration').select('name').execute();
  expect(names.length).toBe(new Set(names.map(({ name }) => name)).size);
  await store.destroy();
});
