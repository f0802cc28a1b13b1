import { sql } from 'kysely';
import type { Store } from './store.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { inTransaction } from './transaction.ts';

/** The row whose lock whoever changes tables holds. */
const LOCK = 'lock';

/**
 * Bring the tables up to date: all migrations that the store has not seen, in one transaction, so that a
 * process that dies leaves either the old tables or the new ones, and of several that start at once one
 * does the work. The lock is a row and not an advisory lock, which relatives of PostgreSQL and poolers
 * of connections do not have.
 *
 * @throws {Error} when a later version of the program has changed the tables
 */
export async function migrate(store: Store): Promise<void> {
  await inTransaction(store, async (transaction) => {
    await transaction.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('name', 'varchar(100)', (column) => column.primaryKey())
      .execute();
    const lock = { name: LOCK };
    await transaction
      .insertInto('migration')
      .values(lock)
      .onConflict((on) => on.doNothing())
      .execute();
    // Holds the row until the end; SQLite holds the whole file since the beginning.
    await sql`update migration set name = name where name = ${LOCK}`.execute(transaction);
    const rows = await transaction.selectFrom('migration').select('name').execute();
    const done = new Set(rows.map(({ name }) => name).filter((name) => name !== LOCK));
    const unknown = [...done].find((name) => !(name in MIGRATIONS));
    if (unknown !== undefined)
      throw new Error(`The store was changed by a later version («${unknown}»)`);
    for (const [name, change] of Object.entries(MIGRATIONS)) {
      if (done.has(name)) continue;
      await change(transaction);
      await transaction.insertInto('migration').values({ name }).execute();
    }
  });
}
