import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { migrate } from './migrate.ts';
import { openStore } from './open-store.ts';
import { sharedPostgres } from './shared-postgres.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { createDatabase, findPostgres } from './test-postgres.ts';

type TestStore = readonly [name: string, open: () => Promise<Store>];

const SQLITE: TestStore = ['SQLite', () => openStore({ file: ':memory:' })];
/** PostgreSQL compiled to WebAssembly: there wherever npm is. */
const PGLITE: TestStore = ['PGlite', openPglite];
/** A real one with a database for each test file, where it is installed. */
const SERVER: TestStore | undefined =
  findPostgres() === undefined ? undefined : ['PostgreSQL', openDatabase];

/**
 * The kinds of store that every test of the service runs on, empty: for `describe.each`. PGlite takes long to
 * open, so it stands for PostgreSQL only where none is installed.
 */
export const TEST_STORES: readonly TestStore[] = [SQLITE, SERVER ?? PGLITE];

/** All kinds there are here, for what a store itself must hold. */
export const EVERY_STORE: readonly TestStore[] = [SQLITE, PGLITE, ...(SERVER ? [SERVER] : [])];

async function openDatabase(): Promise<Store> {
  return openStore({ url: await createDatabase(await sharedPostgres()) });
}

async function openPglite(): Promise<Store> {
  const pglite = new PGlite({ parsers: { [types.INT8]: Number } });
  const store = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(store);
  return store;
}
