import type { RouteIn } from '../lib/addresses/routes.ts';
import type { Language } from '../lib/languages.ts';
import type { Instant } from '../lib/calendar/instant.ts';
import { getContent } from '../collections/content-store.ts';
import { getYears } from './archive.ts';
import { getCorrectionYears } from './corrections.ts';
import { getBodies, getDecisionYears } from './decisions.ts';
import { getDossierIds, getDossierYears } from './dossiers.ts';
import { timeKey, type Item } from './group-news.ts';
import { updatedAtOf } from './history.ts';
import { getNews } from './news.ts';
import { getPersonIds } from './people.ts';
import { getSeriesIds } from './series.ts';
import { getSections, getSiteFrame } from './site.ts';
import { toLink } from './summary.ts';
import {
  archiveDayUrl,
  archiveMonthUrl,
  archiveUrl,
  archiveYearUrl,
  bodyDecisionsUrl,
  correctionsUrl,
  correctionsYearUrl,
  dataPageUrl,
  decisionsUrl,
  decisionsYearUrl,
  dossierIndexUrl,
  dossierUrl,
  dossierYearUrl,
  followUrl,
  frontUrl,
  itemUrl,
  peopleUrl,
  personUrl,
  sectionMonthUrl,
  seriesIndexUrl,
  seriesUrl,
  sitemapMonthUrl,
  sitemapPagesUrl,
  tagIndexUrl,
} from './urls.ts';

/** An address of the site, with the moment its text changed last where that is known. */
export interface SitemapEntry {
  url: string;
  changedAt?: Instant;
}

const HOUR = 3_600_000;
/** What a news sitemap may tell of, and how much of it (Google, «News sitemaps»). */
const NEWS_HOURS = 48;
const NEWS_LENGTH = 1000;

/** The moment an item's text changed last: as its file or Git says, so a build can't move it. */
export const changedAt = (item: Item): Instant =>
  Math.max(item.publishedAt, updatedAtOf(item) ?? item.publishedAt);

const newestChange = (items: readonly Item[]): Instant =>
  items.reduce((newest, item) => Math.max(newest, changedAt(item)), 0);

/** The Jalali months that have items, the newest first. */
export async function getNewsMonths(): Promise<{ year: number; month: number }[]> {
  const { byTime } = await getNews();
  return [...byTime.keys()]
    .map((key) => key.split('-').map(Number))
    .filter(({ length }) => length === 2)
    .map(([year = 0, month = 0]) => ({ year, month }))
    .sort((a, b) => b.year - a.year || b.month - a.month);
}

/** The sitemaps of the index. */
export async function getSitemapIndex(): Promise<SitemapEntry[]> {
  const { byTime } = await getNews();
  const months = (await getNewsMonths()).map(({ year, month }) => ({
    url: sitemapMonthUrl(year, month),
    changedAt: newestChange(byTime.get(timeKey(year, month)) ?? []),
  }));
  return [{ url: sitemapPagesUrl() }, ...months];
}

/** The addresses of each route that are of a Jalali month alone, each with the items it shows. */
const LISTED_OF_MONTH: Readonly<
  Record<
    RouteIn<'month'>,
    (items: readonly Item[], year: number, month: number) => Iterable<[string, readonly Item[]]>
  >
> = {
  item: (items) => items.map((item) => [itemUrl(item.code), [item]]),
  archiveMonth: (items, year, month) => [[archiveMonthUrl(year, month), items]],
  archiveDay: (items, year, month) =>
    Map.groupBy(items, ({ date }) => archiveDayUrl(year, month, date.day)),
  sectionMonth: (items, year, month) =>
    Map.groupBy(items, ({ section }) => sectionMonthUrl(section, year, month)),
};

/** A Jalali month: its items, and the lists that are of this month alone. */
export async function getSitemapMonth(year: number, month: number): Promise<SitemapEntry[]> {
  const items = (await getNews()).byTime.get(timeKey(year, month)) ?? [];
  return Object.values(LISTED_OF_MONTH).flatMap((list) =>
    Array.from(list(items, year, month), ([url, shown]) => ({
      url,
      changedAt: newestChange(shown),
    })),
  );
}

/** The addresses of each route whose pages belong to no month, in the order of the sitemap. */
const LISTED: Readonly<Record<RouteIn<'pages'>, () => Promise<string[]>>> = {
  front: async () => [frontUrl()],
  section: async () => (await getSections()).map(({ url }) => url),
  series: async () => (await getSeriesIds()).map(seriesUrl),
  dossierIndex: async () => [dossierIndexUrl()],
  dossier: async () => getDossierIds().map(dossierUrl),
  dossierYear: async () =>
    (await getDossierYears()).map(({ id, year }) => dossierYearUrl(id, year)),
  archive: async () => [archiveUrl()],
  archiveYear: async () => (await getYears()).map(archiveYearUrl),
  tagIndex: async () => [tagIndexUrl()],
  standingPage: async () =>
    (await getSiteFrame()).pages.map(({ url }) => url).filter((url) => url !== correctionsUrl()),
  follow: async () => [followUrl()],
  corrections: async () => [correctionsUrl()],
  seriesIndex: async () => [seriesIndexUrl()],
  people: async () => ((await getPersonIds()).length > 0 ? [peopleUrl()] : []),
  person: async () => (await getPersonIds()).map(personUrl),
  decisions: async () => [decisionsUrl()],
  bodyDecisions: async () => (await getBodies()).map(({ slug }) => bodyDecisionsUrl(slug)),
  decisionsYear: async () => (await getDecisionYears()).map(decisionsYearUrl),
  correctionsYear: async () => (await getCorrectionYears()).map(correctionsYearUrl),
  dataPage: async () => [dataPageUrl()],
};

/** The pages that belong to no month; tags are found through their items and the tag index. */
export async function getSitemapPages(): Promise<SitemapEntry[]> {
  const lists = await Promise.all(Object.values(LISTED).map((list) => list()));
  return lists.flat().map((url) => ({ url }));
}

export interface NewsSitemapEntry {
  url: string;
  /** What it is written in, where that is not Persian. */
  lang?: Language;
  title: string;
  publishedAt: Instant;
}

/** The items of the last 48 hours, the newest first. */
export async function getNewsSitemap(): Promise<NewsSitemapEntry[]> {
  const { newestFirst } = await getNews();
  const since = getContent().now() - NEWS_HOURS * HOUR;
  const entries: NewsSitemapEntry[] = [];
  for (const item of newestFirst) {
    const { publishedAt, state } = item;
    if (publishedAt < since || entries.length === NEWS_LENGTH) break;
    if (state === 'published') entries.push({ ...toLink(item), publishedAt });
  }
  return entries;
}
