/**
 * The only place that writes an address. Numbers in addresses are ASCII and zero-padded; every page's
 * address ends with a slash (the contract in docs/architecture.md).
 */
const two = (value: number): string => String(value).padStart(2, '0');

export const frontUrl = (): string => '/';
export const itemUrl = (code: string): string => `/news/${code}/`;
export const sectionUrl = (id: string): string => `/sections/${id}/`;
export const sectionMonthUrl = (id: string, year: number, month: number): string =>
  `/sections/${id}/${year}/${two(month)}/`;
export const tagIndexUrl = (): string => '/tags/';
/** @param slug as `toSlug` makes it; Persian letters stay, the browser percent-encodes them */
export const tagUrl = (slug: string): string => `/tags/${slug}/`;
export const tagYearUrl = (slug: string, year: number): string => `/tags/${slug}/${year}/`;
export const seriesUrl = (id: string): string => `/series/${id}/`;
export const archiveUrl = (): string => '/archive/';
export const archiveYearUrl = (year: number): string => `/archive/${year}/`;
export const archiveMonthUrl = (year: number, month: number): string =>
  `/archive/${year}/${two(month)}/`;
export const archiveDayUrl = (year: number, month: number, day: number): string =>
  `/archive/${year}/${two(month)}/${two(day)}/`;
/** All items of a day in one file to take along. A name of its own: servers may take `10.html` for `10/`. */
export const dayFileUrl = (year: number, month: number, day: number): string =>
  `${archiveDayUrl(year, month, day)}news.html`;
export const searchUrl = (): string => '/search/';
export const standingPageUrl = (id: string): string => `/${id}/`;

/** How a feed's file ends in each format: RSS 2.0, Atom, JSON Feed. */
export const FEED_FORMATS = ['xml', 'atom', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** @param section an id; without it, the feed of the whole site */
export const feedUrl = (format: FeedFormat, section?: string): string =>
  `${section === undefined ? frontUrl() : sectionUrl(section)}feed.${format}`;
/** The page that tells readers what feeds are for. */
export const feedsPageUrl = (): string => '/feeds/';

export const sitemapIndexUrl = (): string => '/sitemap.xml';
/** The Jalali month's items and lists. */
export const sitemapMonthUrl = (year: number, month: number): string =>
  `/sitemap-${year}-${two(month)}.xml`;
/** The pages that belong to no month. */
export const sitemapPagesUrl = (): string => '/sitemap-pages.xml';
export const sitemapNewsUrl = (): string => '/sitemap-news.xml';
/** The page that tells what the data are and lists them. */
export const dataPageUrl = (): string => '/data/';
export const dataIndexUrl = (): string => '/data/index.json';

export const DATA_FORMATS = ['json', 'csv'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** The items of a Jalali month as data. */
export const dataMonthUrl = (year: number, month: number, format: DataFormat): string =>
  `/data/items-${year}-${two(month)}.${format}`;
/** Where the site shows that an IndexNow key is its own. */
export const indexNowKeyUrl = (key: string): string => `/${key}.txt`;
/** Where to tell of a security fault (RFC 9116). */
export const securityTxtUrl = (): string => '/.well-known/security.txt';
/** What the service worker shows where there is no network. */
export const offlineUrl = (): string => '/offline/';
export const manifestUrl = (): string => '/manifest.webmanifest';
/** What is in hand and what is not right, in `npm run dev` alone; no standing page can have this address. */
export const overviewUrl = (): string => '/~overview/';
/** The editing desk. */
export const adminUrl = (): string => '/admin/';
export const adminPreviewUrl = (): string => '/admin/preview/';
export const adminScriptUrl = (): string => '/admin/desk/desk.js';
export const adminStyleUrl = (): string => '/admin/desk/desk.css';

/** The absolute form of a site address, percent-encoded as the canonical link needs it (RFC 3986). */
export const absoluteUrl = (url: string, siteUrl: string): string => new URL(url, siteUrl).href;

/** `absoluteUrl` for many addresses of one site. */
export const toAbsolute =
  (siteUrl: string) =>
  (url: string): string =>
    absoluteUrl(url, siteUrl);
