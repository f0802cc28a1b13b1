import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

const ID = 'varchar(36)';
const DIGEST = 'varchar(64)';

/** Errors that readers reported. */
export async function makeReports({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('report')
    .addColumn('id', ID, (column) => column.primaryKey())
    .addColumn('code', 'varchar(15)', (column) => column.notNull())
    .addColumn('sentence', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('email', 'text')
    .addColumn('state', 'varchar(10)', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('rank', 'double precision', (column) => column.notNull())
    .addColumn('signs', 'text', (column) => column.notNull())
    .addColumn('sender', DIGEST)
    .addColumn('submission', DIGEST, (column) => column.notNull().unique())
    .addColumn('likeness', DIGEST, (column) => column.notNull())
    .addColumn('drafted', 'varchar(100)')
    .addColumn('correction', DIGEST, (column) => column.notNull())
    .execute();
  for (const [name, columns] of Object.entries({
    report_by_item: ['code', 'state'] as const,
    report_by_state: ['state', 'rank', 'id'] as const,
    report_by_sender: ['sender'] as const,
    report_by_likeness: ['likeness'] as const,
    report_by_time: ['at'] as const,
  }))
    await schema
      .createIndex(name)
      .on('report')
      .columns([...columns])
      .execute();
}
