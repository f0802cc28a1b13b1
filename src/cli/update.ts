import type { Instant } from '../lib/calendar/instant.ts';
import type { Loaded } from '../collections/content-store.ts';
import type { Inputs } from '../collections/inputs.ts';
import type { Touched } from '../collections/touched.ts';
import { NeedsWholeLook, SiteUpdate } from '../engine/snapshots/site-update.ts';
import type { Place } from '../engine/snapshots/site-work.ts';
import { LostChunk } from '../node/cache/cache.ts';
import { digestOf } from '../node/digest.ts';
import { changesBetween, unlikeKeys } from '../queries/changes.ts';
import { toDoneIn } from '../queries/done-in.ts';
import { getNews } from '../queries/news.ts';
import { touchedBy } from '../queries/touched-by.ts';
import { touchedFiles } from '../queries/touched-files.ts';
import type { Indexed } from '../search/build/start-indexing.ts';

/** What a build notes for the next one, beside what the pages were made of. */
export interface BuildState {
  /** The instant taken as now. */
  at: Instant;
  /** Differs when something does that pages stand on and that is not told one by one. */
  lists: string;
  /** How many builds there were since every page was looked at. */
  turn: number;
  /** The files of pages that are asked for all together, or not at all. */
  together: Readonly<Record<'corrections' | 'decisions', readonly string[]>>;
  index: Pick<Indexed, 'bundles' | 'items'>;
}

/** A site that is brought up to date by what changed. */
export interface Update {
  site: SiteUpdate;
  touched: Touched;
  /** What was noted with the shown site. */
  before: BuildState;
  /** Whether each file of the index is looked at. */
  looksAtIndex: boolean;
  /** The index, where nothing changed of what it is made of. */
  index: BuildState['index'] | undefined;
  /** Whether the tree holds that index already. */
  hasIndex: boolean;
}

/** Of a dossier its items show the name alone. */
export const listsKey = ({ lists, identity, dossiers }: Loaded): string =>
  digestOf(
    JSON.stringify([lists, identity, dossiers.map(({ id, data: { title } }) => [id, title])]),
  );

const DAY = 86_400_000;

/** In each build of so many each file of the index is looked at, whatever changed. */
const INDEX_LOOK = 16;

/**
 * Begin to bring the site up to date. The content must have been set.
 * @returns undefined where every page must be looked at: a first build, another program, other lists
 * @throws {NeedsWholeLook} @throws {LostChunk} @throws {OutFault}
 */
export async function beginUpdate(
  place: Place,
  loaded: Loaded,
  inputs: Inputs,
  at: Instant,
): Promise<Update | undefined> {
  const found = SiteUpdate.find(place);
  // Written by a program with this very global key.
  const before = found?.shown.manifest.state as BuildState | null | undefined;
  if (!found || !before || before.lists !== listsKey(loaded)) return undefined;
  const former = found.inputs as Inputs; // as `before`
  const days = loaded.lists.site?.comments?.closeAfterDays;
  const changes = changesBetween(
    { inputs: former, at: before.at },
    { inputs, at },
    days === undefined ? undefined : days * DAY,
  );
  const touched = touchedBy(await getNews(), changes, toDoneIn(inputs));
  const changed = new Map(
    unlikeKeys(former, inputs)
      .values()
      .map((key) => [key, inputs.get(key)]),
  );
  const site = new SiteUpdate(place, found, changed, before.turn);
  site.mayBeGone(touchedFiles(touched));
  for (const kind of ['corrections', 'decisions'] as const)
    if (touched[kind]) site.mayBeGone(before.together[kind]);
  const looksAtIndex = (before.turn + 1) % INDEX_LOOK === 0;
  const isSameIndex = changes.items.length === 0 && !looksAtIndex;
  const inSpare = (found.spare.manifest.state as BuildState | null)?.index;
  return {
    site,
    touched,
    before,
    looksAtIndex,
    index: isSameIndex ? before.index : undefined,
    hasIndex: isSameIndex && JSON.stringify(inSpare) === JSON.stringify(before.index),
  };
}

/** Whether a build that looked at changes alone must be begun anew, and look at all. */
export const needsWholeLook = (error: unknown): boolean =>
  error instanceof NeedsWholeLook || error instanceof LostChunk;
