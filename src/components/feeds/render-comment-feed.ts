import { toRss } from '../../feeds/rss.ts';
import { truncateWords } from '../../lib/persian/truncate.ts';
import { siteUrl } from '../../node/settings.ts';
import type { CommentFeedView } from '../../queries/feed.ts';
import { absoluteUrl, commentFeedUrl, followUrl, feedStyleUrl } from '../../queries/urls.ts';
import { linesHtml } from './lines-html.ts';

const absolute = (url: string): string => absoluteUrl(url, siteUrl());

const SUMMARY_LENGTH = 200;

/** The published comments of an item as RSS, the newest first. */
export function renderCommentFeed({ code, title, url, comments }: CommentFeedView): string {
  const address = absolute(commentFeedUrl(code));
  const newest = comments.toSorted((one, other) => other.at - one.at);
  return toRss({
    ...{ title, description: title, author: title },
    homeUrl: absolute(`${url}#comments`),
    urls: { xml: address, atom: address, json: address },
    helpUrl: absolute(followUrl()),
    styleUrl: feedStyleUrl(siteUrl()),
    iconUrl: absolute('/icons/icon-192.png'),
    ...(newest[0] && { updatedAt: newest[0].at }),
    entries: newest.map(({ id, name, at, lines }) => ({
      url: absolute(`${url}#comment-${id}`),
      title: name,
      summary: truncateWords(lines.join(' '), SUMMARY_LENGTH),
      html: linesHtml(lines, absolute(url)),
      authors: [{ name }],
      categories: [],
      publishedAt: at,
    })),
  });
}
