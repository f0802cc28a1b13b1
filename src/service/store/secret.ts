import { randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

/**
 * A secret of the service, 256 bits, made when it is first asked for. All processes of one store have the
 * same; whoever reads the store can read it.
 *
 * @param name what it is for: what is signed for one thing is worth nothing for another
 */
export async function getSecret(store: Store, name: string): Promise<Buffer> {
  const key = `secret ${name}`;
  const find = () =>
    store.selectFrom('setting').select('value').where('name', '=', key).executeTakeFirst();
  let row = await find();
  if (!row) {
    // Of two that make it at once, one is first, and both take that one's.
    const value = randomBytes(32).toString('base64url');
    await store
      .insertInto('setting')
      .values({ name: key, value })
      .onConflict((on) => on.doNothing())
      .execute();
    row = await find();
  }
  if (!row) throw new Error(`The secret «${name}» is not kept`);
  return Buffer.from(row.value, 'base64url');
}
