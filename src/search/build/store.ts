import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { copyFile, link, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const HASH_LETTERS = 32;

export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, HASH_LETTERS);
}

/** Names are most of what a reader downloads before the first result. */
const SHORTEST_NAME = 8;

/** Name each hash it is asked for by as few letters as tell it from those asked for before. */
export function shortNamer(): (hash: string) => string {
  const owners = new Map<string, string>();
  return (hash) => {
    let length = SHORTEST_NAME;
    while ((owners.get(hash.slice(0, length)) ?? hash) !== hash) length += 1;
    owners.set(hash.slice(0, length), hash);
    return hash.slice(0, length);
  };
}

/** Name each of a list of hashes, the first first. */
export function toShortNames(hashes: readonly string[]): string[] {
  const toShortName = shortNamer();
  return hashes.map((hash) => toShortName(hash));
}

/** The names in a directory; none when it does not exist. */
export async function namesIn(directory: string): Promise<Set<string>> {
  try {
    return new Set(await readdir(directory));
  } catch (error) {
    if (isMissing(error)) return new Set();
    throw error;
  }
}

/**
 * Make `directory` hold exactly the given files, each a link to (or copy of) its source. What is there
 * and right is not touched; a name alone does not tell, for short names may meet over the years.
 */
export async function installFiles(
  directory: string,
  sources: ReadonlyMap<string, string>,
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const there = await namesIn(directory);
  const stale = Array.from(there).filter((name) => !sources.has(name));
  await inTurn(stale, (name) => rm(join(directory, name), { recursive: true }));
  await inTurn(Array.from(sources), async ([name, source]) => {
    const target = join(directory, name);
    if (there.has(name)) {
      if (await isSameFile(source, target)) return;
      await rm(target, { recursive: true });
    }
    await linkOrCopy(source, target);
  });
}

async function isSameFile(source: string, target: string): Promise<boolean> {
  // Of an archive there are hundreds of thousands, and a promise costs more than the answer.
  const [a, b] = [statSync(source), statSync(target)];
  if (a.ino === b.ino && a.dev === b.dev) return true;
  return a.size === b.size && (await readFile(source)).equals(await readFile(target));
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch {
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, target);
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

const AT_ONCE = 32;

/** Do something with every item, a few at a time: a system has only so many open files. */
export async function inTurn<Item>(
  items: Iterable<Item>,
  work: (item: Item, at: number) => Promise<void>,
): Promise<void> {
  const queue = Iterator.from(items).map((item, at) => [at, item] as const);
  const worker = async (): Promise<void> => {
    for (const [at, item] of queue) await work(item, at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
