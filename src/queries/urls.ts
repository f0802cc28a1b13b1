import { absoluteUrl, basePathOf } from '../lib/addresses/base-path.ts';
import { DESK_FILES, OVERVIEW, SEARCH_INDEX, SERVICE } from '../lib/addresses/own-paths.ts';
import { DATA_FORMATS, FEED_FORMATS, ROUTES } from '../lib/addresses/routes.ts';
import { addressWriter } from '../lib/addresses/write-address.ts';
import { twoDigits } from '../lib/calendar/day-text.ts';

/**
 * The only place that writes an address; which there are is told by `ROUTES`. Numbers in addresses are
 * ASCII and zero-padded.
 */

export const frontUrl = (): string => ROUTES.front.path;
const item = addressWriter(ROUTES.item.path);
export const itemUrl = (code: string): string => item({ code });
const itemComments = addressWriter(ROUTES.itemComments.path);
/** The feed of an item's published comments. */
export const commentFeedUrl = (code: string): string => itemComments({ code });
/** What is read and discussed most. */
export const mostUrl = (): string => ROUTES.most.path;
export const mostStyleUrl = (): string => ROUTES.mostStyle.path;
/** Where the readers' service tells it as it is now. @param section its id; without it, of the whole site */
export const mostNowUrl = (section?: string): string =>
  `${SERVICE}most.html?window=day${section === undefined ? '' : `&section=${section}`}`;
/** Where the readers' service is told of a view. */
export const countUrl = (): string => `${SERVICE}count`;
export const commentsStyleUrl = (): string => ROUTES.commentsStyle.path;
/** Where the readers' service takes an answer to a comment. */
export const answerUrl = (code: string, id: string): string =>
  `${SERVICE}comments/new?code=${code}&parent=${id}`;
const section = addressWriter(ROUTES.section.path);
export const sectionUrl = (id: string): string => section({ id });
const sectionMonth = addressWriter(ROUTES.sectionMonth.path);
export const sectionMonthUrl = (id: string, year: number, month: number): string =>
  sectionMonth({ id, year, month: twoDigits(month) });
/** Where the readers' service takes a report of an error in an item. */
export const reportUrl = (code: string): string => `${SERVICE}reports/new?code=${code}`;
export const tagIndexUrl = (): string => ROUTES.tagIndex.path;
const tag = addressWriter(ROUTES.tag.path);
/** @param slug as `toSlug` makes it; Persian letters stay, the browser percent-encodes them */
export const tagUrl = (slug: string): string => tag({ slug });
const tagYear = addressWriter(ROUTES.tagYear.path);
export const tagYearUrl = (slug: string, year: number): string => tagYear({ slug, year });
/** The series of meetings. */
export const seriesIndexUrl = (): string => ROUTES.seriesIndex.path;
const series = addressWriter(ROUTES.series.path);
export const seriesUrl = (id: string): string => series({ id });
/** Special coverage, «پرونده‌های ویژه». */
export const dossierIndexUrl = (): string => ROUTES.dossierIndex.path;
const dossier = addressWriter(ROUTES.dossier.path);
export const dossierUrl = (id: string): string => dossier({ id });
const dossierYear = addressWriter(ROUTES.dossierYear.path);
export const dossierYearUrl = (id: string, year: number): string => dossierYear({ id, year });
/** Who makes the newsroom. */
export const peopleUrl = (): string => ROUTES.people.path;
const person = addressWriter(ROUTES.person.path);
export const personUrl = (id: string): string => person({ id });
const personYear = addressWriter(ROUTES.personYear.path);
export const personYearUrl = (id: string, year: number): string => personYear({ id, year });
const personFeed = addressWriter(ROUTES.personFeed.path);
export const personFeedUrl = (format: FeedFormat, id: string): string => personFeed({ id, format });
export const archiveUrl = (): string => ROUTES.archive.path;
const archiveYear = addressWriter(ROUTES.archiveYear.path);
export const archiveYearUrl = (year: number): string => archiveYear({ year });
const archiveMonth = addressWriter(ROUTES.archiveMonth.path);
export const archiveMonthUrl = (year: number, month: number): string =>
  archiveMonth({ year, month: twoDigits(month) });
const archiveDay = addressWriter(ROUTES.archiveDay.path);
export const archiveDayUrl = (year: number, month: number, day: number): string =>
  archiveDay({ year, month: twoDigits(month), day: twoDigits(day) });
const dayFile = addressWriter(ROUTES.dayFile.path);
/** All items of a day in one file to take along. */
export const dayFileUrl = (year: number, month: number, day: number): string =>
  dayFile({ year, month: twoDigits(month), day: twoDigits(day) });
/** What was put right in all items, the newest first. */
export const correctionsUrl = (): string => ROUTES.corrections.path;
const correctionsYear = addressWriter(ROUTES.correctionsYear.path);
export const correctionsYearUrl = (year: number): string => correctionsYear({ year });
/** What was decided in meetings and is followed. */
export const decisionsUrl = (): string => ROUTES.decisions.path;
const bodyDecisions = addressWriter(ROUTES.bodyDecisions.path);
/** @param slug of the body that is to carry them out, as `toSlug` makes it */
export const bodyDecisionsUrl = (slug: string): string => bodyDecisions({ slug });
const decisionsYear = addressWriter(ROUTES.decisionsYear.path);
export const decisionsYearUrl = (year: number): string => decisionsYear({ year });
export const searchUrl = (): string => ROUTES.search.path;
/** Where the parts of the search index stand. */
export const searchIndexUrl = (): string => SEARCH_INDEX;
const standingPage = addressWriter(ROUTES.standingPage.path);
export const standingPageUrl = (id: string): string => standingPage({ id });

