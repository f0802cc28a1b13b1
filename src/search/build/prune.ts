import type { Cache } from '../../node/cache/cache.ts';
import { BUNDLES } from '../format/layout.ts';
import { bundleCache, listBundle, type BuiltBundle, type BundleList } from './bundle.ts';
import { storedFragment } from './segment-cache.ts';

/** What the newest bundle consisted of before a build, which may make it anew. */
export const listKept = (cache: Cache): BundleList | undefined => listBundle(cache, 'newest');

/**
 * Drop what no bundle uses any more. Where the newest alone was made anew, nobody else used what it no longer does,
 * and the store, which holds a file for each item of the archive, is gone through only where all is to be verified.
 *
 * @param before what the newest consisted of
 */
export function pruneCache(
  cache: Cache,
  before: BundleList | undefined,
  bundles: readonly BuiltBundle[],
  verify: boolean,
): void {
  const made = bundles.filter(({ built }) => built).map(({ name }) => name);
  const isSame = bundles.some(({ name }) => name === 'newest');
  if (!verify && made.length === 0 && isSame) return;
  if (!verify && before && isSame && made.every((name) => name === 'newest')) {
    const used = new Set(listBundle(cache, 'newest')?.fragments);
    for (const fragment of before.fragments)
      if (!used.has(fragment)) cache.remove(storedFragment(fragment));
    return;
  }
  for (const name of BUNDLES)
    if (!bundles.some((bundle) => bundle.name === name)) bundleCache(cache, name).remove('');
  const lists = bundles.map(({ name }) => listBundle(cache, name));
  for (const folder of ['segments', 'fragments'] as const) {
    const used = new Set(lists.flatMap((list) => list?.[folder] ?? []));
    for (const name of cache.names(folder))
      if (!used.has(name.replace(/\..*/su, ''))) cache.remove(`${folder}/${name}`);
  }
}
