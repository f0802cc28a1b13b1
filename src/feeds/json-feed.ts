import { toTehranIso } from '../lib/calendar/tehran.ts';
import { toPlainProse } from '../lib/persian/plain-prose.ts';
import { FEED_LANGUAGE, type Feed, type FeedItem } from './feed.ts';

/** JSON Feed 1.1 (jsonfeed.org). */
export function toJsonFeed(feed: Feed): string {
  const { title, description, homeUrl, urls, iconUrl, author, hub } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: toPlainProse(title),
    home_page_url: homeUrl,
    feed_url: urls.json,
    description: toPlainProse(description),
    icon: iconUrl,
    authors: [{ name: author }],
    language: FEED_LANGUAGE,
    ...(hub !== undefined && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: feed.entries.map(toItem),
  });
}

const toItem = (item: FeedItem) => ({
  id: item.url,
  url: item.url,
  title: toPlainProse(item.title, item.lang),
  content_html: item.html,
  summary: toPlainProse(item.summary, item.lang),
  ...(item.picture && { image: item.picture.url }),
  date_published: toTehranIso(item.publishedAt),
  ...(item.updatedAt !== undefined && { date_modified: toTehranIso(item.updatedAt) }),
  authors: item.authors.map(({ name, url }) => ({ name, ...(url !== undefined && { url }) })),
  tags: item.categories,
  language: item.lang ?? FEED_LANGUAGE,
  ...(item.picture && {
    attachments: [
      {
        url: item.picture.url,
        mime_type: item.picture.type,
        size_in_bytes: item.picture.bytes,
      },
    ],
  }),
});
