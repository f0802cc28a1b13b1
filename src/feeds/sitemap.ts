import { toTehranIso } from '../lib/calendar/tehran.ts';
import { toPlainProse } from '../lib/persian/plain-prose.ts';
import type { NewsSitemapEntry, SitemapEntry } from '../queries/sitemap.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** Makes a site address absolute and percent-encoded. */
type Absolute = (url: string) => string;

/** An index of sitemaps (sitemaps.org, protocol 0.9). */
export const toSitemapIndex = (sitemaps: readonly SitemapEntry[], absolute: Absolute): string =>
  xmlDocument(
    element('sitemapindex', { xmlns: SITEMAP }, ...sitemaps.map(toEntry('sitemap', absolute))),
  );

/** A sitemap; without `changefreq` and `priority`, which nobody reads. */
export const toSitemap = (pages: readonly SitemapEntry[], absolute: Absolute): string =>
  xmlDocument(element('urlset', { xmlns: SITEMAP }, ...pages.map(toEntry('url', absolute))));

const toEntry =
  (name: string, absolute: Absolute) =>
  ({ url, changedAt }: SitemapEntry): Xml =>
    element(
      name,
      {},
      element('loc', {}, absolute(url)),
      changedAt === undefined ? undefined : element('lastmod', {}, toTehranIso(changedAt)),
    );

/** A news sitemap (Google's extension of the protocol). @param name the newsroom's */
export const toNewsSitemap = (
  name: string,
  items: readonly NewsSitemapEntry[],
  absolute: Absolute,
): string =>
  xmlDocument(
    element(
      'urlset',
      { xmlns: SITEMAP, 'xmlns:news': NEWS },
      ...items.map(({ url, lang, title, publishedAt }) =>
        element(
          'url',
          {},
          element('loc', {}, absolute(url)),
          element(
            'news:news',
            {},
            element(
              'news:publication',
              {},
              element('news:name', {}, name),
              element('news:language', {}, (lang ?? 'fa').split('-', 1)[0] ?? ''),
            ),
            element('news:publication_date', {}, toTehranIso(publishedAt)),
            element('news:title', {}, toPlainProse(title, lang)),
          ),
        ),
      ),
    ),
  );
