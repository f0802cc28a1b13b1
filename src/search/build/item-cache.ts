import { readFile } from 'node:fs/promises';

import type { Cache } from '../../node/cache/cache.ts';
import { CborReader, CborWriter } from '../format/cbor.ts';
import { FORMAT } from './format.ts';
import type { SearchRecord } from './record.ts';
import type { SegmentPage } from './segment-page.ts';
import { hashOf } from './store.ts';

/** An item as it was analysed: what a segment takes of it. */
export interface AnalysedItem extends SegmentPage {
  /** Its words as a segment's of one record. */
  words: readonly Uint8Array[];
}

const FOLDER = 'items';

/** Names an item's words in the cache, by all that they are made from and by. */
export const itemDigest = ({ code, digest }: SearchRecord): string => hashOf(FORMAT, code, digest);

const fileOf = (name: string): string => `${FOLDER}/${name}`;

/** Whether an item's words are kept. */
export const hasItem = (record: SearchRecord, cache: Cache): boolean =>
  cache.stat(fileOf(itemDigest(record))) !== undefined;

export async function readItem(
  record: SearchRecord,
  cache: Cache,
): Promise<AnalysedItem | undefined> {
  const file = fileOf(itemDigest(record));
  if (!cache.stat(file)) return undefined;
  const cbor = new CborReader(await readFile(cache.pathOf(file)));
  cbor.array();
  return {
    fragment: cbor.text(),
    wordCount: cbor.integer(),
    words: Array.from({ length: cbor.array() }, () => cbor.bytes()),
  };
}

export async function keepItem(
  record: SearchRecord,
  { fragment, wordCount, words }: AnalysedItem,
  cache: Cache,
): Promise<void> {
  const cbor = new CborWriter().array(3).text(fragment).unsigned(wordCount).array(words.length);
  for (const chunk of words) cbor.bytes(chunk);
  await cache.put(fileOf(itemDigest(record)), cbor.finish());
}

/** Drop the words of all items but these. */
export function pruneItems(records: readonly SearchRecord[], cache: Cache): void {
  const used = new Set(records.map(itemDigest));
  for (const name of cache.names(FOLDER)) if (!used.has(name)) cache.remove(fileOf(name));
}
