import { createHash } from 'node:crypto';

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
