import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeChecksummed, readChecksummed } from '../../node/cache/checksummed-file.ts';
import type { NewsData } from '../schemas/news.ts';
import { digestOf } from '../../node/digest.ts';

/** Readings by path below the content directory. */
type Readings = ReadonlyMap<string, NewsData>;

const FOLDER = 'readings';

/**
 * What was read of the news by an earlier build: a file for each folder of items, so that one item costs
 * the writing of its folder and no program ever holds all of it as one text. Nothing is kept of a body.
 *
 * @param version differs when this program's way of reading may; other readings are passed over
 */
export function keptReadings(cache: string, version: string): Map<string, NewsData> {
  const readings = new Map<string, NewsData>();
  for (const name of chunksIn(cache)) {
    for (const data of readChunk(path.join(cache, FOLDER, name), version) ?? [])
      readings.set(data.file, data);
  }
  return readings;
}

/** Keep readings for the next build; only folders in which something changed are written. */
export function keepReadings(
  cache: string,
  version: string,
  before: Readings,
  now: Readings,
): void {
  const folders = Map.groupBy(now.values(), folderOf);
  const old = Map.groupBy(before.values(), folderOf);
  mkdirSync(path.join(cache, FOLDER), { recursive: true });
  const stale = new Set(chunksIn(cache));
  for (const [folder, items] of folders) {
    const name = `${digestOf(folder)}.json`;
    const isThere = stale.delete(name);
    const same =
      old.get(folder)?.length === items.length &&
      items.every((data) => before.get(data.file) === data);
    if (!isThere || !same)
      writeChecksummed(path.join(cache, FOLDER, name), version, JSON.stringify(items));
  }
  for (const name of stale)
    rmSync(path.join(cache, FOLDER, name), { recursive: true, force: true });
}

const folderOf = ({ file }: NewsData): string => path.posix.dirname(file);

function chunksIn(cache: string): string[] {
  try {
    return readdirSync(path.join(cache, FOLDER)).sort();
  } catch {
    return [];
  }
}

function readChunk(file: string, version: string): NewsData[] | undefined {
  const json = readChecksummed(file, version);
  // This very program wrote it: the version says so.
  return json === undefined ? undefined : (JSON.parse(json) as NewsData[]);
}
