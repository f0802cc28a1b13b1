import path from 'node:path';
import { writeChecksummed, readChecksummed } from '../../node/cache/checksummed-file.ts';
import type { Edition } from '../content-store.ts';

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
  const json = readChecksummed(fileIn(cache), version);
  if (json === undefined) return undefined;
  // This very program wrote it: the version says so.
  const { head, histories } = JSON.parse(json) as {
    head: string;
    histories: [string, Edition[]][];
  };
  return { head, histories: new Map(histories) };
}

export function keepHistory(
  cache: string,
  version: string,
  { head, histories }: KeptHistory,
): void {
  writeChecksummed(fileIn(cache), version, JSON.stringify({ head, histories: [...histories] }));
}
