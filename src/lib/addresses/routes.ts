import { LOOK_STYLE, OFFLINE_PAGE, SERVICE_DOWN } from './own-paths.ts';

/** How a feed's file ends in each format: RSS 2.0, Atom, JSON Feed. */
export const FEED_FORMATS = ['xml', 'atom', 'json'] as const;
export const DATA_FORMATS = ['json', 'csv'] as const;

/** One kind of address. */
export interface Route {
  /** `[name]` stands for one value, as in the names of the files of `src/pages`. */
  path: `/${string}`;
  /** What `[format]` may be. */
  formats?: readonly string[];
  /** The sitemap that lists it: the one of a Jalali month, or the one of what belongs to no month. */
  sitemap?: 'month' | 'pages';
}

/**
 * Every address of the site: `urls.ts` writes them, sitemaps list them, and no old address and no standing
 * page may meet them. A test holds this equal to the files of `src/pages`. Pages end with a slash.
 */
export const ROUTES = {
  front: { path: '/', sitemap: 'pages' },
  notFound: { path: '/404.html' },
  item: { path: '/news/[code]/', sitemap: 'month' },
  itemComments: { path: '/news/[code]/comments.xml' },
  section: { path: '/sections/[id]/', sitemap: 'pages' },
  sectionFeed: { path: '/sections/[id]/feed.[format]', formats: FEED_FORMATS },
  sectionMonth: { path: '/sections/[id]/[year]/[month]/', sitemap: 'month' },
  seriesFeed: { path: '/series/[id]/feed.xml' },
  seriesIndex: { path: '/series/', sitemap: 'pages' },
  series: { path: '/series/[id]/', sitemap: 'pages' },
  dossierIndex: { path: '/dossiers/', sitemap: 'pages' },
  dossier: { path: '/dossiers/[id]/', sitemap: 'pages' },
  dossierYear: { path: '/dossiers/[id]/[year]/', sitemap: 'pages' },
  dossierFeed: { path: '/dossiers/[id]/feed.[format]', formats: FEED_FORMATS },
  people: { path: '/people/', sitemap: 'pages' },
  person: { path: '/people/[id]/', sitemap: 'pages' },
  personYear: { path: '/people/[id]/[year]/' },
  personFeed: { path: '/people/[id]/feed.[format]', formats: FEED_FORMATS },
  archive: { path: '/archive/', sitemap: 'pages' },
  archiveYear: { path: '/archive/[year]/', sitemap: 'pages' },
  archiveMonth: { path: '/archive/[year]/[month]/', sitemap: 'month' },
  archiveDay: { path: '/archive/[year]/[month]/[day]/', sitemap: 'month' },
  // A name of its own: servers may take `10.html` for `10/`.
  dayFile: { path: '/archive/[year]/[month]/[day]/news.html' },
  tagIndex: { path: '/tags/', sitemap: 'pages' },
  tag: { path: '/tags/[slug]/' },
  tagFeed: { path: '/tags/[slug]/feed.xml' },
  tagYear: { path: '/tags/[slug]/[year]/' },
  most: { path: '/most/' },
  mostStyle: { path: '/most.css' },
  search: { path: '/search/' },
  feed: { path: '/feed.[format]', formats: FEED_FORMATS },
  feedStyle: { path: '/feed.css' },
  lookStyle: { path: LOOK_STYLE },
  commentsStyle: { path: '/comments.css' },
  follow: { path: '/follow/', sitemap: 'pages' },
  /** Of a day or a week, for mailers. */
  digest: { path: '/follow/[period]/digest.html' },
  /** Leads to `/follow/`. */
  feedsPage: { path: '/feeds/index.html' },
  corrections: { path: '/corrections/', sitemap: 'pages' },
  correctionsYear: { path: '/corrections/[year]/', sitemap: 'pages' },
  correctionsFeed: { path: '/corrections.[format]', formats: FEED_FORMATS },
  decisions: { path: '/decisions/', sitemap: 'pages' },
  bodyDecisions: { path: '/decisions/by/[slug]/', sitemap: 'pages' },
  decisionsYear: { path: '/decisions/[year]/', sitemap: 'pages' },
  decisionsFeed: { path: '/decisions.[format]', formats: FEED_FORMATS },
  decisionsData: { path: '/data/decisions-[year].csv' },
  dataPage: { path: '/data/', sitemap: 'pages' },
  dataIndex: { path: '/data/index.json' },
  dataMonth: { path: '/data/items-[year]-[month].[format]', formats: DATA_FORMATS },
  sitemapIndex: { path: '/sitemap.xml' },
  sitemapMonth: { path: '/sitemap-[year]-[month].xml' },
  sitemapPages: { path: '/sitemap-pages.xml' },
  sitemapNews: { path: '/sitemap-news.xml' },
  robots: { path: '/robots.txt' },
  manifest: { path: '/manifest.webmanifest' },
  securityTxt: { path: '/.well-known/security.txt' },
  offline: { path: OFFLINE_PAGE },
  serviceDown: { path: SERVICE_DOWN },
  admin: { path: '/admin/' },
  adminPreview: { path: '/admin/preview/' },
  adminFrontPreview: { path: '/admin/preview/front/' },
  indexNowKey: { path: '/[key].txt' },
  standingPage: { path: '/[id]/', sitemap: 'pages' },
  alias: { path: '/[...alias]' },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

/** The routes that a sitemap lists. */
export type RouteIn<Sitemap extends Route['sitemap']> = {
  [Name in RouteName]: (typeof ROUTES)[Name] extends { sitemap: Sitemap } ? Name : never;
}[RouteName];
