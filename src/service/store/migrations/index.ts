import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import { makeComments } from './0001-comments.ts';
import { makeCounts } from './0002-counts.ts';
import { makeReports } from './0003-reports.ts';
import { makeAuth } from './0004-auth.ts';

type Migration = (transaction: Transaction<Tables>) => Promise<void>;

/**
 * Every change of the tables, in order. One that was released is never changed: another is put behind it.
 * What they write, SQLite, PostgreSQL and its relatives take alike: no counters of theirs, no types but
 * `varchar`, `text`, `integer`, `bigint` and `double precision`.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-comments': makeComments,
  '0002-counts': makeCounts,
  '0003-reports': makeReports,
  '0004-auth': makeAuth,
};
