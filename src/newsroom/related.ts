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
  const shared = new Map<Item, number>();
  for (const { slug } of item.tags ?? [])
    for (const other of olderThan(item, news.byTag.get(slug) ?? []))
      shared.set(other, (shared.get(other) ?? 0) + 1);

  const byTags = [...shared]
    .sort(
      ([a, sharedWithA], [b, sharedWithB]) =>
        sharedWithB - sharedWithA ||
        Number(b.section === item.section) - Number(a.section === item.section) ||
        a.place - b.place,
    )
    .map(([other]) => other);
  // Sought only as far as it is asked for: every item of an archive comes through here in every build.
  const candidates = function* (): Generator<Item> {
    yield* byTags;
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
