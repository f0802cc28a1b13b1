import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

const ID = 'varchar(36)';
const DIGEST = 'varchar(64)';

/** Comments, those who judge them, and what they did. */
export async function makeComments({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('setting')
    .addColumn('name', 'varchar(100)', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('comment')
    .addColumn('id', ID, (column) => column.primaryKey())
    .addColumn('code', 'varchar(15)', (column) => column.notNull())
    .addColumn('parent', ID, (column) => column.references('comment.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('newsroom', 'integer', (column) => column.notNull())
    .addColumn('state', 'varchar(10)', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('rank', 'double precision', (column) => column.notNull())
    .addColumn('signs', 'text', (column) => column.notNull())
    .addColumn('sender', DIGEST)
    .addColumn('submission', DIGEST, (column) => column.notNull().unique())
    .addColumn('likeness', DIGEST, (column) => column.notNull())
    .addColumn('learnt', 'varchar(4)')
    .execute();
  for (const [name, columns] of Object.entries({
    comment_by_item: ['code', 'state'] as const,
    comment_by_state: ['state', 'rank', 'id'] as const,
    comment_by_sender: ['sender'] as const,
    comment_by_likeness: ['likeness'] as const,
    comment_by_time: ['at'] as const,
  }))
    await schema
      .createIndex(name)
      .on('comment')
      .columns([...columns])
      .execute();
  await schema
    .createTable('spam_word')
    .addColumn('word', 'varchar(64)', (column) => column.primaryKey())
    .addColumn('spam', 'integer', (column) => column.notNull())
    .addColumn('ham', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('moderator')
    .addColumn('id', ID, (column) => column.primaryKey())
    .addColumn('name', 'varchar(100)', (column) => column.notNull().unique())
    .addColumn('role', 'varchar(10)', (column) => column.notNull())
    .addColumn('password', 'text')
    .addColumn('invitation', DIGEST)
    .addColumn('invited_until', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('session')
    .addColumn('id', DIGEST, (column) => column.primaryKey())
    .addColumn('moderator', ID, (column) => column.notNull().references('moderator.id'))
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('attempt')
    .addColumn('name', DIGEST, (column) => column.notNull())
    .addColumn('span', 'bigint', (column) => column.notNull())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('attempt_key', ['name', 'span'])
    .execute();
  await schema
    .createTable('audit')
    .addColumn('id', ID, (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('moderator', 'varchar(100)', (column) => column.notNull())
    .addColumn('act', 'varchar(20)', (column) => column.notNull())
    .addColumn('subject', 'varchar(100)', (column) => column.notNull())
    .execute();
}
