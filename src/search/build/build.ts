import { Cache } from '../../node/cache/cache.ts';
import { buildBundle, type BuiltBundle } from './bundle.ts';
import { listKept, pruneCache } from './prune.ts';
import { pruneItems } from './item-cache.ts';
import { toLevels } from './levels.ts';
import type { SearchRecord } from './record.ts';
import { isKept, type Planned } from './plan-index.ts';
import { SIZES, type Sizes } from './sizes.ts';

export interface SearchIndexOptions {
  /** Where it is made, and kept between builds; losing it costs time, never bytes. */
  cacheDir: string;
  /** Whether all that is kept is looked at, file by file, and not only whether it is of the same records. */
  verify?: boolean;
  /** Into what pieces it is cut, unless as `SIZES` says. */
  sizes?: Sizes;
}

/**
 * Make the search index, in bundles by age (`toLevels`). It is made in the cache; `holdIndex` lets a site have it.
 *
 * Records come in any order; the same records give the same bytes, whatever the cache holds. A bundle whose
 * records did not change is taken from the cache, unread, and of one that did only the changed segments are indexed
 * again.
 *
 * @throws {MisalignedError} naming the item whose words are shown otherwise than counted
 */
export async function buildSearchIndex(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  { cacheDir, verify = false, sizes = SIZES }: SearchIndexOptions,
): Promise<BuiltBundle[]> {
  const all: SearchRecord[] = [];
  for await (const record of records) all.push(record);
  return buildLevels(toLevels(all.sort(byTime), sizes), { cacheDir, verify, sizes });
}

/** The same of bundles that stand as they were made and of records that are parted already, the oldest first. */
export async function buildLevels(
  levels: readonly Planned<SearchRecord>[],
  { cacheDir, verify = false, sizes = SIZES }: SearchIndexOptions,
): Promise<BuiltBundle[]> {
  const cache = new Cache(cacheDir);
  const before = listKept(cache);
  const built: BuiltBundle[] = [];
  // The oldest first: texts that are waited for come in this order.
  for (const level of levels)
    built.push(isKept(level) ? level : await buildBundle(level, cache, { sizes, verify }));
  const newest = levels.find(({ name }) => name === 'newest');
  if (!newest || !isKept(newest)) pruneItems(newest?.segments.flat() ?? [], cache);
  pruneCache(cache, before, built, verify);
  return built;
}

function byTime(a: SearchRecord, b: SearchRecord): number {
  return a.publishedAt - b.publishedAt || (a.code < b.code ? -1 : 1);
}
