import type { Instant } from '../lib/calendar/instant.ts';
import { COMMENTS } from '../messages/comments.ts';
import { FEEDS } from '../messages/feeds.ts';
import { getDossier } from './dossiers.ts';
import type { Item } from './group-news.ts';
import { getItemStory, getItemView } from './item.ts';
import { getNews } from './news.ts';
import { itemsOf } from './sections.ts';
import { getSection, getSiteFrame } from './site.ts';
import type { CommentView, ItemStory } from './types.ts';
import { frontUrl } from './urls.ts';

/** As many items as a feed holds: a reader's program that asks once a day misses none. */
export const FEED_LENGTH = 30;

/** What a feed holds, but for the bodies; `version` of each entry stands for its body. */
export interface FeedView {
  title: string;
  description: string;
  /** The page that shows the same. */
  url: string;
  /** The section's id, where it is one section's feed. */
  section?: string;
  /** The dossier's id, where it is that of special coverage. */
  dossier?: string;
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
  const { name, description, tagline } = await getSiteFrame();
  if (sectionId === undefined)
    return toFeed((await getNews()).newestFirst, {
      ...{ title: name, description: description ?? tagline ?? name, url: frontUrl() },
    });
  const section = await getSection(sectionId);
  return toFeed(await itemsOf(section.id), {
    title: FEEDS.sectionTitle(name, section.title),
    description: section.description ?? description ?? tagline ?? name,
    ...{ url: section.url, section: section.id },
  });
}

/** The newest items of special coverage. */
export async function getDossierFeedView(id: string): Promise<FeedView> {
  const { name } = await getSiteFrame();
  const { title, url, description } = getDossier(id);
  return toFeed((await getNews()).byDossier.get(id) ?? [], {
    title: FEEDS.sectionTitle(name, title),
    description: description ?? title,
    ...{ url, dossier: id },
  });
}

async function toFeed(
  items: readonly Item[],
  about: Pick<FeedView, 'title' | 'description' | 'url' | 'section' | 'dossier'>,
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
