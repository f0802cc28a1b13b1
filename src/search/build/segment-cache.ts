import { readFile } from 'node:fs/promises';

import type { Cache } from '../../node/cache/cache.ts';
import { FORMAT } from './format.ts';
import { pack } from './pack.ts';
import { checkAlignment, prepareRecord, type PreparedRecord } from './prepare.ts';
import type { SearchRecord } from './record.ts';
import { SegmentWords } from './segment-words.ts';
import { hashOf, inTurn } from './store.ts';

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
  cache: Cache,
): Promise<Segment> {
  const name = segmentDigest(records);
  return (await readSegment(name, cache)) ?? (await makeSegment(records, name, cache));
}

async function readSegment(name: string, cache: Cache): Promise<Segment | undefined> {
  const json = cache.readText(`segments/${name}.json`, name);
  const words = `segments/${name}.words`;
  if (json === undefined || !cache.stat(words)) return undefined;
  // Its name tells that this very program wrote it.
  const pages = JSON.parse(json) as SegmentPage[];
  if (!pages.every(({ fragment }) => cache.stat(storedFragment(fragment)))) return undefined;
  return { pages, words: await readFile(cache.pathOf(words)) };
}

async function makeSegment(
  records: readonly SearchRecord[],
  name: string,
  cache: Cache,
): Promise<Segment> {
  const pages: SegmentPage[] = [];
  const words = new SegmentWords();
  await inTurn(records, async (record, at) => {
    const prepared = prepareRecord(record, await record.text);
    checkAlignment(prepared);
    words.add(at, prepared);
    // What ranking goes by; an item without a word is one word long, as in Pagefind.
    const wordCount = Math.max(1, prepared.content.length);
    pages[at] = { fragment: await keepFragment(prepared.shown, wordCount, cache), wordCount };
  });
  const segment = { pages, words: words.finish() };
  await cache.put(`segments/${name}.words`, segment.words);
  cache.writeText(`segments/${name}.json`, name, JSON.stringify(pages));
  return segment;
}

/** Write the fragment in the item's own spelling into the store, under the hash of its content. */
async function keepFragment(
  shown: PreparedRecord['shown'],
  wordCount: number,
  cache: Cache,
): Promise<string> {
  const content = JSON.stringify({ ...shown, word_count: wordCount });
  const name = hashOf(content);
  await cache.put(storedFragment(name), await pack(content, 6));
  return name;
}

/** Where the cache of the index keeps a fragment. */
export const storedFragment = (name: string): string => `fragments/${name}`;

/** Drop the segments and fragments that no bundle uses any more. */
export function pruneCache(
  cache: Cache,
  used: { segments: ReadonlySet<string>; fragments: ReadonlySet<string> },
): void {
  for (const folder of ['segments', 'fragments'] as const)
    for (const name of cache.names(folder))
      if (!used[folder].has(name.replace(/\..*/su, ''))) cache.remove(`${folder}/${name}`);
}
