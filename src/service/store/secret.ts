import { randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

/**
 * A secret of the service, 256 bits, made when it is first asked for. All processes of one store have the
 * same; whoever reads the store can read it.
 *
 * @param name what it is for: what is signed for one thing is worth nothing for another
 */
export async function getSecret(store: Store, name: string): Promise<Buffer> {
  const row = { name: `secret ${name}`, value: randomBytes(32).toString('base64url') };
  await store
    .insertInto('setting')
    .values(row)
    .onConflict((on) => on.doNothing())
    .execute();
  const { value } = await store
    .selectFrom('setting')
    .select('value')
    .where('name', '=', row.name)
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64url');
}
