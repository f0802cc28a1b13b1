import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../../loaded.ts';

/** Histories by path below the content directory. */
export type Histories = Map<string, Edition[]>;

/** What was found at a commit. */
export interface KeptHistory {
  /** The commit. */
  head: string;
  histories: Histories;
}

const fileIn = (cache: string): string => path.join(cache, 'history.json');

/** @param version differs when the program, or the place of the content in its repository, does */
export function readKeptHistory(cache: string, version: string): KeptHistory | undefined {
  try {
    // This very program wrote it: the version says so.
    const kept = JSON.parse(readFileSync(fileIn(cache), 'utf8')) as {
      version: string;
      head: string;
      histories: [string, Edition[]][];
    };
    if (kept.version !== version) return undefined;
    return { head: kept.head, histories: new Map(kept.histories) };
  } catch {
    return undefined;
  }
}

export function keepHistory(
  cache: string,
  version: string,
  { head, histories }: KeptHistory,
): void {
  const file = fileIn(cache);
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify({ version, head, histories: [...histories] }));
  renameSync(`${file}.tmp`, file);
}