export { absoluteUrl, DATA_FORMATS, FEED_FORMATS };
export type FeedFormat = (typeof FEED_FORMATS)[number];
export type DataFormat = (typeof DATA_FORMATS)[number];

const feed = addressWriter(ROUTES.feed.path);
const sectionFeed = addressWriter(ROUTES.sectionFeed.path);
/** @param id a section's; without it, the feed of the whole site */
export const feedUrl = (format: FeedFormat, id?: string): string =>
  id === undefined ? feed({ format }) : sectionFeed({ id, format });
const dossierFeed = addressWriter(ROUTES.dossierFeed.path);
export const dossierFeedUrl = (format: FeedFormat, id: string): string =>
  dossierFeed({ id, format });
const correctionsFeed = addressWriter(ROUTES.correctionsFeed.path);
export const correctionsFeedUrl = (format: FeedFormat): string => correctionsFeed({ format });
const decisionsFeed = addressWriter(ROUTES.decisionsFeed.path);
export const decisionsFeedUrl = (format: FeedFormat): string => decisionsFeed({ format });
/** Where a feed's style sheet stands on the host: a reader of feeds knows no base path. */
export const feedStyleUrl = (siteUrl: string): string =>
  `${basePathOf(siteUrl)}${ROUTES.feedStyle.path}`;
const tagFeed = addressWriter(ROUTES.tagFeed.path);
/** @param slug as `toSlug` makes it */
export const tagFeedUrl = (slug: string): string => tagFeed({ slug });
const seriesFeed = addressWriter(ROUTES.seriesFeed.path);
export const seriesFeedUrl = (id: string): string => seriesFeed({ id });
/** All ways to follow the news: feeds, channels, letters. */
export const followUrl = (): string => ROUTES.follow.path;
const digest = addressWriter(ROUTES.digest.path);
/** What was published, as a letter. */
export const digestUrl = (period: 'day' | 'week'): string => digest({ period });

export const sitemapIndexUrl = (): string => ROUTES.sitemapIndex.path;
const sitemapMonth = addressWriter(ROUTES.sitemapMonth.path);
/** The Jalali month's items and lists. */
export const sitemapMonthUrl = (year: number, month: number): string =>
  sitemapMonth({ year, month: twoDigits(month) });
/** The pages that belong to no month. */
export const sitemapPagesUrl = (): string => ROUTES.sitemapPages.path;
export const sitemapNewsUrl = (): string => ROUTES.sitemapNews.path;
/** The page that tells what the data are and lists them. */
export const dataPageUrl = (): string => ROUTES.dataPage.path;
export const dataIndexUrl = (): string => ROUTES.dataIndex.path;
const dataMonth = addressWriter(ROUTES.dataMonth.path);
/** The items of a Jalali month as data. */
export const dataMonthUrl = (year: number, month: number, format: DataFormat): string =>
  dataMonth({ year, month: twoDigits(month), format });

const decisionsData = addressWriter(ROUTES.decisionsData.path);
/** The decisions of a Jalali year as CSV. */
export const decisionsDataUrl = (year: number): string => decisionsData({ year });

const indexNowKey = addressWriter(ROUTES.indexNowKey.path);
/** Where the site shows that an IndexNow key is its own. */
export const indexNowKeyUrl = (key: string): string => indexNowKey({ key });
/** Where to tell of a security fault (RFC 9116). */
export const securityTxtUrl = (): string => ROUTES.securityTxt.path;
/** What the service worker shows where there is no network. */
export const offlineUrl = (): string => ROUTES.offline.path;
/** What readers are shown while the program that takes what they send is away. */
export const serviceDownUrl = (): string => ROUTES.serviceDown.path;
export const manifestUrl = (): string => ROUTES.manifest.path;
/** What is in hand and what is not right, in `npm run dev` alone. */
export const overviewUrl = (): string => OVERVIEW;
/** The editing desk. */
export const adminUrl = (): string => ROUTES.admin.path;
/** An item in it, by the address that the CMS has for an entry. @param file its path below the content directory */
export function adminItemUrl(file: string): string {
  const entry = file.replace(/^news\//u, '').replace(/\.mdx?$/u, '');
  return `${adminUrl()}#/collections/${file.endsWith('.mdx') ? 'reports' : 'news'}/entries/${entry}`;
}
export const adminPreviewUrl = (): string => ROUTES.adminPreview.path;
export const adminFrontPreviewUrl = (): string => ROUTES.adminFrontPreview.path;
export const adminScriptUrl = (): string => `${DESK_FILES}desk.js`;
export const adminStyleUrl = (): string => `${DESK_FILES}desk.css`;

/** `absoluteUrl` for many addresses of one site. */
export const toAbsolute =
  (siteUrl: string) =>
  (url: string): string =>
    absoluteUrl(url, siteUrl);
