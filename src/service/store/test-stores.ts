import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { migrate } from './migrate.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** The two kinds of store that every test of the service runs on, empty: for `describe.each`. */
export const TEST_STORES: readonly (readonly [string, () => Promise<Store>])[] = [
  ['SQLite', () => openStore({ file: ':memory:' })],
  ['PostgreSQL', openPglite],
];

async function openPglite(): Promise<Store> {
  const pglite = new PGlite({ parsers: { [types.INT8]: Number } });
  const store = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(store);
  return store;
}
