import type { Instant } from '../lib/calendar/instant.ts';
import { FEEDS } from '../messages/feeds.ts';
import type { Item } from './group-news.ts';
import { getNews } from './news.ts';
import { getSeriesTitles } from './series.ts';
import { getSiteFrame } from './site.ts';
import { toSummary } from './summary.ts';
import { getTagTitles } from './tags.ts';
import type { ItemSummary, Link } from './types.ts';
import { seriesFeedUrl, seriesUrl, tagFeedUrl, tagUrl } from './urls.ts';

/** As many items as the feed of a list holds. */
const LENGTH = 20;

/**
 * What the feed of a list that many items stand in holds (of a tag, a series, …): of each item what lists show, for
 * there are thousands of such feeds, and one item is in many.
 */
export interface ListFeedView {
  title: string;
  description: string;
  /** The page that shows the same. */
  url: string;
  /** The feed's own address. */
  feed: string;
  author: string;
  /** When its newest item came out: a correction is told by the feeds of corrections, and touches none of these. */
  updatedAt?: Instant;
  /** The newest first. */
  entries: (Pick<ItemSummary, 'url' | 'lang' | 'title' | 'summary' | 'publishedAt'> & {
    section: string;
  })[];
}

export async function getTagFeedView(slug: string): Promise<ListFeedView> {
  const title = (await getTagTitles()).get(slug) ?? slug;
  const items = (await getNews()).byTag.get(slug) ?? [];
  return toListFeed({ title, url: tagUrl(slug) }, tagFeedUrl(slug), items);
}

export async function getSeriesFeedView(id: string): Promise<ListFeedView> {
  const title = (await getSeriesTitles()).get(id) ?? id;
  const meetings = (await getNews()).bySeries.get(id) ?? [];
  return toListFeed({ title, url: seriesUrl(id) }, seriesFeedUrl(id), meetings.toReversed());
}

/** @param items the newest first */
async function toListFeed(
  { title, url }: Link,
  feed: string,
  items: readonly Item[],
): Promise<ListFeedView> {
  const { name, publisher } = await getSiteFrame();
  const entries = await Promise.all(items.slice(0, LENGTH).map(toEntry));
  return {
    title: FEEDS.sectionTitle(name, title),
    description: FEEDS.ofList(title),
    ...{ url, feed },
    author: publisher?.name ?? name,
    ...(entries[0] && { updatedAt: entries[0].publishedAt }),
    entries,
  };
}

async function toEntry(item: Item): Promise<ListFeedView['entries'][number]> {
  const { url, lang, title, summary, publishedAt, section } = await toSummary(item);
  return {
    ...{ url, title, publishedAt, section: section.title },
    ...(lang && { lang }),
    ...(summary && { summary }),
  };
}
