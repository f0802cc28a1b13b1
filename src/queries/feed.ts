import type { Instant } from '../lib/calendar/instant.ts';
import { COMMENTS } from '../messages/comments.ts';
import { FEEDS } from '../messages/feeds.ts';
import { PEOPLE } from '../messages/people.ts';
import { getDossier } from './dossiers.ts';
import { getItemStory, getItemView } from './item.ts';
import type { Item } from './group-news.ts';
import { getNews } from './news.ts';
import { getPersonView } from './people.ts';
import { itemsOf } from './sections.ts';
import { getSection, getSiteFrame } from './site.ts';
import type { CommentView, ItemStory } from './types.ts';
import { dossierFeedUrl, feedUrl, frontUrl, personFeedUrl, type FeedFormat } from './urls.ts';

/** As many items as a feed holds: a reader's program that asks once a day misses none. */
export const FEED_LENGTH = 30;

/** What a feed holds, but for the bodies; `version` of each entry stands for its body. */
export interface FeedView {
  title: string;
  description: string;
  /** The page that shows the same. */
  url: string;
  /** Where the feed itself stands, in each format; site-absolute. */
  urls: Readonly<Record<FeedFormat, string>>;
  /** Who speaks. */
  author: string;
  licence?: { name: string; url?: string | undefined };
  /** The WebSub hub that tells of new items. */
  hub?: string;
  /** When something in it changed last; undefined while it is empty. */
  updatedAt?: Instant;
  /** The newest first. */
  entries: ItemStory[];
}

/** @param sectionId without it, the feed of the whole site */
export async function getFeedView(sectionId?: string): Promise<FeedView> {
  const frame = await getSiteFrame();
  const section = sectionId === undefined ? undefined : await getSection(sectionId);
  const items = section ? await itemsOf(section.id) : (await getNews()).newestFirst;
  return toFeed(items, {
    title: section ? FEEDS.sectionTitle(frame.name, section.title) : frame.name,
    description: section?.description ?? frame.description ?? frame.tagline ?? frame.name,
    url: section?.url ?? frontUrl(),
    urls: ofFormats((format) => feedUrl(format, section?.id)),
  });
}

/** The newest items of special coverage. */
export async function getDossierFeedView(id: string): Promise<FeedView> {
  const { name } = await getSiteFrame();
  const { title, url, description } = getDossier(id);
  return toFeed((await getNews()).byDossier.get(id) ?? [], {
    title: FEEDS.sectionTitle(name, title),
    description: description ?? title,
    url,
    urls: ofFormats((format) => dossierFeedUrl(format, id)),
  });
}

/** The feed of what a person of `people.yml` made. */
export async function getPersonFeedView(id: string): Promise<FeedView> {
  const { person } = await getPersonView(id);
  const { name } = await getSiteFrame();
  return toFeed((await getNews()).byPerson.get(id) ?? [], {
    title: FEEDS.sectionTitle(name, person.title),
    description: person.description ?? PEOPLE.itemsOf(person.title),
    url: person.url,
    urls: ofFormats((format) => personFeedUrl(format, id)),
  });
}

const ofFormats = (urlOf: (format: FeedFormat) => string): Record<FeedFormat, string> => ({
  ...{ xml: urlOf('xml'), atom: urlOf('atom'), json: urlOf('json') },
});

async function toFeed(
  items: readonly Item[],
  about: Pick<FeedView, 'title' | 'description' | 'url' | 'urls'>,
): Promise<FeedView> {
  const frame = await getSiteFrame();
  const entries = await Promise.all(
    items.slice(0, FEED_LENGTH).map(({ code }) => getItemStory(code)),
  );
  const times = entries.map(({ publishedAt, updatedAt }) => Math.max(publishedAt, updatedAt ?? 0));
  return {
    ...about,
    author: frame.publisher?.name ?? frame.name,
    ...(frame.licence && { licence: frame.licence }),
    ...(frame.hub && { hub: frame.hub }),
    ...(times.length > 0 && { updatedAt: Math.max(...times) }),
    entries,
  };
}

/** What the feed of an item's comments holds. */
export interface CommentFeedView {
  code: string;
  title: string;
  /** The item's page. */
  url: string;
  comments: CommentView[];
}

/** @throws {Error} for a code that is not published */
export async function getCommentFeedView(code: string): Promise<CommentFeedView> {
  const { title, url, comments } = await getItemView(code);
  const threads = comments?.published?.threads ?? [];
  return {
    code,
    title: COMMENTS.feedTitle(title),
    url,
    comments: threads.flatMap(({ answers, ...comment }) => [comment, ...answers]),
  };
}
