import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import {
  writeChecksummed,
  moveIntoPlace,
  readChecksummed,
} from '../../node/cache/checksummed-file.ts';
import { statStamped, stampMtime } from '../../node/cache/mtime-stamp.ts';
import { FORMAT } from './format.ts';
import { pack } from './pack.ts';
import { checkAlignment, prepareRecord, type PreparedRecord } from './prepare.ts';
import type { SearchRecord } from './record.ts';
import { SegmentWords } from './segment-words.ts';
import { hashOf, inTurn, isMissing, namesIn } from './store.ts';

/** A segment as a bundle takes it. */
export interface Segment {
  pages: readonly SegmentPage[];
  /** All its words as one unpacked index chunk. */
  words: Uint8Array;
}

export interface SegmentPage {
  /** Names its file in the store of fragments. */
  fragment: string;
  wordCount: number;
}

export function segmentDigest(records: readonly SearchRecord[]): string {
  return hashOf(FORMAT, ...records.map(({ code, digest }) => `${code} ${digest}`));
}

/** A segment from the cache, or made and put there. What was made before is never made again. */
export async function takeSegment(
  records: readonly SearchRecord[],
  cacheDir: string,
): Promise<Segment> {
  const file = join(cacheDir, 'segments', segmentDigest(records));
  return (await readSegment(file, cacheDir)) ?? (await makeSegment(records, file, cacheDir));
}

async function readSegment(file: string, cacheDir: string): Promise<Segment | undefined> {
  const json = readChecksummed(`${file}.json`, basename(file));
  if (json === undefined || !statStamped(`${file}.words`)) return undefined;
  // Its name tells that this very program wrote it.
  const pages = JSON.parse(json) as SegmentPage[];
  if (!pages.every(({ fragment }) => statStamped(storedFragment(cacheDir, fragment))))
    return undefined;
  return { pages, words: await readFile(`${file}.words`) };
}

async function makeSegment(
  records: readonly SearchRecord[],
  file: string,
  cacheDir: string,
): Promise<Segment> {
  const pages: SegmentPage[] = [];
  const words = new SegmentWords();
  await inTurn(records, async (record, at) => {
    const prepared = prepareRecord(record, await record.text);
    checkAlignment(prepared);
    words.add(at, prepared);
    // What ranking goes by; an item without a word is one word long, as in Pagefind.
    const wordCount = Math.max(1, prepared.content.length);
    pages[at] = { fragment: await keepFragment(prepared.shown, wordCount, cacheDir), wordCount };
  });
  const segment = { pages, words: words.finish() };
  await writeWhole(`${file}.words`, segment.words);
  writeChecksummed(`${file}.json`, basename(file), JSON.stringify(pages));
  return segment;
}

/** Write the fragment in the item's own spelling into the store, under the hash of its content. */
async function keepFragment(
  shown: PreparedRecord['shown'],
  wordCount: number,
  cacheDir: string,
): Promise<string> {
  const content = JSON.stringify({ ...shown, word_count: wordCount });
  const name = hashOf(content);
  await writeWhole(storedFragment(cacheDir, name), await pack(content, 6));
  return name;
}

export function storedFragment(cacheDir: string, name: string): string {
  return join(cacheDir, 'fragments', name);
}

/** A build that is cut off leaves no half file behind that the next one would trust. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const part = `${file}.part`;
  try {
    await writeFile(part, content);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(part, content);
  }
  stampMtime(part, basename(file));
  moveIntoPlace(part, file);
}

/** Drop the segments and fragments that no bundle uses any more. */
export async function pruneCache(
  cacheDir: string,
  used: { segments: ReadonlySet<string>; fragments: ReadonlySet<string> },
): Promise<void> {
  for (const folder of ['segments', 'fragments'] as const) {
    const directory = join(cacheDir, folder);
    const names = Array.from(await namesIn(directory));
    const stale = names.filter((name) => !used[folder].has(name.replace(/\..*/su, '')));
    await inTurn(stale, (name) => rm(join(directory, name), { recursive: true, force: true }));
  }
}
