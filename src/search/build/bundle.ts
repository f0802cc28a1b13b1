import type { Cache } from '../../node/cache/cache.ts';
import type { BundleName } from '../format/layout.ts';
import { FORMAT } from './format.ts';
import type { SearchRecord } from './record.ts';
import {
  segmentDigest,
  storedFragment,
  takeOpenSegment,
  takeSegment,
  type Segment,
} from './segment-cache.ts';
import type { Sizes } from './sizes.ts';
import { hashOf } from './store.ts';
import { writeBundle } from './write-bundle.ts';

export interface BuiltBundle {
  name: BundleName;
  /** Of all that it is made from and by. */
  digest: string;
  /** Names the file that leads to all others. */
  meta: string;
  pages: number;
  /** False when it was taken from the cache whole. */
  built: boolean;
}

/** The records of a bundle, oldest first, as they are indexed. */
export interface BundleRecords<Record = SearchRecord> {
  name: BundleName;
  segments: readonly (readonly Record[])[];
  /** Whether more records will join the last segment. */
  open: boolean;
}

/** Of all that a bundle is made from and by. */
export const bundleDigest = (
  { name, segments }: BundleRecords<Pick<SearchRecord, 'code' | 'digest'>>,
  sizes: Sizes,
): string => hashOf(FORMAT, name, JSON.stringify(sizes), ...segments.map(segmentDigest));

/**
 * Make one bundle in the cache. The same records give the same bytes, whatever the cache held.
 * @param verify whether what is kept is looked at, each file of it
 */
export async function buildBundle(
  level: BundleRecords,
  cache: Cache,
  { sizes, verify }: { sizes: Sizes; verify: boolean },
): Promise<BuiltBundle> {
  const { name, segments, open } = level;
  const digest = bundleDigest(level, sizes);
  const records = segments.flat();
  const found = keptMeta(cache, name, digest);
  const known = found !== undefined && (!verify || isWhole(cache, name)) ? found : undefined;
  const meta = known ?? (await makeBundle());
  return { name, digest, meta, pages: records.length, built: known === undefined };

  async function makeBundle(): Promise<string> {
    const kept = bundleCache(cache, name);
    kept.remove('');
    const taken: Segment[] = [];
    // One at a time: its words are the most that is held, and its records are analysed while others of
    // them are compressed and written.
    for (const segment of segments)
      taken.push(await (open ? takeOpenSegment : takeSegment)(segment, cache));
    const { meta: made, files } = await writeBundle(
      ...([kept, records, taken] as const),
      open ? { ...sizes, chunk: sizes.newestChunk } : sizes,
    );
    const fragments = taken.flatMap(({ pages }) => pages.map(({ fragment }) => fragment));
    const list: BundleList = {
      files,
      fragments,
      segments: open ? [] : segments.map(segmentDigest),
    };
    kept.writeText(LIST, FORMAT, JSON.stringify(list));
    kept.writeText(STAMP, digest, made);
    return made;
  }
}

/** What leads to the files of a kept bundle; undefined where it is of other records or by another program. */
export const keptMeta = (cache: Cache, name: BundleName, digest: string): string | undefined =>
  bundleCache(cache, name).readText(STAMP, digest);

const STAMP = 'stamp';
const LIST = 'list.json';

/** Where the cache of the index keeps a bundle. */
export const bundleCache = (cache: Cache, name: BundleName): Cache =>
  cache.below(`bundles/${name}`);

/** What a kept bundle consists of. */
export interface BundleList {
  /** Below its folder. */
  files: string[];
  /** As the store names them. */
  fragments: string[];
  /** The ended segments it is made of, as the cache names them. */
  segments: string[];
}

/** What the bundle that was made last under this name consists of; undefined where nobody knows. */
export function listBundle(cache: Cache, name: BundleName): BundleList | undefined {
  const json = bundleCache(cache, name).readText(LIST, FORMAT);
  // The version names this very program, which wrote it.
  return json === undefined ? undefined : (JSON.parse(json) as BundleList);
}

/** Whether each file of a bundle is there as it was made. */
export function isWhole(cache: Cache, name: BundleName, list = listBundle(cache, name)): boolean {
  const kept = bundleCache(cache, name);
  return (
    list !== undefined &&
    list.files.every((file) => kept.stat(file)) &&
    list.fragments.every((fragment) => cache.stat(storedFragment(fragment)))
  );
}
