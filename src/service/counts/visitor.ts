import { createHmac, randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import { tehranDayRange, toTehran } from '../../lib/calendar/tehran.ts';
import { shortenAddress } from '../http/shorten-address.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { View } from './view.ts';

/** Servers write some lines of a day a few seconds after its end. */
const LATE_LINES = 60_000;
/** Enough letters of base64url that no two visitors meet: 132 bits. */
const READER_LENGTH = 22;

let today = { start: 0, end: 0 };

/** The instant at which the day of Tehran begins that `at` is in. */
export function dayOf(at: number): number {
  if (at < today.start || at >= today.end) today = tehranDayRange(toTehran(at).date);
  return today.start;
}

/**
 * Who reads what, for a day and for nobody to know: a hash of the shortened address, the browser and the item
 * under the day's key. The item is in it, so that what one visitor reads cannot be put together either.
 */
export function readerOf({ address, userAgent, code }: View, key: Buffer): string {
  const text = `${shortenAddress(address)}\n${userAgent}\n${code}`;
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, READER_LENGTH);
}

/** The key of a day's visitors, made by who asks first; all processes of one store have the same. */
export async function getVisitorKey(store: Transaction<Tables>, day: number): Promise<Buffer> {
  const row = { day, value: randomBytes(32).toString('base64url') };
  await store
    .insertInto('visitor_key')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute();
  const { value } = await store
    .selectFrom('visitor_key')
    .select('value')
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64url');
}

/** Throw away the keys of days that are over: from then on nobody can tell who was counted, the store neither. */
export const throwAwayKeys = async (store: Store, now: number): Promise<void> =>
  void (await store
    .deleteFrom('visitor_key')
    .where('day', '<', dayOf(now - LATE_LINES))
    .execute());
