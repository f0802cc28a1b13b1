import { getContent } from '../collections/content-store.ts';
import { getArchiveDayView, getArchiveMonthView, getArchiveYearView, getYears } from './archive.ts';
import { getCorrectionsYearView, getCorrectionYears } from './corrections.ts';
import { getItemView } from './item.ts';
import {
  getBodies,
  getBodyDecisionsView,
  getDecisionsYearView,
  getDecisionYears,
} from './decisions.ts';
import type { Item } from './group-news.ts';
import { getNews } from './news.ts';
import { getSectionMonthView, getSectionView, itemsOf, monthsOf } from './sections.ts';
import { getSeriesIds, getSeriesView } from './series.ts';
import { getSections } from './site.ts';
import { getStandingPageIds, getStandingPageView } from './standing-pages.ts';
import { getTagTitles, getTagView, getTagYearView } from './tags.ts';
import { keyOf } from './view-key.ts';
import { twoDigits } from '../lib/calendar/day-text.ts';

/**
 * The addresses of every kind of page, as `getStaticPaths` wants them, each with the key that tells
 * whether the page must be made again: a digest of its view, which is all that the page shows
 * (docs/decisions/0003-views-are-keys.md).
 */
export interface PagePath<Params> {
  params: Params;
  cacheKey: string;
}

/** @param viewOf the very function whose view the page shows */
export async function toPaths<Params extends Record<string, string>>(
  all: Iterable<Params>,
  viewOf: (params: Params) => Promise<object>,
): Promise<PagePath<Params>[]> {
  // A preview keeps no page, and is waited for at the first look.
  if (getContent().isPreview) return Array.from(all, (params) => ({ params, cacheKey: '' }));
  const paths: PagePath<Params>[] = [];
  // One after the other, so that only keys are held and never all views at once.
  for (const params of all) paths.push({ params, cacheKey: keyOf(await viewOf(params)) });
  return paths;
}

export const itemPaths = async () =>
  toPaths(
    (await getNews()).newestFirst.map(({ code }) => ({ code })),
    ({ code }) => getItemView(code),
  );

export const sectionPaths = async () =>
  toPaths(
    (await getSections()).map(({ id }) => ({ id })),
    ({ id }) => getSectionView(id),
  );

export async function sectionMonthPaths() {
  const sections = await Promise.all(
    (await getSections()).map(async ({ id }) =>
      monthsOf(await itemsOf(id), id).map(({ year, month }) => ({
        id,
        year: String(year),
        month: twoDigits(month),
      })),
    ),
  );
  return toPaths(sections.flat(), ({ id, year, month }) =>
    getSectionMonthView(id, Number(year), Number(month)),
  );
}

export const tagPaths = async () =>
  toPaths(
    [...(await getTagTitles()).keys()].map((slug) => ({ slug })),
    ({ slug }) => getTagView(slug),
  );

export async function tagYearPaths() {
  const { byTag } = await getNews();
  const all = [...byTag].flatMap(([slug, items]) =>
    distinct(items, ({ date }) => String(date.year)).map((year) => ({ slug, year })),
  );
  return toPaths(all, ({ slug, year }) => getTagYearView(slug, Number(year)));
}

export const seriesPaths = async () =>
  toPaths(
    (await getSeriesIds()).map((id) => ({ id })),
    ({ id }) => getSeriesView(id),
  );

export const standingPagePaths = async () =>
  toPaths(
    (await getStandingPageIds()).map((id) => ({ id })),
    ({ id }) => getStandingPageView(id),
  );

export const archiveYearPaths = async () =>
  toPaths(
    (await getYears()).map((year) => ({ year: String(year) })),
    ({ year }) => getArchiveYearView(Number(year)),
  );

export const correctionsYearPaths = async () =>
  toPaths(
    (await getCorrectionYears()).map((year) => ({ year: String(year) })),
    ({ year }) => getCorrectionsYearView(Number(year)),
  );

export const bodyDecisionsPaths = async () =>
  toPaths(
    (await getBodies()).map(({ slug }) => ({ slug })),
    ({ slug }) => getBodyDecisionsView(slug),
  );

export const decisionsYearPaths = async () =>
  toPaths(
    (await getDecisionYears()).map((year) => ({ year: String(year) })),
    ({ year }) => getDecisionsYearView(Number(year)),
  );

export async function archiveMonthPaths() {
  const years = await getYears();
  const all = years.flatMap((year) =>
    Array.from({ length: 12 }, (_, index) => ({ year: String(year), month: twoDigits(index + 1) })),
  );
  return toPaths(all, ({ year, month }) => getArchiveMonthView(Number(year), Number(month)));
}

export async function archiveDayPaths() {
  return toPaths(await getDays(), ({ year, month, day }) =>
    getArchiveDayView(Number(year), Number(month), Number(day)),
  );
}

/** The days that have items, as addresses write them. */
export async function getDays(): Promise<{ year: string; month: string; day: string }[]> {
  const { byTime } = await getNews();
  return [...byTime.keys()].flatMap((key) => {
    const [year = '', month, day] = key.split('-');
    return month && day ? [{ year, month, day }] : [];
  });
}

const distinct = (items: readonly Item[], key: (item: Item) => string): string[] => [
  ...new Set(items.map(key)),
];
