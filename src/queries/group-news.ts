import type { JalaliDate } from '../lib/calendar/jalali.ts';
import { toTehran } from '../lib/calendar/tehran.ts';
import type { NewsData } from '../collections/schemas/news.ts';
import type { ItemState } from './types.ts';
import { twoDigits } from '../lib/calendar/day-text.ts';

/** An item that readers may see (in `npm run dev`: any item), with what lists ask of it. */
export interface Item extends NewsData {
  state: ItemState;
  /** Its day in Tehran. */
  date: JalaliDate;
  /** Its index in `News.newestFirst`. */
  index: number;
}

export interface News {
  newestFirst: readonly Item[];
  byCode: ReadonlyMap<string, Item>;
  bySection: ReadonlyMap<string, readonly Item[]>;
  /** By slug. */
  byTag: ReadonlyMap<string, readonly Item[]>;
  /** By id, in the order of the meetings' numbers. */
  bySeries: ReadonlyMap<string, readonly Item[]>;
  /** By id, the newest first. */
  byDossier: ReadonlyMap<string, readonly Item[]>;
  /** By id: what each wrote, photographed or translated. */
  byPerson: ReadonlyMap<string, readonly Item[]>;
  /** Translations by the code of what they translate, in the order of their codes. */
  byOriginal: ReadonlyMap<string, readonly Item[]>;
  /** By «yyyy», «yyyy-mm» and «yyyy-mm-dd» of the Jalali day, each newest first. */
  byTime: ReadonlyMap<string, readonly Item[]>;
}

/** The key of a Jalali year, month or day in `News.byTime`. */
export const timeKey = (year: number, month?: number, day?: number): string =>
  [String(year), ...[month, day].filter((n) => n !== undefined).map(twoDigits)].join('-');

/**
 * The items in their order, the newest first. Of two items of one moment the one with the larger code comes
 * first, so that the order never depends on the file system.
 *
 * @param withUnpublished whether drafts and items after `now` are taken in, marked
 */
export function sortNews(all: readonly NewsData[], now: number, withUnpublished: boolean): Item[] {
  return all
    .map((data) => ({ data, state: stateOf(data, now) }))
    .filter(({ state }) => withUnpublished || state === 'published')
    .sort((a, b) => compareNewest(a.data, b.data))
    .map(({ data, state }, index): Item => ({
      ...data,
      state,
      index,
      date: toTehran(data.publishedAt).date,
    }));
}

/** Sort and group items, as `sortNews` does. */
export function groupNews(all: readonly NewsData[], now: number, withUnpublished: boolean): News {
  const newestFirst = sortNews(all, now, withUnpublished);
  const bySeries = groupBy(newestFirst, ({ series }) => (series ? [series.id] : []));
  for (const meetings of bySeries.values())
    meetings.sort((a, b) => (a.series?.number ?? 0) - (b.series?.number ?? 0) || b.index - a.index);
  const byOriginal = groupBy(newestFirst, ({ translationOf }) =>
    translationOf === undefined ? [] : [translationOf],
  );
  for (const group of byOriginal.values()) group.sort((a, b) => (a.code < b.code ? -1 : 1));
  return {
    newestFirst,
    byOriginal,
    byCode: new Map(newestFirst.map((item) => [item.code, item])),
    bySection: groupBy(newestFirst, ({ section }) => [section]),
    byTag: groupBy(newestFirst, ({ tags }) => tags?.map(({ slug }) => slug) ?? []),
    bySeries,
    byDossier: groupBy(newestFirst, ({ dossiers = [] }) => new Set(dossiers)),
    byPerson: groupBy(newestFirst, peopleOf),
    byTime: groupBy(newestFirst, ({ date: { year, month, day } }) => [
      timeKey(year),
      timeKey(year, month),
      timeKey(year, month, day),
    ]),
  };
}

function stateOf({ draft, publishedAt }: NewsData, now: number): ItemState {
  if (draft) return 'draft';
  return publishedAt > now ? 'scheduled' : 'published';
}

/** The order of items: negative where the first is newer. */
export const compareNewest = (
  a: Pick<NewsData, 'code' | 'publishedAt'>,
  b: Pick<NewsData, 'code' | 'publishedAt'>,
): number =>
  b.publishedAt - a.publishedAt || b.code.length - a.code.length || (a.code < b.code ? 1 : -1);

/** The ids of those who made an item, each once. */
export function peopleOf({ authors, photographers, translator }: NewsData): string[] {
  return [...new Set([authors ?? [], photographers ?? [], translator ?? []].flat())];
}

function groupBy(items: readonly Item[], keys: (item: Item) => Iterable<string>) {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
}

/**
 * By slug, the spelling shown for each tag: that of the oldest item that bears it, so that a new item
 * that spells it otherwise changes no page.
 */
export function tagTitlesOf(newestFirst: readonly Item[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const { tags = [] } of newestFirst.toReversed())
    for (const { slug, title } of tags) if (!titles.has(slug)) titles.set(slug, title);
  return titles;
}
