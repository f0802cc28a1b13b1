import { toTehranIso } from '../lib/calendar/tehran.ts';
import { toPlainProse } from '../lib/persian/plain-prose.ts';
import { FEED_LANGUAGE, type Feed, type FeedItem } from './feed.ts';
import { helpLink } from './help-link.ts';
import { element, xmlDocument, type Xml } from './xml.ts';

/** The Atom Syndication Format (RFC 4287). */
export function toAtom(feed: Feed): string {
  const { title, description, homeUrl, urls, hub, rights, updatedAt = 0 } = feed;
  const root = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': FEED_LANGUAGE },
    element('id', {}, urls.atom),
    element('title', {}, toPlainProse(title)),
    element('subtitle', {}, toPlainProse(description)),
    // Required (4.1.1); an empty feed has never changed.
    element('updated', {}, toTehranIso(updatedAt)),
    element('author', {}, element('name', {}, feed.author)),
    rights === undefined ? undefined : element('rights', {}, rights),
    element('icon', {}, feed.iconUrl),
    element('link', { rel: 'self', type: 'application/atom+xml', href: urls.atom }),
    element('link', { rel: 'alternate', type: 'text/html', href: homeUrl }),
    hub === undefined ? undefined : element('link', { rel: 'hub', href: hub }),
    helpLink(feed),
    ...feed.entries.map(toEntry),
  );
  return xmlDocument(root, feed.styleUrl);
}

function toEntry(item: FeedItem): Xml {
  const { lang, url, title, summary, html, authors, categories, publishedAt, picture } = item;
  return element(
    'entry',
    lang ? { 'xml:lang': lang } : {},
    element('id', {}, url),
    element('title', {}, toPlainProse(title, lang)),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: lang ?? 'fa', href: url }),
    element('published', {}, toTehranIso(publishedAt)),
    element('updated', {}, toTehranIso(item.updatedAt ?? publishedAt)),
    ...authors.map(({ name, url: page }) =>
      element(
        'author',
        {},
        element('name', {}, name),
        page === undefined ? undefined : element('uri', {}, page),
      ),
    ),
    ...categories.map((term) => element('category', { term })),
    element('summary', {}, toPlainProse(summary, lang)),
    element('content', { type: 'html' }, html),
    picture &&
      element('link', {
        rel: 'enclosure',
        type: picture.type,
        length: picture.bytes,
        href: picture.url,
      }),
  );
}
