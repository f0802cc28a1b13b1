import type { Cache } from '../../node/cache/cache.ts';
import { bundleDigest, keptMeta, type BuiltBundle, type BundleRecords } from './bundle.ts';
import type { IndexSource } from './index-source.ts';
import { toLevels } from './levels.ts';
import { SIZES } from './sizes.ts';

/** A bundle that stands as it was made, or what one is to be made of. */
export type Planned<Record> = BuiltBundle | BundleRecords<Record>;

export const isKept = <Record>(planned: Planned<Record>): planned is BuiltBundle =>
  'meta' in planned;

/** A source as a segment is known by it. */
export interface KnownSource {
  source: IndexSource;
  code: string;
  digest: string;
}

/**
 * Tell which bundles must be made, oldest first. Of the others no item is told to the process that makes them, and
 * where all are kept it is not started.
 *
 * @param sources oldest first
 * @param site its address, which decides what of a body is shown
 * @param cache of the index; undefined where all bundles are to be looked at
 */
export function planIndex(
  sources: readonly IndexSource[],
  site: string,
  cache: Cache | undefined,
): Planned<KnownSource>[] {
  const known = sources.map((source) => ({
    source,
    code: source.code,
    digest: sourceDigest(source, site),
  }));
  return toLevels(known, SIZES).map((level) => {
    const digest = bundleDigest(level, SIZES);
    const meta = cache && keptMeta(cache, level.name, digest);
    if (meta === undefined) return level;
    const pages = level.segments.reduce((sum, { length }) => sum + length, 0);
    return { name: level.name, digest, meta, pages, built: false };
  });
}

/** Moves when anything does that the index has of an item. Not hashed: a segment's digest is made of many. */
export const sourceDigest = (source: IndexSource, site: string): string =>
  [
    ...[site, source.version, source.file, source.format, source.url, source.title],
    ...[
      source.lang ?? '',
      source.kicker ?? '',
      source.lead ?? '',
      source.sectionId,
      source.sectionTitle,
    ],
    ...[source.kind ?? '', source.picture ?? ''],
    ...[String(source.publishedAt), source.dateText, ...source.tags],
  ].join('\0');
