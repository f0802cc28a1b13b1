import type { Store } from '../store/store.ts';
import type { PasskeyRow } from '../store/tables.ts';

export type OwnPasskey = Pick<PasskeyRow, 'id' | 'name' | 'made_at' | 'used_at'>;

/** The passkeys of one moderator, the oldest first. */
export const findPasskeys = async (store: Store, moderator: string): Promise<OwnPasskey[]> =>
  store
    .selectFrom('passkey')
    .select(['id', 'name', 'made_at', 'used_at'])
    .where('moderator', '=', moderator)
    .orderBy('id')
    .execute();

interface Own {
  id: string;
  moderator: string;
}

/** @returns whether it was there and one's own */
export async function namePasskey(store: Store, own: Own, name: string): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', own.id)
    .where('moderator', '=', own.moderator)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** @returns whether it was there and one's own */
export async function removePasskey(store: Store, own: Own): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('passkey')
    .where('id', '=', own.id)
    .where('moderator', '=', own.moderator)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
