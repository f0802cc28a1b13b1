import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

const ID = 'varchar(36)';
const DIGEST = 'varchar(64)';

/** Passkeys, and words that count once: challenges that were given out, proofs that were taken. */
export async function makeAuth({ schema }: Transaction<Tables>): Promise<void> {
  await schema
    .createTable('passkey')
    .addColumn('id', ID, (column) => column.primaryKey())
    .addColumn('moderator', ID, (column) => column.notNull().references('moderator.id'))
    .addColumn('name', 'varchar(200)', (column) => column.notNull())
    // At most 1,023 bytes (WebAuthn, 4, «Credential ID»), written as base64url.
    .addColumn('credential', 'varchar(1400)', (column) => column.notNull().unique())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('counter', 'bigint', (column) => column.notNull())
    .addColumn('transports', 'varchar(200)', (column) => column.notNull())
    .addColumn('made_at', 'bigint', (column) => column.notNull())
    .addColumn('used_at', 'bigint')
    .execute();
  await schema.createIndex('passkey_by_moderator').on('passkey').column('moderator').execute();
  await schema
    .createTable('challenge')
    .addColumn('id', DIGEST, (column) => column.primaryKey())
    .addColumn('purpose', 'varchar(20)', (column) => column.notNull())
    .addColumn('holder', DIGEST, (column) => column.notNull())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
  await schema
    .createTable('spent')
    .addColumn('id', DIGEST, (column) => column.primaryKey())
    .addColumn('until', 'bigint', (column) => column.notNull())
    .execute();
}
