import { toRss } from '../../feeds/rss.ts';
import { siteUrl } from '../../node/settings.ts';
import type { ListFeedView } from '../../queries/list-feed.ts';
import { absoluteUrl, feedStyleUrl, followUrl } from '../../queries/urls.ts';
import { linesHtml } from './lines-html.ts';

const absolute = (url: string): string => absoluteUrl(url, siteUrl());

/** The feed of a list as RSS: of each item the beginning, and the way to it. */
export function renderListFeed({ url, feed, entries, ...rest }: ListFeedView): string {
  const address = absolute(feed);
  return toRss({
    ...rest,
    homeUrl: absolute(url),
    urls: { xml: address, atom: address, json: address },
    helpUrl: absolute(followUrl()),
    styleUrl: feedStyleUrl(siteUrl()),
    iconUrl: absolute('/icons/icon-192.png'),
    entries: entries.map(({ url, lang, title, summary = title, section, publishedAt }) => ({
      url: absolute(url),
      ...(lang && { lang }),
      ...{ title, summary, publishedAt, categories: [section] },
      authors: [{ name: rest.author }],
      html: linesHtml([summary], absolute(url), lang),
    })),
  });
}
