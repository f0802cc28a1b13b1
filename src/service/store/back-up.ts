import { open, rename, rm } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Store } from './store.ts';

/**
 * Copy the store's file as it is at one moment, while others read and write it. What stood at `target` is
 * replaced when the copy is whole.
 */
export async function backUp(store: Store, target: string): Promise<void> {
  const part = `${target}.part`;
  await rm(part, { force: true });
  await sql`vacuum into ${part}`.execute(store);
  const handle = await open(part, 'r+');
  await handle.sync();
  await handle.close();
  await rename(part, target);
}
