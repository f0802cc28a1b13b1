import { getCrop } from '../../media/cards/photo-crops.ts';
import { toAtom } from '../../feeds/atom.ts';
import { type EntryPicture, entryHtml } from '../../feeds/entry-html.ts';
import type { Feed, FeedItem } from '../../feeds/feed.ts';
import { toJsonFeed } from '../../feeds/json-feed.ts';
import { toRss } from '../../feeds/rss.ts';
import type { FeedView } from '../../queries/feed.ts';
import type { ItemStory, PictureView } from '../../queries/types.ts';
import { absoluteUrl, followUrl, feedStyleUrl, type FeedFormat } from '../../queries/urls.ts';
import { getPicture } from '../../media/pictures/variants.ts';
import { siteUrl } from '../../node/settings.ts';
import { bodyTree } from '../mdx/body-tree.ts';
import { keptEntries } from './kept-entries.ts';

/** A feed as text in each format. */
export const FEED_WRITERS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  xml: toRss,
  atom: toAtom,
  json: toJsonFeed,
};

const absolute = (url: string): string => absoluteUrl(url, siteUrl());

/** A feed as text, with the bodies and pictures of its items. */
export async function renderFeed(format: FeedFormat, view: FeedView): Promise<string> {
  const { licence, url, urls, entries: _entries, ...rest } = view;
  return FEED_WRITERS[format]({
    ...rest,
    homeUrl: absolute(url),
    urls: {
      xml: absolute(urls.xml),
      atom: absolute(urls.atom),
      json: absolute(urls.json),
    },
    helpUrl: absolute(followUrl()),
    styleUrl: feedStyleUrl(siteUrl()),
    iconUrl: absolute('/icons/icon-192.png'),
    ...(licence && { rights: [licence.name, licence.url].filter(Boolean).join(' ') }),
    entries: await keptEntries(view, (entry) => toItem(entry, view.author)),
  });
}

async function toItem(entry: ItemStory, publisher: string): Promise<FeedItem> {
  const { lang, title, lead, description, section, tags, picture, updatedAt, byline } = entry;
  const url = absolute(entry.url);
  const crop = picture && (await getCrop(picture, 'wide'));
  const html = entryHtml({
    entry,
    ...{ url, siteUrl: siteUrl() },
    body: await bodyTree(entry.code),
    ...(picture && { picture: await toEntryPicture(picture) }),
    gallery: await Promise.all(entry.gallery.map(toEntryPicture)),
  });
  return {
    ...(lang && { lang }),
    url,
    title,
    summary: lead ?? description,
    html,
    authors: byline?.authors?.map(({ title: name, url: page }) => ({
      name,
      url: absolute(page),
    })) ?? [{ name: publisher }],
    categories: [...new Set([section.title, ...tags.map((tag) => tag.title)])],
    publishedAt: entry.publishedAt,
    ...(updatedAt !== undefined && { updatedAt }),
    ...(crop && { picture: { url: absolute(crop.url), type: crop.type, bytes: crop.bytes } }),
  };
}

async function toEntryPicture(picture: PictureView): Promise<EntryPicture> {
  const { alt, caption, credit } = picture;
  const { fallback } = await getPicture(picture);
  return { ...fallback, alt, ...(caption && { caption }), ...(credit && { credit }) };
}
