import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Loaded, OnText } from '../collections/content-store.ts';
import { NeedsWholeLook } from '../engine/snapshots/site-update.ts';
import type { SiteWork } from '../engine/snapshots/site-work.ts';
import { pathBelowSite, SEARCH_INDEX } from '../lib/addresses/own-paths.ts';
import type { Instant } from '../lib/calendar/instant.ts';
import type { Background } from '../node/process/background.ts';
import { cacheDir, contentDir, siteUrl } from '../node/settings.ts';
import { holdIndex } from '../search/build/hold-index.ts';
import { startIndexing, type Indexed, type Indexing } from '../search/build/start-indexing.ts';
import { toSources } from '../search/build/to-sources.ts';
import type { BuildState } from './update.ts';

const searchCache = (): string => path.join(cacheDir(), 'search');

const indexOptions = () => ({ cacheDir: searchCache(), contentDir: contentDir(), site: siteUrl() });

/** An index that is being made. */
export interface Index {
  indexing: Indexing;
  /** What pages must tell it the texts of bodies by; undefined where it reads them itself. */
  onText: OnText | undefined;
}

/** What the index is made of, and how. */
export interface IndexInput {
  loaded: Loaded;
  at: Instant;
  /** Whether each file that is kept of it is looked at, and not only whether it is of the same items. */
  verify: boolean;
}

/** Begin to make it beside the rest. */
export function startIndex(
  site: SiteWork,
  { loaded, at, verify }: IndexInput,
  background: Background,
): Index {
  // Pages read every body in the first build; in any other the index has most of them already.
  const expectsTexts = site.isFirst && !existsSync(searchCache());
  const options = { ...indexOptions(), verify, expectsTexts };
  const indexing = background.hold((signal) =>
    startIndexing(toSources(loaded, at), options, signal),
  );
  return { indexing, onText: expectsTexts ? indexing.tellText : undefined };
}

/** An index that no process made now. */
export const unmade = (index: BuildState['index']): Indexed => ({
  ...index,
  seconds: 0,
  megabytes: 0,
});

/**
 * Let the site have the index; made again where the cache lost something of it that the site has not yet.
 * @throws {NeedsWholeLook} where it was not made now, and is lost
 */
export async function holdIndexed(
  site: SiteWork,
  index: Index | BuildState['index'],
  { loaded, at, verify }: IndexInput,
  background: Background,
): Promise<Indexed> {
  const folder = pathBelowSite(SEARCH_INDEX);
  const hold = ({ bundles }: Pick<Indexed, 'bundles'>): boolean =>
    holdIndex(site.tree, folder, { cacheDir: searchCache(), verify }, bundles);
  if (!('indexing' in index)) {
    if (!hold(index)) throw new NeedsWholeLook(folder);
    return unmade(index);
  }
  const indexed = await index.indexing.done;
  if (hold(indexed)) return indexed;
  const options = { ...indexOptions(), verify: true, expectsTexts: false };
  const again = background.hold((signal) => startIndexing(toSources(loaded, at), options, signal));
  const made = await again.done;
  if (!hold(made)) throw new Error('The search index is taken away while it is made');
  return made;
}
