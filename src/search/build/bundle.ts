import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { Cache } from '../../node/cache/cache.ts';
import { ENTRY_FILE, type BundleName } from '../format/layout.ts';
import { FORMAT } from './format.ts';
import type { SearchRecord } from './record.ts';
import { segmentDigest, storedFragment, takeSegment, type Segment } from './segment-cache.ts';
import { toSegments } from './segments.ts';
import { hashOf, installFiles, namesIn, toShortNames } from './store.ts';
import { writeBundle } from './write-bundle.ts';

export interface BuiltBundle {
  name: BundleName;
  pages: number;
  /** False when it was taken from the cache whole. */
  built: boolean;
  /** The segments it is made of, as the cache names them. */
  segments: readonly string[];
  /** Its fragments, as the store names them. */
  fragments: readonly string[];
}

/**
 * Make one bundle of records (oldest first) and put it into `outDir`. The same records give the same
 * bytes, whatever the cache held.
 */
export async function buildBundle(
  name: BundleName,
  records: readonly SearchRecord[],
  outDir: string,
  cache: Cache,
): Promise<BuiltBundle> {
  const cut = toSegments(records);
  const digests = cut.map(segmentDigest);
  const kept = cache.below(`bundles/${name}`);
  const digest = hashOf(FORMAT, name, ...digests);
  const known = findBundle(digest, kept, cache);
  const stamped = known ?? (await makeBundle());
  await installBundle(join(outDir, name), kept, cache, stamped);
  return {
    name,
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

async function installBundle(
  target: string,
  kept: Cache,
  cache: Cache,
  { files, fragments }: Stamp,
): Promise<void> {
  const names = toShortNames(fragments);
  await installFiles(
    join(target, 'fragment'),
    new Map(
      fragments.map((fragment, at) => [
        `${names[at] ?? ''}.pf_fragment`,
        cache.pathOf(storedFragment(fragment)),
      ]),
    ),
  );
  for (const folder of ['index', 'filter']) {
    const inside = files.filter((file) => dirname(file) === folder);
    await installFiles(
      join(target, folder),
      new Map(inside.map((file) => [basename(file), kept.pathOf(file)])),
    );
  }
  const metas = files.filter((file) => file.endsWith('.pf_meta'));
  for (const stale of await namesIn(target)) {
    if (stale.endsWith('.pf_meta') && !metas.includes(stale)) await rm(join(target, stale));
  }
  for (const file of metas) {
    await writeFile(join(target, file), await readFile(kept.pathOf(file)));
  }
  await writeFile(join(target, ENTRY_FILE), await readFile(kept.pathOf(ENTRY_FILE)));
}
