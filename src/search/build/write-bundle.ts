import type { Cache } from '../../node/cache/cache.ts';
import { CborWriter } from '../format/cbor.ts';
import {
  ENTRY_FILE,
  FIELDS,
  FILTERS,
  LANGUAGE,
  PAGEFIND_VERSION,
  filterFile,
  indexFile,
  metaFile,
  type FilterName,
} from '../format/layout.ts';
import { boundary, toChunks } from './chunks.ts';
import { pack } from './pack.ts';
import { joinWords, writeWords } from './postings.ts';
import type { SearchRecord } from './record.ts';
import type { Segment } from './segment-cache.ts';
import { hashOf, inTurn, shortNamer, toShortNames } from './store.ts';

/**
 * Keep all files of a bundle but its fragments, which have a store of their own.
 * @returns their paths below the bundle's cache
 */
export async function writeBundle(
  cache: Cache,
  records: readonly SearchRecord[],
  segments: readonly Segment[],
): Promise<string[]> {
  const words = joinWords(segments.map((s) => ({ words: [s.words], pages: s.pages.length })));
  const ranges: WordRange[] = [];
  const chunks = toChunks(words).map((chunk) => {
    ranges.push({ first: chunk[0]?.word ?? '', last: chunk.at(-1)?.word ?? '' });
    return writeWords(chunk);
  });
  const chunkHashes = await writeAll(cache, chunks, indexFile);
  const filters = FILTERS.values().map((filter) => writeFilter(filter, records));
  const filterHashes = await writeAll(cache, filters, filterFile);
  const pages = segments.flatMap((segment) => segment.pages);
  const meta = writeMeta(pages, ranges, chunkHashes, filterHashes);
  const [metaHash = ''] = await writeAll(cache, [meta], metaFile);
  await cache.put(ENTRY_FILE, toEntry(metaHash, pages.length));
  return [
    ...chunkHashes.map(indexFile),
    ...filterHashes.map(filterFile),
    metaFile(metaHash),
    ENTRY_FILE,
  ];
}

/** Contents are taken as they are written: all of an archive's together are the most the index would hold. */
async function writeAll(
  cache: Cache,
  contents: Iterable<Uint8Array>,
  toName: (hash: string) => string,
): Promise<string[]> {
  const toShortName = shortNamer();
  const hashes: string[] = [];
  await inTurn(contents, async (content, at) => {
    // Named before the first wait, so in their order, on which names depend.
    const hash = (hashes[at] = toShortName(hashOf(content)));
    await cache.put(toName(hash), await pack(content));
  });
  return hashes;
}

function writeFilter(filter: FilterName, records: readonly SearchRecord[]): Uint8Array {
  const values = new Map<string, number[]>();
  records.forEach((record, page) => {
    for (const value of new Set(filterValues(filter, record))) {
      const pages = values.get(value);
      if (pages) pages.push(page);
      else values.set(value, [page]);
    }
  });
  const cbor = new CborWriter().array(2).text(filter).array(values.size);
  for (const [value, pages] of Array.from(values).sort(([a], [b]) => (a < b ? -1 : 1))) {
    cbor.array(2).text(value).array(pages.length);
    for (const page of pages) cbor.unsigned(page);
  }
  return cbor.finish();
}

/** What a record can be found under; the fragment shows the same. */
function filterValues(filter: FilterName, record: SearchRecord): readonly string[] {
  if (filter === 'tag') return record.tags;
  return [filter === 'section' ? record.sectionTitle : String(record.jalaliYear)];
}

/** The first and the last word of a chunk. */
interface WordRange {
  first: string;
  last: string;
}

function writeMeta(
  pages: readonly { fragment: string; wordCount: number }[],
  ranges: readonly WordRange[],
  chunkHashes: readonly string[],
  filterHashes: readonly string[],
): Uint8Array {
  const cbor = new CborWriter().array(6).text(PAGEFIND_VERSION).array(pages.length);
  const names = toShortNames(pages.map((page) => page.fragment));
  pages.forEach(({ wordCount }, page) => {
    cbor
      .array(3)
      .text(names[page] ?? '')
      .unsigned(wordCount)
      .text('');
  });
  cbor.array(ranges.length);
  let from = ranges[0]?.first ?? '';
  ranges.forEach(({ last }, at) => {
    const next = ranges[at + 1]?.first;
    const border = next === undefined ? { to: last, from: '' } : boundary(last, next);
    cbor
      .array(3)
      .text(from)
      .text(border.to)
      .text(chunkHashes[at] ?? '');
    from = border.from;
  });
  cbor.array(FILTERS.length);
  FILTERS.forEach((filter, at) =>
    cbor
      .array(2)
      .text(filter)
      .text(filterHashes[at] ?? ''),
  );
  cbor.array(0).array(FIELDS.length);
  for (const field of FIELDS) cbor.text(field);
  return cbor.finish();
}

function toEntry(hash: string, pages: number): string {
  return JSON.stringify({
    version: PAGEFIND_VERSION,
    languages: { [LANGUAGE]: { hash, wasm: null, page_count: pages } },
    include_characters: [],
  });
}
