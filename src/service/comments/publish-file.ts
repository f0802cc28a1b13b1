import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeComments, type PublishedComments } from '../../lib/published-comments.ts';
import type { Store } from '../store/store.ts';
import { PART, writeWhole } from '../store/write-whole.ts';

const NAME = /^(?<code>\d{1,15})\.json$/u;
const fileIn = (dir: string, code: string): string => path.join(dir, `${code}.json`);

/** How old one may be, in ms, before its writer is taken for dead. */
const ABANDONED = 3_600_000;

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
  const file = fileIn(dir, code);
  for (let written: string | undefined, first = true; ; first = false) {
    const published = await getPublished(store, code);
    const text = published && writeComments(published);
    if (!first && text === written) return;
    await (text === undefined ? rm(file, { force: true }) : writeWhole(file, text));
    written = text;
  }
}

/** Write the files of several items; one that cannot be written keeps no other from it. @returns what did */
export async function publishItems(
  store: Store,
  dir: string,
  codes: Iterable<string>,
): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const code of codes)
    await publishItem(store, dir, code).catch((fault) => faults.push(fault));
  return faults;
}

/**
 * Bring all files up to date: what a process that ended between a decision and its file, or a disk that was
 * full, left undone. A file that holds the comments that are published stays as it is, its numbers of waiting
 * ones too: they are those of the last decision. One that cannot be written keeps no other from it.
 *
 * @throws {Error} what kept the first of those that could not be written
 */
export async function publishAll(store: Store, dir: string): Promise<void> {
  const rows = await store
    .selectFrom('comment')
    .select('code')
    .distinct()
    .where('state', '=', 'published')
    .execute();
  const codes = new Set(rows.map(({ code }) => code));
  const stale: string[] = [];
  for (const code of codes)
    if (!(await holds(fileIn(dir, code), await getPublished(store, code)))) stale.push(code);
  for (const name of await readdir(dir).catch(() => [])) {
    if (name.endsWith(PART)) await removeLeft(path.join(dir, name));
    const code = NAME.exec(name)?.groups?.['code'];
    // Only what this store knows: others may keep files here, too.
    if (code !== undefined && !codes.has(code) && (await knows(store, code))) stale.push(code);
  }
  const [fault] = await publishItems(store, dir, stale);
  if (fault !== undefined) throw fault instanceof Error ? fault : new Error(String(fault));
}

/** Whether a file holds these comments, whatever numbers stand with them. */
async function holds(file: string, published: PublishedComments | undefined): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const numbers = /"pending": (?<pending>\d+),\n "rejected": (?<rejected>\d+)\n\}\n$/u.exec(
    text,
  )?.groups;
  if (!published || !numbers) return false;
  const { comments } = published;
  const [pending, rejected] = [Number(numbers['pending']), Number(numbers['rejected'])];
  return text === writeComments({ comments, pending, rejected });
}

/** A process that was killed leaves what it was writing. */
async function removeLeft(part: string): Promise<void> {
  const { mtimeMs } = await stat(part);
  if (Date.now() - mtimeMs > ABANDONED) await rm(part, { force: true });
}

const knows = async (store: Store, code: string): Promise<boolean> =>
  (await store.selectFrom('comment').select('id').where('code', '=', code).limit(1).execute())
    .length > 0;
