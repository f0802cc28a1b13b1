import type { Cache } from '../../node/cache/cache.ts';
import type { BundleName } from '../format/layout.ts';
import { FORMAT } from './format.ts';
import type { SearchRecord } from './record.ts';
import { segmentDigest, storedFragment, takeOpenSegment, takeSegment } from './segment-cache.ts';
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
export interface BundleRecords {
  name: BundleName;
  segments: readonly (readonly SearchRecord[])[];
  /** Whether more records will join the last segment. */
  open: boolean;
}

/**
 * Make one bundle in the cache. The same records give the same bytes, whatever the cache held.
 * @param verify whether what is kept is looked at, each file of it
 */
export async function buildBundle(
  { name, segments: cut, open }: BundleRecords,
  cache: Cache,
  { sizes, verify }: { sizes: Sizes; verify: boolean },
): Promise<BuiltBundle> {
  const digest = hashOf(FORMAT, name, JSON.stringify(sizes), ...cut.map(segmentDigest));
  const kept = bundleCache(cache, name);
  const known = findBundle();
  const meta = known ?? (await makeBundle());
  const records = cut.flat();
  return { name, digest, meta, pages: records.length, built: known === undefined };

  function findBundle(): string | undefined {
    const found = kept.readText(STAMP, digest);
    return found !== undefined && (!verify || isWhole(cache, name)) ? found : undefined;
  }

  async function makeBundle(): Promise<string> {
    kept.remove('');
    const segments = [];
    // One at a time: its words are the most that is held, and its records are analysed while others of
    // them are compressed and written.
    for (const segment of cut)
      segments.push(await (open ? takeOpenSegment : takeSegment)(segment, cache));
    const { meta: made, files } = await writeBundle(kept, cut.flat(), segments, sizes);
    const fragments = segments.flatMap(({ pages }) => pages.map(({ fragment }) => fragment));
    const list: BundleList = { files, fragments, segments: open ? [] : cut.map(segmentDigest) };
    kept.writeText(LIST, FORMAT, JSON.stringify(list));
    kept.writeText(STAMP, digest, made);
    return made;
  }
}

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

function isWhole(cache: Cache, name: BundleName): boolean {
  const found = listBundle(cache, name);
  const kept = bundleCache(cache, name);
  return (
    found !== undefined &&
    found.files.every((file) => kept.stat(file)) &&
    found.fragments.every((fragment) => cache.stat(storedFragment(fragment)))
  );
}
