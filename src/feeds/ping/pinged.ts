import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What each was told last, by its own address: a list of addresses and digests. */
export type Pinged = Record<string, Record<string, string>>;

const fileIn = (cache: string): string => path.join(cache, 'pinged.json');

/** @returns nothing where there is no such list, or none that can be read */
export function readPinged(cache: string): Pinged {
  try {
    const read: unknown = JSON.parse(readFileSync(fileIn(cache), 'utf8'));
    // This very program wrote it; a list of another form tells of nothing that was pinged.
    return typeof read === 'object' && read !== null ? (read as Pinged) : {};
  } catch {
    return {};
  }
}

export function keepPinged(cache: string, pinged: Pinged): void {
  const file = fileIn(cache);
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(pinged));
  renameSync(`${file}.tmp`, file);
}

/** The addresses that are new, changed or gone since. */
export function changedSince(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): string[] {
  const all = new Set([...Object.keys(now), ...Object.keys(before)]);
  return [...all].filter((url) => before[url] !== now[url]);
}
