import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { migrate } from './migrate.ts';
import { NodeSqliteDialect, openDatabase } from './node-sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Where it is: a file of SQLite, or the address of a PostgreSQL. */
export type StorePlace = { file: string } | { url: string };

/** Connections of one process. */
const POOL = 10;

/**
 * Open the store, its tables made or brought up to date.
 * @throws {Error} when it is not there, is none of ours, or was written by a later version
 */
export async function openStore(place: StorePlace): Promise<Store> {
  const store = 'url' in place ? openPostgres(place.url) : openSqlite(place.file);
  try {
    await migrate(store);
    return store;
  } catch (error) {
    await store.destroy();
    throw error;
  }
}

function openSqlite(file: string): Store {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  return new Kysely<Tables>({ dialect: new NodeSqliteDialect(openDatabase(file)) });
}

/** Whole numbers of 64 bits are instants and counts here: a double holds them for 285,000 years. */
const INT8 = types.builtins.INT8;

function openPostgres(url: string): Store {
  const pool = new Pool({
    connectionString: url,
    max: POOL,
    connectionTimeoutMillis: 5000,
    statement_timeout: 15_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        oid === INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
    },
  });
  // A connection that dies while nobody uses it is replaced at the next question.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Whether the store answers. */
export async function isWell(store: Store): Promise<boolean> {
  try {
    await sql`select 1`.execute(store);
    return true;
  } catch {
    return false;
  }
}
