import { getContent } from '../collections/content-store.ts';
import type { Touched } from '../collections/touched.ts';
import { getArchiveDayView, getArchiveMonthView, getArchiveYearView, getYears } from './archive.ts';
import { getCorrectionsYearView, getCorrectionYears } from './corrections.ts';
import { getItemView } from './item.ts';
import {
  getBodies,
  getBodyDecisionsView,
  getDecisionsYearView,
  getDecisionYears,
} from './decisions.ts';
import { getDossierIds, getDossierView, getDossierYears, getDossierYearView } from './dossiers.ts';
import { timeKey, type Item } from './group-news.ts';
import { getNews } from './news.ts';
import { getPeopleView, getPersonIds, getPersonView, getPersonYearView } from './people.ts';
import { ofPeriod } from './period.ts';
import { getSectionMonthView, getSectionView, monthsOf } from './sections.ts';
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
export async function toPaths<Params extends Record<string, string | undefined>>(
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

/** The keys that are asked for: those that may be touched and are there, or all. */
function asked<Key extends string>(
  kind: KeysOf<Touched>,
  isThere: (key: string) => boolean,
  all: () => Iterable<Key>,
): Iterable<string> {
  const touched = getContent().touched?.[kind];
  return touched ? touched.values().filter(isThere) : all();
}

type KeysOf<Of> = {
  [Name in keyof Of]: Of[Name] extends ReadonlySet<string> ? Name : never;
}[keyof Of];

/** The published items whose pages are asked for. */
export async function askedItems(): Promise<Iterable<Item>> {
  const { newestFirst, byCode } = await getNews();
  const codes = getContent().touched?.codes;
  if (!codes) return newestFirst;
  return codes
    .values()
    .map((code) => byCode.get(code))
    .filter((item) => item !== undefined);
}

export const itemPaths = async () =>
  toPaths(
    Iterator.from(await askedItems()).map(({ code }) => ({ code })),
    ({ code }) => getItemView(code),
  );

/** The ids of the sections whose pages are asked for. */
export async function askedSections(): Promise<string[]> {
  const touched = getContent().touched?.sections;
  return (await getSections()).map(({ id }) => id).filter((id) => touched?.has(id) ?? true);
}

export const sectionPaths = async () =>
  toPaths(
    (await askedSections()).map((id) => ({ id })),
    ({ id }) => getSectionView(id),
  );

export async function sectionMonthPaths() {
  const { bySection } = await getNews();
  const ids = (await getSections()).map(({ id }) => id);
  const all = asked(
    'sectionMonths',
    (key) => {
      const [id = '', year, month] = key.split('/');
      return ofPeriod(bySection.get(id) ?? [], Number(year), Number(month)).length > 0;
    },
    () =>
      ids.flatMap((id) =>
        monthsOf(bySection.get(id) ?? [], id).map(
          ({ year, month }) => `${id}/${year}/${twoDigits(month)}`,
        ),
      ),
  );
  const params = Array.from(all, (key) => {
    const [id = '', year = '', month = ''] = key.split('/');
    return { id, year, month };
  });
  return toPaths(params, ({ id, year, month }) =>
    getSectionMonthView(id, Number(year), Number(month)),
  );
}

/** The slugs of the tags whose pages are asked for. */
export async function askedTags(): Promise<string[]> {
  const titles = await getTagTitles();
  return Array.from(
    asked(
      'tags',
      (slug) => titles.has(slug),
      () => titles.keys(),
    ),
  );
}

export const tagPaths = async () =>
  toPaths(
    (await askedTags()).map((slug) => ({ slug })),
    ({ slug }) => getTagView(slug),
  );

export async function tagYearPaths() {
  const { byTag } = await getNews();
  const keys = asked(
    'tagYears',
    (key) => {
      const { slug, year } = toTagYear(key);
      return ofPeriod(byTag.get(slug) ?? [], Number(year)).length > 0;
    },
    () =>
      [...byTag].flatMap(([slug, items]) => distinct(items, ({ date }) => `${slug}/${date.year}`)),
  );
  return toPaths(Array.from(keys, toTagYear), ({ slug, year }) =>
    getTagYearView(slug, Number(year)),
  );
}

/** A slug has no stroke in it. */
function toTagYear(key: string): { slug: string; year: string } {
  const [slug = '', year = ''] = key.split('/');
  return { slug, year };
}

/** The ids of the series whose pages are asked for. */
export async function askedSeries(): Promise<string[]> {
  const touched = getContent().touched?.series;
  return (await getSeriesIds()).filter((id) => touched?.has(id) ?? true);
}

export const seriesPaths = async () =>
  toPaths(
    (await askedSeries()).map((id) => ({ id })),
    ({ id }) => getSeriesView(id),
  );

/** Where the newsroom names nobody there is no such page. */
export async function peoplePaths() {
  const isThere = (await getPersonIds()).length > 0;
  return toPaths(isThere ? [{ nothing: undefined }] : [], () => getPeopleView());
}

/** The ids of the people whose pages are asked for. */
export async function askedPeople(): Promise<string[]> {
  const touched = getContent().touched?.people;
  return (await getPersonIds()).filter((id) => touched?.has(id) ?? true);
}

export const personPaths = async () =>
  toPaths(
    (await askedPeople()).map((id) => ({ id })),
    ({ id }) => getPersonView(id),
  );

export async function personYearPaths() {
  const { byPerson } = await getNews();
  const keys = asked(
    'personYears',
    (key) => {
      const [id = '', year] = key.split('/');
      return ofPeriod(byPerson.get(id) ?? [], Number(year)).length > 0;
    },
    () =>
      [...byPerson].flatMap(([id, items]) => distinct(items, ({ date }) => `${id}/${date.year}`)),
  );
  const params = Array.from(keys, (key) => {
    const [id = '', year = ''] = key.split('/');
    return { id, year };
  });
  return toPaths(params, ({ id, year }) => getPersonYearView(id, Number(year)));
}

/** The dossiers whose pages are asked for: what one shows of `content/media` is not told one by one. */
export function askedDossiers(): string[] {
  const { touched } = getContent();
  return getDossierIds().filter(
    (id) => touched === undefined || touched.standingPages || touched.dossiers.has(id),
  );
}

export const dossierPaths = async () =>
  toPaths(
    askedDossiers().map((id) => ({ id })),
    ({ id }) => getDossierView(id),
  );

export async function dossierYearPaths() {
  const all = (await getDossierYears()).map(({ id, year }) => `${id}/${year}`);
  const isThere = new Set(all);
  const keys = asked(
    'dossierYears',
    (key) => isThere.has(key),
    () => all,
  );
  const params = Array.from(keys, (key) => {
    const [id = '', year = ''] = key.split('/');
    return { id, year };
  });
  return toPaths(params, ({ id, year }) => getDossierYearView(id, Number(year)));
}

export async function standingPagePaths() {
  const isAsked = getContent().touched?.standingPages ?? true;
  return toPaths(
    (isAsked ? await getStandingPageIds() : []).map((id) => ({ id })),
    ({ id }) => getStandingPageView(id),
  );
}

export async function archiveYearPaths() {
  const { byTime } = await getNews();
  const all = await getYears();
  const years = asked(
    'years',
    (year) => byTime.has(year),
    () => all.map(String),
  );
  return toPaths(
    Array.from(years, (year) => ({ year })),
    ({ year }) => getArchiveYearView(Number(year)),
  );
}

export async function correctionsYearPaths() {
  const isAsked = getContent().touched?.corrections ?? true;
  return toPaths(
    (isAsked ? await getCorrectionYears() : []).map((year) => ({ year: String(year) })),
    ({ year }) => getCorrectionsYearView(Number(year)),
  );
}

export async function bodyDecisionsPaths() {
  const isAsked = getContent().touched?.decisions ?? true;
  return toPaths(
    (isAsked ? await getBodies() : []).map(({ slug }) => ({ slug })),
    ({ slug }) => getBodyDecisionsView(slug),
  );
}

export async function decisionsYearPaths() {
  const isAsked = getContent().touched?.decisions ?? true;
  return toPaths(
    (isAsked ? await getDecisionYears() : []).map((year) => ({ year: String(year) })),
    ({ year }) => getDecisionsYearView(Number(year)),
  );
}

export async function archiveMonthPaths() {
  const { byTime } = await getNews();
  const years = await getYears();
  const keys = asked(
    'months',
    (key) => byTime.has(key.slice(0, key.indexOf('-'))),
    () =>
      years.flatMap((year) => Array.from({ length: 12 }, (_, index) => timeKey(year, index + 1))),
  );
  return toPaths(Array.from(keys, toMonth), ({ year, month }) =>
    getArchiveMonthView(Number(year), Number(month)),
  );
}

/** «1405-09» → as addresses write it. */
export function toMonth(key: string): { year: string; month: string } {
  const [year = '', month = ''] = key.split('-');
  return { year, month };
}

export async function archiveDayPaths() {
  return toPaths(await getDays(), ({ year, month, day }) =>
    getArchiveDayView(Number(year), Number(month), Number(day)),
  );
}

/** The days that have items and are asked for, as addresses write them. */
export async function getDays(): Promise<{ year: string; month: string; day: string }[]> {
  const { byTime } = await getNews();
  const keys = asked(
    'days',
    (day) => byTime.has(day),
    () => byTime.keys(),
  );
  return [...keys].flatMap((key) => {
    const [year = '', month, day] = key.split('-');
    return month && day ? [{ year, month, day }] : [];
  });
}

const distinct = (items: readonly Item[], key: (item: Item) => string): string[] => [
  ...new Set(items.map(key)),
];
