import type { Instant } from '../../lib/calendar/instant.ts';
import { toTehran } from '../../lib/calendar/tehran.ts';
import { Cache } from '../../node/cache/cache.ts';
import { buildBundle, type BuiltBundle } from './bundle.ts';
import type { SearchRecord } from './record.ts';
import { pruneCache } from './segment-cache.ts';

export interface SearchIndexOptions {
  /** Where it is made, and kept between builds; losing it costs time, never bytes. */
  cacheDir: string;
  /** The instant taken as now: its Jalali year in Tehran is the current bundle. */
  now: Instant;
}

/**
 * Make the search index: a bundle of the current Jalali year and one of all before it. It is made in the
 * cache; `indexFiles` tells what of it the site has.
 *
 * Records come in any order; the same records give the same bytes, whatever the cache holds. A bundle
 * whose records did not change is taken from the cache, and of one that did only the changed segments
 * are indexed again.
 *
 * @throws {MisalignedError} naming the item whose words are shown otherwise than counted
 */
export async function buildSearchIndex(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  { cacheDir, now }: SearchIndexOptions,
): Promise<BuiltBundle[]> {
  const cache = new Cache(cacheDir);
  const thisYear = toTehran(now).date.year;
  const current: SearchRecord[] = [];
  const archive: SearchRecord[] = [];
  for await (const record of records) {
    (record.jalaliYear < thisYear ? archive : current).push(record);
  }
  // The oldest first: texts that are waited for come in this order.
  const built = [
    await buildBundle('archive', archive.sort(byTime), cache),
    await buildBundle('current', current.sort(byTime), cache),
  ];
  pruneCache(cache, {
    segments: new Set(built.flatMap(({ segments }) => segments)),
    fragments: new Set(built.flatMap(({ fragments }) => fragments)),
  });
  return built;
}

function byTime(a: SearchRecord, b: SearchRecord): number {
  return a.publishedAt - b.publishedAt || (a.code < b.code ? -1 : 1);
}
