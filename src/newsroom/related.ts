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
  const { newestFirst } = news;
  const shared = new Map<number, number>();
  for (const { slug } of item.tags ?? [])
    for (const { place } of olderThan(item, news.byTag.get(slug) ?? []))
      shared.set(place, (shared.get(place) ?? 0) + 1);
  // One number each, the least for the best: every item of an archive comes through here in every build.
  const ranks = Array.from(shared, ([place, tags]) => {
    const weight = 2 * tags + Number(newestFirst[place]?.section === item.section);
    return place - weight * newestFirst.length;
  }).sort((a, b) => a - b);
  // Sought only as far as it is asked for.
  const candidates = function* (): Generator<Item | undefined> {
    for (const rank of ranks) yield newestFirst.at(rank % newestFirst.length);
    yield* olderThan(item, news.bySection.get(item.section) ?? []);
    yield* olderThan(item, newestFirst);
  };
  const found = new Set<Item>();
  for (const other of candidates()) {
    if (found.size === count) break;
    if (other && (!item.series || other.series?.id !== item.series.id)) found.add(other);
  }
  return [...found];
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
