import path from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { makeFolder } from '../../node/files/make-folder.ts';
import { migrate } from './migrate.ts';
import { NodeSqliteDialect, openDatabase } from './node-sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Where the data is kept: a file of SQLite, or the address of a PostgreSQL. */
export type StoreLocation = { file: string } | { url: string };

/** Connections of one process. */
const POOL = 10;

/**
 * Open the store, its tables made or brought up to date.
 * @throws {Error} when it is not there, is none of ours, or was written by a later version
 */
export async function openStore(location: StoreLocation): Promise<Store> {
  const store = 'url' in location ? openPostgres(location.url) : openSqlite(location.file);
  try {
    await migrate(store);
    return store;
  } catch (error) {
    await store.destroy();
    throw error;
  }
}

function openSqlite(file: string): Store {
  if (file !== ':memory:') makeFolder(path.dirname(file), 0o700);
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
  // One that dies between two questions of a transaction says so by an event, which ends a process that does
  // not listen; the next question fails, and that is told.
  pool.on('connect', (client) => client.on('error', () => undefined));
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
