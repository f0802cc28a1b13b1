import { getContent } from '../collections/content-store.ts';
import { getDataMonth } from './data.ts';
import { getDayFileView } from './day-file.ts';
import { commentsOf } from './comments.ts';
import { getCommentFeedView, getDossierFeedView, getFeedView, getPersonFeedView } from './feed.ts';
import { getCorrectionsFeedView } from './corrections.ts';
import { getDecisionsFeedView, getDecisionsYearView, getDecisionYears } from './decisions.ts';
import { DIGEST_PERIODS, getDigestView } from './digest.ts';
import { getSeriesFeedView, getTagFeedView } from './list-feed.ts';
import {
  askedDossiers,
  askedItems,
  askedPeople,
  askedSections,
  askedSeries,
  askedTags,
  getDays,
  toMonth,
  toPaths,
} from './paths.ts';
import { getNews } from './news.ts';
import { getNewsMonths, getSitemapMonth } from './sitemap.ts';
import { DATA_FORMATS, FEED_FORMATS } from './urls.ts';
import { twoDigits } from '../lib/calendar/day-text.ts';

/** The addresses of what machines read, each with its key, as in `paths.ts`. */

export async function feedPaths() {
  const isAsked = getContent().touched?.feeds ?? true;
  return toPaths(isAsked ? FEED_FORMATS.map((format) => ({ format })) : [], () => getFeedView());
}

export async function sectionFeedPaths() {
  const sections = await askedSections();
  return toPaths(
    sections.flatMap((id) => FEED_FORMATS.map((format) => ({ id, format }))),
    ({ id }) => getFeedView(id),
  );
}

export const dossierFeedPaths = async () =>
  toPaths(
    askedDossiers().flatMap((id) => FEED_FORMATS.map((format) => ({ id, format }))),
    ({ id }) => getDossierFeedView(id),
  );

export async function personFeedPaths() {
  const people = await askedPeople();
  return toPaths(
    people.flatMap((id) => FEED_FORMATS.map((format) => ({ id, format }))),
    ({ id }) => getPersonFeedView(id),
  );
}

export async function correctionsFeedPaths() {
  const isAsked = getContent().touched?.corrections ?? true;
  return toPaths(isAsked ? FEED_FORMATS.map((format) => ({ format })) : [], () =>
    getCorrectionsFeedView(),
  );
}

export async function decisionsFeedPaths() {
  const isAsked = getContent().touched?.decisions ?? true;
  return toPaths(isAsked ? FEED_FORMATS.map((format) => ({ format })) : [], () =>
    getDecisionsFeedView(),
  );
}

export async function decisionsDataPaths() {
  const isAsked = getContent().touched?.decisions ?? true;
  return toPaths(
    (isAsked ? await getDecisionYears() : []).map((year) => ({ year: String(year) })),
    ({ year }) => getDecisionsYearView(Number(year)),
  );
}

export async function tagFeedPaths() {
  const slugs = (await askedTags()).map((slug) => ({ slug }));
  return toPaths(slugs, ({ slug }) => getTagFeedView(slug));
}

export async function seriesFeedPaths() {
  const ids = (await askedSeries()).map((id) => ({ id }));
  return toPaths(ids, ({ id }) => getSeriesFeedView(id));
}

/** There are two, so both are always asked for. */
export const digestPaths = async () =>
  toPaths(
    DIGEST_PERIODS.map((period) => ({ period })),
    ({ period }) => getDigestView(period),
  );

/** Of items that have comments. */
export const commentFeedPaths = async () =>
  toPaths(
    Iterator.from(await askedItems())
      .filter((item) => commentsOf(item)?.published !== undefined)
      .map(({ code }) => ({ code })),
    ({ code }) => getCommentFeedView(code),
  );

export const sitemapMonthPaths = async () =>
  toPaths(await askedMonths(), ({ year, month }) => getSitemapMonth(Number(year), Number(month)));

/** The months that have items and are asked for, as addresses write them. */
async function askedMonths(): Promise<{ year: string; month: string }[]> {
  const touched = getContent().touched?.months;
  if (touched) {
    const { byTime } = await getNews();
    return [...touched].filter((key) => byTime.has(key)).map(toMonth);
  }
  return (await getNewsMonths()).map(({ year, month }) => ({
    year: String(year),
    month: twoDigits(month),
  }));
}

export async function dataMonthPaths() {
  const months = await askedMonths();
  return toPaths(
    months.flatMap((month) => DATA_FORMATS.map((format) => ({ ...month, format }))),
    ({ year, month }) => getDataMonth(Number(year), Number(month)),
  );
}

export const dayFilePaths = async () =>
  toPaths(await getDays(), ({ year, month, day }) =>
    getDayFileView(Number(year), Number(month), Number(day)),
  );
