import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { FORMAT } from './format.ts';
import { pack } from './pack.ts';
import { checkAlignment, prepareRecord, type PreparedRecord } from './prepare.ts';
import type { SearchRecord } from './record.ts';
import { segmentWords } from './segment-words.ts';
import { hashOf, inTurn, namesIn } from './store.ts';

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
  return (await readSegment(file)) ?? (await makeSegment(records, file, cacheDir));
}

async function readSegment(file: string): Promise<Segment | undefined> {
  try {
    const [pages, words] = await Promise.all([
      readFile(`${file}.json`, 'utf8'),
      readFile(`${file}.words`),
    ]);
    return { pages: JSON.parse(pages) as SegmentPage[], words };
  } catch {
    return undefined;
  }
}

async function makeSegment(
  records: readonly SearchRecord[],
  file: string,
  cacheDir: string,
): Promise<Segment> {
  const prepared = records.map(prepareRecord);
  prepared.forEach(checkAlignment);
  const pages: SegmentPage[] = [];
  await inTurn(prepared, async (record, at) => {
    // What ranking goes by; an item without a word is one word long, as in Pagefind.
    const wordCount = Math.max(1, record.content.length);
    pages[at] = { fragment: await keepFragment(record, wordCount, cacheDir), wordCount };
  });
  const segment = { pages, words: segmentWords(prepared) };
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(`${file}.json`, JSON.stringify(pages));
  await writeWhole(`${file}.words`, segment.words);
  return segment;
}

/** Write the fragment in the item's own spelling into the store, under the hash of its content. */
async function keepFragment(
  { shown }: PreparedRecord,
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
  } catch {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(part, content);
  }
  await rename(part, file);
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
