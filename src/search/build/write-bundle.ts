import type { Cache } from '../../node/cache/cache.ts';
import { CborWriter } from '../format/cbor.ts';
import { lengthClass } from '../format/impact.ts';
import { FILTERS, filterFile, indexFile, metaFile } from '../format/layout.ts';
import { startAfter, toChunks } from './chunks.ts';
import { writeFilter } from './filters.ts';
import { IndexWriter } from './index-writer.ts';
import { joinWords } from './postings.ts';
import type { SearchRecord } from './record.ts';
import type { Segment } from './segment-cache.ts';
import type { SegmentPage } from './segment-page.ts';
import type { Sizes } from './sizes.ts';
import { toShortNames } from './store.ts';
import { writeChunk } from './word-entries.ts';

/** What a bundle consists of, but for its fragments, which have a store of their own. */
export interface WrittenBundle {
  /** Names the file that leads to all others. */
  meta: string;
  /** Paths below the bundle's folder. */
  files: string[];
}

/**
 * Keep all files of a bundle but its fragments. What a reader opens first (`pf_meta`) names leaves of the list
 * of words and of the list of pages, and these name the rest, so that none of them grows with the archive
 * but by some bytes for hundreds of items.
 */
export async function writeBundle(
  cache: Cache,
  records: readonly SearchRecord[],
  segments: readonly Segment[],
  sizes: Sizes,
): Promise<WrittenBundle> {
  const pages = segments.flatMap((segment) => segment.pages);
  const words = pages.reduce((sum, { wordCount }) => sum + wordCount, 0);
  const files = new IndexWriter(cache, indexFile);
  const context = {
    files,
    sizes,
    lengths: Uint8Array.from(pages, ({ wordCount }) => lengthClass(wordCount)),
    averageLength: words / Math.max(1, pages.length),
  };
  const joined = joinWords(segments.map((s) => ({ words: s.words, pages: s.pages.length })));
  const ranges: WordRange[] = [];
  for (const chunk of toChunks(joined, sizes.chunk)) {
    const hash = await files.add(await writeChunk(chunk, context));
    ranges.push({ first: chunk[0]?.word ?? '', last: chunk.at(-1)?.word ?? '', hash });
  }
  const filters = new IndexWriter(cache, filterFile);
  const filterHashes: string[] = [];
  for (const filter of FILTERS) filterHashes.push(await filters.add(writeFilter(filter, records)));
  const cbor = new CborWriter().array(6).unsigned(pages.length).unsigned(words);
  await writePages(cbor, pages, files, sizes.pages);
  await writeRanges(cbor, ranges, files, sizes.words);
  cbor.array(FILTERS.length);
  FILTERS.forEach((filter, at) =>
    cbor
      .array(2)
      .text(filter)
      .text(filterHashes[at] ?? ''),
  );
  const below = [...Array.from(files.names, indexFile), ...filterHashes.map(filterFile)];
  const names = await files.add(writeNames(below));
  cbor.text(names);
  const metas = new IndexWriter(cache, metaFile);
  const meta = await metas.add(cbor.finish());
  for (const writer of [files, filters, metas]) await writer.finish();
  return { meta, files: [...new Set(below), indexFile(names), metaFile(meta)] };
}

/** The names of pages' fragments, in leaves of so many. */
async function writePages(
  cbor: CborWriter,
  pages: readonly SegmentPage[],
  files: IndexWriter,
  inLeaf: number,
): Promise<void> {
  const names = toShortNames(pages.map(({ fragment }) => fragment));
  cbor
    .array(2)
    .unsigned(inLeaf)
    .array(Math.ceil(names.length / inLeaf));
  for (let at = 0; at < names.length; at += inLeaf)
    cbor.text(await files.add(writeNames(names.slice(at, at + inLeaf))));
}

function writeNames(names: readonly string[]): Uint8Array {
  const cbor = new CborWriter().array(names.length);
  for (const name of names) cbor.text(name);
  return cbor.finish();
}

/** The first and the last word of a chunk, and its name. */
interface WordRange {
  first: string;
  last: string;
  hash: string;
}

/** From where on words are in which chunk, in leaves of so many chunks; of few chunks the one leaf at once. */
async function writeRanges(
  cbor: CborWriter,
  ranges: readonly WordRange[],
  files: IndexWriter,
  inLeaf: number,
): Promise<void> {
  const starts = ranges.map(({ first, hash }, at) => {
    const before = ranges[at - 1]?.last;
    return { from: before === undefined ? first : startAfter(before, first), hash };
  });
  const leaf = (own: CborWriter, from: number): CborWriter => {
    const entries = starts.slice(from, from + inLeaf);
    own.array(entries.length);
    for (const entry of entries) own.array(2).text(entry.from).text(entry.hash);
    return own;
  };
  if (starts.length <= inLeaf) {
    leaf(cbor.array(1).array(2).text(''), 0);
    return;
  }
  cbor.array(Math.ceil(starts.length / inLeaf));
  for (let at = 0; at < starts.length; at += inLeaf)
    cbor
      .array(2)
      .text(starts[at]?.from ?? '')
      .text(await files.add(leaf(new CborWriter(), at).finish()));
}
