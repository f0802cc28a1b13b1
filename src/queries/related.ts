import { partitionPoint } from '../lib/partition-point.ts';
import type { Item, News } from './group-news.ts';

/** How many older items of each tag and section are looked at: the cost of an item is the same in any archive. */
export const RELATED_REACH = 24;

/**
 * Older items on the same matters, best first: more shared tags, then the same section, then newer.
 *
 * Only items older than the given one are named, so a new item changes no old page; and only the
 * `RELATED_REACH` nearest of each tag. Where tags give fewer than `count`, the section's and then the
 * site's older items fill up. The item itself and its own series (which the page shows apart) are left
 * out.
 */
export function relatedTo(item: Item, news: News, count = 4): Item[] {
  const ranked = bySharedTags(item, news);
  // Sought, and put in order, only as far as it is asked for.
  const candidates = function* (): Generator<Item> {
    for (const equals of ranked.toReversed())
      if (equals) yield* equals.sort((a, b) => a.index - b.index);
    yield* olderThan(item, news.bySection.get(item.section) ?? []);
    yield* olderThan(item, news.newestFirst);
  };
  const found = new Set<Item>();
  for (const other of candidates()) {
    if (found.size === count) break;
    if (!item.series || other.series?.id !== item.series.id) found.add(other);
  }
  return [...found];
}

/** By index in the archive, how many tags an item shares with the one in hand; all zero between two calls. */
let sharedTags = new Uint8Array();

/**
 * Older items with a tag of the given one, the nearest of each tag, by how much they share: twice the tags and
 * one for the section. Counted in one array and not in a map, for every item of an archive comes through here
 * in every build.
 */
function bySharedTags(item: Item, { byTag, newestFirst }: News): (Item[] | undefined)[] {
  if (sharedTags.length < newestFirst.length) sharedTags = new Uint8Array(newestFirst.length);
  const others: Item[] = [];
  for (const { slug } of item.tags ?? [])
    for (const other of olderThan(item, byTag.get(slug) ?? [])) {
      const before = sharedTags[other.index] ?? 0;
      if (before === 0) others.push(other);
      sharedTags[other.index] = before + 1;
    }
  const groups: (Item[] | undefined)[] = [];
  for (const other of others) {
    const tags = sharedTags[other.index] ?? 0;
    (groups[2 * tags + Number(other.section === item.section)] ??= []).push(other);
    sharedTags[other.index] = 0;
  }
  return groups;
}

/** The nearest items of a list, newest first, that come after the given one in time's reverse order. */
function olderThan(item: Item, list: readonly Item[]): readonly Item[] {
  const first = partitionPoint(list, ({ index }) => index <= item.index);
  return list.slice(first, first + RELATED_REACH);
}
