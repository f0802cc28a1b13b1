import type { Cache } from '../../node/cache/cache.ts';
import { readChunks, writeChunks } from './chunk-file.ts';
import { FORMAT } from './format.ts';
import { hasItem, keepItem, readItem, type AnalysedItem } from './item-cache.ts';
import { pack } from './pack.ts';
import { joinWords, writeWords } from './postings.ts';
import { checkAlignment, prepareRecord, type PreparedRecord } from './prepare.ts';
import type { SearchRecord } from './record.ts';
import type { SegmentPage } from './segment-page.ts';
import { SegmentWords } from './segment-words.ts';
import { hashOf, inTurn } from './store.ts';

/** A segment as a bundle takes it. */
export interface Segment {
  pages: readonly SegmentPage[];
  /** All its words as unpacked index chunks, which are read as they are asked for. */
  words: Iterable<Uint8Array>;
}

export function segmentDigest(records: readonly Pick<SearchRecord, 'code' | 'digest'>[]): string {
  return hashOf(FORMAT, ...records.map(({ code, digest }) => `${code} ${digest}`));
}

/** A segment that has ended, from the cache, or made and put there. What was made before is never made again. */
export async function takeSegment(
  records: readonly SearchRecord[],
  cache: Cache,
): Promise<Segment> {
  const name = segmentDigest(records);
  return readSegment(name, cache) ?? (await makeSegment(records, name, cache));
}

/**
 * The segment that more records will join. It is made anew with each of them, of the words of its items, each of
 * which is analysed once: they are kept until the segment has ended.
 */
export async function takeOpenSegment(
  records: readonly SearchRecord[],
  cache: Cache,
): Promise<Segment> {
  const items: AnalysedItem[] = [];
  await inTurn(records, async (record, at) => {
    const kept = await readItem(record, cache);
    if (kept && cache.stat(storedFragment(kept.fragment))) items[at] = kept;
    else await keepItem(record, (items[at] = await analyse(record, cache)), cache);
  });
  return { pages: items, words: writeWords(joinItems(items)) };
}

const joinItems = (items: readonly AnalysedItem[]): ReturnType<typeof joinWords> =>
  joinWords(items.map(({ words }) => ({ words, pages: 1 })));

async function analyse(record: SearchRecord, cache: Cache): Promise<AnalysedItem> {
  const words = new SegmentWords();
  const page = await addRecord(words, record, 0, cache);
  return { ...page, words: [...words.finish()] };
}

function readSegment(name: string, cache: Cache): Segment | undefined {
  const json = cache.readText(`segments/${name}.json`, name);
  const words = `segments/${name}.words`;
  if (json === undefined || !cache.stat(words)) return undefined;
  // Its name tells that this very program wrote it.
  const pages = JSON.parse(json) as SegmentPage[];
  if (!pages.every(({ fragment }) => cache.stat(storedFragment(fragment)))) return undefined;
  return { pages, words: readChunks(cache.pathOf(words)) };
}

async function makeSegment(
  records: readonly SearchRecord[],
  name: string,
  cache: Cache,
): Promise<Segment> {
  const { pages, words } = records.some((record) => hasItem(record, cache))
    ? await takeOpenSegment(records, cache)
    : await analyseAll(records, cache);
  const file = `segments/${name}.words`;
  await cache.make(file, (part) => writeChunks(part, words));
  cache.writeText(`segments/${name}.json`, name, JSON.stringify(pages.map(toPage)));
  return { pages, words: readChunks(cache.pathOf(file)) };
}

const toPage = ({ fragment, wordCount }: SegmentPage): SegmentPage => ({ fragment, wordCount });

async function analyseAll(records: readonly SearchRecord[], cache: Cache): Promise<Segment> {
  const pages: SegmentPage[] = [];
  const words = new SegmentWords();
  await inTurn(records, async (record, at) => {
    pages[at] = await addRecord(words, record, at, cache);
  });
  return { pages, words: words.finish() };
}

async function addRecord(
  words: SegmentWords,
  record: SearchRecord,
  at: number,
  cache: Cache,
): Promise<SegmentPage> {
  const prepared = prepareRecord(record, await record.text);
  checkAlignment(prepared);
  words.add(at, prepared);
  // What ranking goes by; an item without a word is one word long, as in Pagefind.
  const wordCount = Math.max(1, prepared.content.length);
  return { fragment: await keepFragment(prepared.shown, wordCount, cache), wordCount };
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
