import { getDataMonth } from './data.ts';
import { getDayFileView } from './day-file.ts';
import { commentsOf } from './comments.ts';
import { getCommentFeedView, getFeedView } from './feed.ts';
import { getCorrectionsFeedView } from './corrections.ts';
import { getDecisionsFeedView, getDecisionsYearView, getDecisionYears } from './decisions.ts';
import { getDays, toPaths } from './paths.ts';
import { getNews } from './news.ts';
import { getSections } from './site.ts';
import { getNewsMonths, getSitemapMonth } from './sitemap.ts';
import { DATA_FORMATS, FEED_FORMATS } from './urls.ts';
import { twoDigits } from '../lib/calendar/day-text.ts';

/** The addresses of what machines read, each with its key, as in `paths.ts`. */

export const feedPaths = async () =>
  toPaths(
    FEED_FORMATS.map((format) => ({ format })),
    () => getFeedView(),
  );

export async function sectionFeedPaths() {
  const sections = await getSections();
  return toPaths(
    sections.flatMap(({ id }) => FEED_FORMATS.map((format) => ({ id, format }))),
    ({ id }) => getFeedView(id),
  );
}

export const correctionsFeedPaths = async () =>
  toPaths(
    FEED_FORMATS.map((format) => ({ format })),
    () => getCorrectionsFeedView(),
  );

export const decisionsFeedPaths = async () =>
  toPaths(
    FEED_FORMATS.map((format) => ({ format })),
    () => getDecisionsFeedView(),
  );

export const decisionsDataPaths = async () =>
  toPaths(
    (await getDecisionYears()).map((year) => ({ year: String(year) })),
    ({ year }) => getDecisionsYearView(Number(year)),
  );

/** Of items that have comments. */
export const commentFeedPaths = async () =>
  toPaths(
    (await getNews()).newestFirst
      .filter((item) => commentsOf(item)?.published)
      .map(({ code }) => ({ code })),
    ({ code }) => getCommentFeedView(code),
  );

export const sitemapMonthPaths = async () =>
  toPaths(
    (await getNewsMonths()).map(({ year, month }) => ({
      year: String(year),
      month: twoDigits(month),
    })),
    ({ year, month }) => getSitemapMonth(Number(year), Number(month)),
  );

export async function dataMonthPaths() {
  const months = await getNewsMonths();
  return toPaths(
    months.flatMap(({ year, month }) =>
      DATA_FORMATS.map((format) => ({ year: String(year), month: twoDigits(month), format })),
    ),
    ({ year, month }) => getDataMonth(Number(year), Number(month)),
  );
}

export const dayFilePaths = async () =>
  toPaths(await getDays(), ({ year, month, day }) =>
    getDayFileView(Number(year), Number(month), Number(day)),
  );
