import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore, type StoreLocation } from './store/open-store.ts';
import { sharedPostgres } from './store/shared-postgres.ts';
import { createDatabase, findPostgres } from './store/test-postgres.ts';

/** A kind of store that several processes may use at once. */
export interface SharedStore {
  name: string;
  /** As many processes as are tried on one. */
  processes: number;
  /** A new one, empty. */
  open: () => Promise<StoreLocation>;
}

const scratch = (): string => mkdtempSync(path.join(tmpdir(), 'peyk-processes-'));
const newFile = (): Promise<StoreLocation> =>
  Promise.resolve({ file: path.join(scratch(), 'service.db') });
const newDatabase = async (): Promise<StoreLocation> => ({
  url: await createDatabase(await sharedPostgres()),
});

/** For `describe.each`: a file of SQLite and, where it is installed, a real PostgreSQL. */
export const SHARED_STORES: readonly SharedStore[] = [
  { name: 'one file of SQLite', processes: 2, open: newFile },
  ...(findPostgres() === undefined
    ? []
    : [{ name: 'one PostgreSQL', processes: 4, open: newDatabase }]),
];

/** By what settings a process of the service is led to a store, and to a folder of comments of its own. */
export const settingsOf = (location: StoreLocation): Record<string, string> => ({
  ...{ PEYK_COMMENTS: path.join(scratch(), 'comments'), PEYK_MOST: path.join(scratch(), 'most') },
  ...('url' in location ? { DATABASE_URL: location.url } : { PEYK_DATA: location.file }),
});

/** The texts of all comments, and the views of each item. */
export async function heldIn(
  location: StoreLocation,
): Promise<{ texts: string[]; views: Record<string, number> }> {
  const store = await openStore(location);
  const comments = await store.selectFrom('comment').select('text').execute();
  const hours = await store.selectFrom('view_hour').select(['code', 'views']).execute();
  await store.destroy();
  const views: Record<string, number> = {};
  for (const row of hours) views[row.code] = (views[row.code] ?? 0) + row.views;
  return { texts: comments.map(({ text }) => text).toSorted(), views };
}
