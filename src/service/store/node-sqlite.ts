import { DatabaseSync } from 'node:sqlite';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
} from 'kysely';

/** How long a process waits for another that writes, in ms. Writes here take a few of them. */
const BUSY_TIMEOUT = 10_000;

type Value = null | number | bigint | string | Uint8Array;

/**
 * A file of SQLite, opened so that several processes may use it at once: readers wait for nobody
 * (write-ahead log), writers for one another, and what was committed is on the disk
 * (`synchronous=FULL`), so that neither a killed process nor a power cut takes an answer back.
 *
 * @param file its path, or `:memory:`
 */
export function openDatabase(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, {
    timeout: BUSY_TIMEOUT,
    enableForeignKeyConstraints: true,
  });
  database.exec('pragma journal_mode=WAL; pragma synchronous=FULL; pragma trusted_schema=OFF;');
  return {
    close: () => database.close(),
    // Kysely was written for better-sqlite3, which tells whether a statement gives rows.
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as Value[])),
        run: (parameters) => statement.run(...(parameters as Value[])),
        iterate: (parameters) => statement.iterate(...(parameters as Value[])),
      };
    },
  };
}

/** Kysely's dialect of SQLite over `node:sqlite`. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database });
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/**
 * A transaction that first reads and then wants to write fails at once where another process wrote in
 * between, however long it would wait; so each joins the queue of writers when it begins.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite takes back tables as it takes back rows. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
