import type { Item, News } from './group-news.ts';

/** How many older items of each tag and section are looked at: the cost of an item is the same in any archive. */
const REACH = 24;

/**
 * Older items on the same matters, best first: more shared tags, then the same section, then newer.
 *
 * Only items older than the given one are named, so a new item changes no old page; and only the
 * `REACH` nearest of each tag. Where tags give fewer than `count`, the section's and then the
 * site's older items fill up. The item itself and its own series (which the page shows apart) are left
 * out.
 */
export function relatedTo(item: Item, news: News, count = 4): Item[] {
  const ranked = bySharedTags(item, news);
  // Sought only as far as it is asked for.
  const candidates = function* (): Generator<Item> {
    for (const equals of ranked.toReversed()) yield* equals ?? [];
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

/**
 * Older items with a tag of the given one, the nearest of each tag, by how much they share: twice the tags and
 * one for the section. Each group is newest first.
 */
function bySharedTags(item: Item, { byTag, newestFirst }: News): (Item[] | undefined)[] {
  const lists = (item.tags ?? []).map(({ slug }) => olderThan(item, byTag.get(slug) ?? []));
  // Numbers in one typed array: every item of an archive comes through here in every build.
  const places = new Int32Array(lists.flat().map(({ place }) => place)).sort();
  const groups: (Item[] | undefined)[] = [];
  for (let at = 0, end = 0; at < places.length; at = end) {
    while (places[end] === places[at]) end += 1;
    const other = newestFirst[places[at] ?? 0] as Item; // all come from `newestFirst`
    const weight = 2 * (end - at) + Number(other.section === item.section);
    (groups[weight] ??= []).push(other);
  }
  return groups;
}

/** The nearest items of a list, newest first, that come after the given one in time's reverse order. */
function olderThan(item: Item, list: readonly Item[]): readonly Item[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.place ?? Infinity) <= item.place) low = middle + 1;
    else high = middle;
  }
  return list.slice(low, low + REACH);
}
