import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The database of the service, whichever holds it. */
export type Store = Kysely<Tables>;
