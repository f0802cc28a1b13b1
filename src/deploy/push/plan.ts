import { kindOf, type FileKind } from './file-kinds.ts';

/** A file as it is to be at the target. */
export interface SiteFile {
  /** Equal for equal bytes that are answered with equal headers. */
  identity: string;
  /** In bytes. */
  size: number;
}

/** What is known of a target. */
export interface Known {
  /** What readers may find there, with what it is; '' where a push that was broken off may have changed it. */
  files: ReadonlyMap<string, string>;
  /** What a push that was broken off put there, or may have ('') and which nothing leads to yet. */
  doubtful: ReadonlyMap<string, string>;
  gone: ReadonlyMap<string, Gone>;
}

/** What the site does not have any more and has not been taken away yet. */
export interface Gone {
  /** ms. */
  since: number;
  /** Whether it certainly is there: a push that was broken off may have come as far as to send it. */
  isThere: boolean;
}

/** What is sent together; all of a group is there before anything of the next is sent. */
export interface Group {
  name: GroupName;
  paths: readonly string[];
}

export interface Plan {
  /** None of them is empty. */
  groups: readonly Group[];
  /** What has been gone for long enough. */
  removals: readonly string[];
  /** What will be gone then. */
  gone: ReadonlyMap<string, Gone>;
}

/**
 * The order by reference. What is new is linked from nowhere until something that was there before changes; so
 * all that is new comes first, and what leads readers in comes last. Lists for machines name what is there.
 */
const NEW = ['files', 'assets', 'new-items', 'new-pages', 'new-lists'] as const;
const CHANGED = ['items', 'pages', 'entries', 'front', 'lists', 'sitemaps'] as const;

export type GroupName = (typeof NEW)[number] | (typeof CHANGED)[number];

type Groups = Readonly<Record<FileKind, GroupName>>;

const ALWAYS = { named: 'files', asset: 'assets', front: 'front' } as const;
const GROUPS: Readonly<Record<'new' | 'changed', Groups>> = {
  new: {
    ...ALWAYS,
    ...{ item: 'new-items', page: 'new-pages', machine: 'new-lists', entry: 'new-lists' },
  },
  changed: { ...ALWAYS, item: 'items', page: 'pages', machine: 'lists', entry: 'entries' },
};

/** Whether readers may be led to what is new by what a group sends. */
export const leadsReaders = (group: GroupName): boolean =>
  (CHANGED as readonly string[]).includes(group);

const SITEMAP = /^sitemap[^/]*\.xml$/u;

/** The group that a file belongs to. */
export function groupOf(path: string, which: keyof typeof GROUPS): GroupName {
  const group = GROUPS[which][kindOf(path)];
  return group === 'lists' && SITEMAP.test(path) ? 'sitemaps' : group;
}

/**
 * What a push has to do, by what the site is and what is known of the target alone.
 *
 * @param site the files that are to be there
 * @param now ms, by the target's clock where it has one
 * @param grace how long what is gone stays, for readers whose page still names it; ms
 */
export function planPush(
  site: ReadonlyMap<string, SiteFile>,
  { files, doubtful, gone }: Known,
  { now, grace }: { now: number; grace: number },
): Plan {
  const byGroup = new Map<GroupName, string[]>([...NEW, ...CHANGED].map((name) => [name, []]));
  for (const [path, { identity }] of site)
    if ((files.get(path) ?? doubtful.get(path)) !== identity) {
      // A page that somebody has open may still lead to what is gone.
      const which = files.has(path) || gone.get(path)?.isThere ? 'changed' : 'new';
      byGroup.get(groupOf(path, which))?.push(path);
    }

  const all = new Map(gone);
  // What was to come back and did not is gone since now, for pages that were sent may name it.
  for (const path of doubtful.keys())
    all.set(path, { since: now, isThere: gone.get(path)?.isThere ?? false });
  for (const path of files.keys()) all.set(path, { since: now, isThere: true });
  for (const path of site.keys()) all.delete(path);
  const removals = [...all].filter(([, { since }]) => now - since >= grace).map(([path]) => path);
  for (const path of removals) all.delete(path);
  return {
    groups: Array.from(byGroup, ([name, paths]) => ({ name, paths })).filter(
      ({ paths }) => paths.length > 0,
    ),
    removals,
    gone: all,
  };
}

/** All that a plan sends, in its order. */
export const sentBy = ({ groups }: Plan): string[] => groups.flatMap(({ paths }) => paths);
