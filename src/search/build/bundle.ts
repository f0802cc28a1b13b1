import { readFileSync } from 'node:fs';

import { Cache } from '../../node/cache/cache.ts';
import { ENTRY_FILE, type BundleName } from '../format/layout.ts';
import { FORMAT } from './format.ts';
import type { SearchRecord } from './record.ts';
import { segmentDigest, storedFragment, takeSegment, type Segment } from './segment-cache.ts';
import { toSegments } from './segments.ts';
import { hashOf, toShortNames } from './store.ts';
import { writeBundle } from './write-bundle.ts';

export interface BuiltBundle {
  name: BundleName;
  /** Of all that it is made from and by. */
  digest: string;
  pages: number;
  /** False when it was taken from the cache whole. */
  built: boolean;
  /** The segments it is made of, as the cache names them. */
  segments: readonly string[];
  /** Its fragments, as the store names them. */
  fragments: readonly string[];
}

/**
 * Make one bundle of records (oldest first) in the cache. The same records give the same bytes, whatever the
 * cache held.
 */
export async function buildBundle(
  name: BundleName,
  records: readonly SearchRecord[],
  cache: Cache,
): Promise<BuiltBundle> {
  const cut = toSegments(records);
  const digests = cut.map(segmentDigest);
  const kept = cache.below(`bundles/${name}`);
  const digest = hashOf(FORMAT, name, ...digests);
  const known = findBundle(digest, kept, cache);
  const stamped = known ?? (await makeBundle());
  return {
    name,
    digest,
    pages: records.length,
    built: known === undefined,
    segments: digests,
    fragments: stamped.fragments,
  };

  async function makeBundle(): Promise<Stamp> {
    kept.remove('');
    const segments: Segment[] = [];
    // One at a time: its words are the most that is held, and its records are analysed while others of
    // them are compressed and written.
    for (const segment of cut) segments.push(await takeSegment(segment, cache));
    const files = await writeBundle(kept, records, segments);
    const fragments = segments.flatMap(({ pages }) => pages.map(({ fragment }) => fragment));
    kept.writeText(STAMP, digest, JSON.stringify({ files, fragments } satisfies Stamp));
    return { files, fragments };
  }
}

const STAMP = 'stamp.json';

/** What a kept bundle consists of. */
interface Stamp {
  /** Below its folder. */
  files: string[];
  fragments: string[];
}

/**
 * The bundle as it was kept, if it is still whole.
 * @param digest of all that the bundle is made from and by, so this very program wrote the stamp
 */
function findBundle(digest: string, kept: Cache, cache: Cache): Stamp | undefined {
  const json = kept.readText(STAMP, digest);
  if (json === undefined) return undefined;
  const found = JSON.parse(json) as Stamp;
  const isWhole =
    found.files.every((file) => kept.stat(file)) &&
    found.fragments.every((fragment) => cache.stat(storedFragment(fragment)));
  return isWhole ? found : undefined;
}

/** The files of a folder of the site: such as are the same as another, whose bytes never change, and texts. */
export interface FolderFiles {
  /** The other's path by the file's, below the folder. */
  links: Map<string, string>;
  /** By path below the folder. */
  texts: Map<string, string>;
}

/**
 * What the site's folder of the index holds of bundles that were made: for each a folder.
 * @throws {Error} where the cache has lost one since
 */
export function indexFiles(
  cacheDir: string,
  bundles: readonly Pick<BuiltBundle, 'name' | 'digest'>[],
): FolderFiles {
  const cache = new Cache(cacheDir);
  const links = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const { name, digest } of bundles) {
    const kept = cache.below(`bundles/${name}`);
    const json = kept.readText(STAMP, digest);
    if (json === undefined) throw new Error(`The search index lost its bundle «${name}»`);
    const { files, fragments } = JSON.parse(json) as Stamp;
    const names = toShortNames(fragments);
    fragments.forEach((fragment, at) =>
      links.set(
        `${name}/fragment/${names[at] ?? ''}.pf_fragment`,
        cache.pathOf(storedFragment(fragment)),
      ),
    );
    for (const file of files)
      // Its name says nothing of its bytes: as a link it would have the time of another of its length.
      if (file === ENTRY_FILE)
        texts.set(`${name}/${file}`, readFileSync(kept.pathOf(file), 'utf8'));
      else links.set(`${name}/${file}`, kept.pathOf(file));
  }
  return { links, texts };
}
