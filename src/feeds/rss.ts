import { toTehranIso } from '../lib/calendar/tehran.ts';
import { toPlainProse } from '../lib/persian/plain-prose.ts';
import { FEED_LANGUAGE, type Feed, type FeedItem } from './feed.ts';
import { helpLink } from './help-link.ts';
import { toRfc822 } from './rfc-date.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

/**
 * RSS 2.0, with the whole text in `content:encoded` (RSS content module), the name of who reports in
 * `dc:creator` (RSS knows only e-mail addresses) and the feed's own address and hub in `atom:link`.
 */
export function toRss(feed: Feed): string {
  const { title, description, homeUrl, urls, updatedAt, hub, rights } = feed;
  const name = toPlainProse(title);
  const channel = element(
    'channel',
    {},
    element('title', {}, name),
    element('link', {}, homeUrl),
    element('description', {}, toPlainProse(description)),
    element('language', {}, FEED_LANGUAGE),
    rights === undefined ? undefined : element('copyright', {}, rights),
    updatedAt === undefined ? undefined : element('lastBuildDate', {}, toRfc822(updatedAt)),
    element('atom:link', { rel: 'self', type: 'application/rss+xml', href: urls.xml }),
    hub === undefined ? undefined : element('atom:link', { rel: 'hub', href: hub }),
    element(
      'image',
      {},
      element('url', {}, feed.iconUrl),
      element('title', {}, name),
      element('link', {}, homeUrl),
    ),
    helpLink(feed),
    ...feed.entries.map(toItem),
  );
  const namespaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return xmlDocument(element('rss', { version: '2.0', ...namespaces }, channel), feed.styleUrl);
}

function toItem(item: FeedItem): Xml {
  const { lang, url, title, summary, html, authors, categories, publishedAt, updatedAt, picture } =
    item;
  return element(
    'item',
    {},
    element('title', {}, toPlainProse(title, lang)),
    element('link', {}, url),
    element('guid', { isPermaLink: 'true' }, url),
    element('pubDate', {}, toRfc822(publishedAt)),
    updatedAt === undefined ? undefined : element('atom:updated', {}, toTehranIso(updatedAt)),
    ...authors.map(({ name }) => element('dc:creator', {}, name)),
    lang && element('dc:language', {}, lang),
    ...categories.map((category) => element('category', {}, category)),
    element('description', {}, toPlainProse(summary, lang)),
    element('content:encoded', {}, html),
    picture &&
      element('enclosure', { url: picture.url, length: picture.bytes, type: picture.type }),
  );
}
