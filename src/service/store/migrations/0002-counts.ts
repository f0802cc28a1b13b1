import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Counts of views, and what counting needs: the day's key, open windows, positions in logs. */
export async function makeCounts({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('view_hour')
    .addColumn('hour', 'bigint', (column) => column.notNull())
    .addColumn('code', 'varchar(15)', (column) => column.notNull())
    .addColumn('views', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('view_hour_key', ['hour', 'code'])
    .execute();
  await schema.createIndex('view_hour_by_item').on('view_hour').columns(['code', 'hour']).execute();
  await schema
    .createTable('view_day')
    .addColumn('day', 'bigint', (column) => column.notNull())
    .addColumn('code', 'varchar(15)', (column) => column.notNull())
    .addColumn('views', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('view_day_key', ['day', 'code'])
    .execute();
  await schema.createIndex('view_day_by_item').on('view_day').columns(['code', 'day']).execute();
  await schema
    .createTable('view_window')
    .addColumn('reader', 'varchar(32)', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('source', 'varchar(64)', (column) => column.notNull())
    .execute();
  await schema
    .createTable('visitor_key')
    .addColumn('day', 'bigint', (column) => column.primaryKey())
    .addColumn('value', 'varchar(64)', (column) => column.notNull())
    .execute();
  await schema
    .createTable('log_file')
    .addColumn('log', 'varchar(64)', (column) => column.notNull())
    .addColumn('print', 'varchar(64)', (column) => column.notNull())
    .addColumn('first_at', 'bigint', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addColumn('purged_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('closed', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('log_file_key', ['log', 'print'])
    .execute();
}
