import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { writeComments, type PublishedComments } from '../../lib/published-comments.ts';
import type { Store } from '../store/store.ts';

/** What is published of an item's comments; undefined where nothing is. */
async function getPublished(store: Store, code: string): Promise<PublishedComments | undefined> {
  const rows = await store
    .selectFrom('comment')
    .select(['id', 'parent', 'name', 'text', 'at', 'newsroom', 'state'])
    .where('code', '=', code)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const published = rows.filter(({ state }) => state === 'published');
  if (published.length === 0) return undefined;
  return {
    comments: published.map(({ id, parent, name, text, at, newsroom }) => ({
      ...{ id, ...(parent !== null && { parent }), name, text },
      at: new Date(at).toISOString(),
      ...(newsroom === 1 && { newsroom: true as const }),
    })),
    pending: rows.filter(({ state }) => state === 'pending').length,
    rejected: rows.filter(({ state }) => state === 'rejected').length,
  };
}

/**
 * Write the published comments of an item to its file, or take the file away where there are none. A reader
 * of the file sees the old one or the new one and never a part. Whoever writes looks once more afterwards, so
 * that of two processes that write at once the last one leaves what the store holds.
 */
export async function publishItem(store: Store, dir: string, code: string): Promise<void> {
  const file = path.join(dir, `${code}.json`);
  for (let written: string | undefined, first = true; ; first = false) {
    const published = await getPublished(store, code);
    const text = published && writeComments(published);
    if (!first && text === written) return;
    await (text === undefined ? rm(file, { force: true }) : writeWhole(file, text));
    written = text;
  }
}

/** Bring all files up to date: what a process that ended between a decision and its file left undone. */
export async function publishAll(store: Store, dir: string): Promise<void> {
  const rows = await store
    .selectFrom('comment')
    .select('code')
    .distinct()
    .where('state', '=', 'published')
    .execute();
  const kept = new Set(rows.map(({ code }) => code));
  for (const code of kept) await publishItem(store, dir, code);
  for (const name of await readdir(dir).catch(() => [])) {
    const code = /^(?<code>\d{1,15})\.json$/u.exec(name)?.groups?.['code'];
    if (code === undefined || kept.has(code)) continue;
    // Only what this store knows: others may keep files here, too.
    if (await knows(store, code)) await publishItem(store, dir, code);
  }
}

const knows = async (store: Store, code: string): Promise<boolean> =>
  (await store.selectFrom('comment').select('id').where('code', '=', code).limit(1).execute())
    .length > 0;

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // A name that the build passes over.
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
