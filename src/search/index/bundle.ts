import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ENTRY_FILE, type BundleName } from '../bundle/layout.ts';
import type { SearchRecord } from './record.ts';
import { segmentDigest, storedFragment, takeSegment, type Segment } from './segment-cache.ts';
import { toSegments } from './segments.ts';
import { hashOf, inTurn, installFiles, namesIn, toShortNames } from './store.ts';
import { writeBundle } from './write-bundle.ts';

/** Segments in work at once: while one is compressed and written, the next is analysed. */
const SEGMENTS_AT_ONCE = 2;

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
  { outDir, cacheDir }: { outDir: string; cacheDir: string },
): Promise<BuiltBundle> {
  const cut = toSegments(records);
  const digests = cut.map(segmentDigest);
  const kept = join(cacheDir, 'bundles', name);
  const stamp = join(kept, 'stamp.json');
  const digest = hashOf(name, ...digests);
  let stamped = await readStamp(stamp);
  const built = stamped?.digest !== digest;
  if (built || !stamped) {
    await rm(kept, { recursive: true, force: true });
    const segments: Segment[] = [];
    await inTurn(
      cut,
      async (segment, at) => {
        segments[at] = await takeSegment(segment, cacheDir);
      },
      SEGMENTS_AT_ONCE,
    );
    await writeBundle(kept, records, segments);
    stamped = { digest, fragments: segments.flatMap(({ pages }) => pages.map((p) => p.fragment)) };
    await writeFile(stamp, JSON.stringify(stamped));
  }
  await installBundle(join(outDir, name), kept, cacheDir, stamped.fragments);
  return { name, pages: records.length, built, segments: digests, fragments: stamped.fragments };
}

interface Stamp {
  digest: string;
  fragments: string[];
}

async function readStamp(file: string): Promise<Stamp | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

async function installBundle(
  target: string,
  kept: string,
  cacheDir: string,
  fragments: readonly string[],
): Promise<void> {
  const names = toShortNames(fragments);
  await installFiles(
    join(target, 'fragment'),
    new Map(
      fragments.map((fragment, at) => [
        `${names[at] ?? ''}.pf_fragment`,
        storedFragment(cacheDir, fragment),
      ]),
    ),
  );
  for (const folder of ['index', 'filter']) {
    const files = Array.from(await namesIn(join(kept, folder)));
    await installFiles(
      join(target, folder),
      new Map(files.map((file) => [file, join(kept, folder, file)])),
    );
  }
  const metas = Array.from(await namesIn(kept)).filter((file) => file.endsWith('.pf_meta'));
  for (const stale of await namesIn(target)) {
    if (stale.endsWith('.pf_meta') && !metas.includes(stale)) await rm(join(target, stale));
  }
  for (const file of metas) {
    await writeFile(join(target, file), await readFile(join(kept, file)));
  }
  await writeFile(join(target, ENTRY_FILE), await readFile(join(kept, ENTRY_FILE)));
}
