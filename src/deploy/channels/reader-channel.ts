import { formatDateTime } from '../../lib/calendar/format.ts';
import { plainOf, postText } from '../../lib/posts/post-text.ts';
import type { QuietHours } from '../../lib/posts/quiet-hours.ts';
import type { TemplateLine } from '../../lib/posts/template.ts';
import { digestOf } from '../../node/digest.ts';
import { pictureOf } from './post-picture.ts';
import type { Channel, Post, PublishedItem } from './post.ts';

/** A channel that items are told in. */
export interface ReaderChannel {
  /** Its id in `publish.yml`. */
  name: string;
  channel: Channel;
  /** The sections whose items it tells; undefined for all. */
  sections?: ReadonlySet<string> | undefined;
  hasPictures: boolean;
  quiet?: QuietHours | undefined;
  template: readonly TemplateLine[];
}

/** The site whose items are told. */
export interface PublishedSite {
  /** Its tree. */
  dir: string;
  siteUrl: string;
  items: ReadonlyMap<string, PublishedItem>;
  sectionTitles: ReadonlyMap<string, string>;
}

/** Whether a channel tells of an item. */
export const tellsOf = ({ sections }: ReaderChannel, { section }: PublishedItem): boolean =>
  sections?.has(section) ?? true;

/** What of an item a post shows; where that changes, a sent post is edited. */
export const shownOf = ({ kicker, title, subtitle, lead, correction }: PublishedItem): string =>
  digestOf(JSON.stringify([kicker, title, subtitle, lead, correction]));

/**
 * What a channel is sent of an item.
 * @param hasPicture whether its picture may go along, and of a sent post whether it did
 */
export function postOf(
  { channel, template }: ReaderChannel,
  item: PublishedItem,
  { dir, siteUrl, sectionTitles }: PublishedSite,
  hasPicture: boolean,
  occasion: 'published' | 'updated',
): Post {
  const picture = hasPicture ? pictureOf(item, dir, siteUrl) : undefined;
  const section = sectionTitles.get(item.section);
  const values = { ...item, section, date: formatDateTime(item.publishedAt) };
  const change = occasion === 'updated' ? `-${shownOf(item)}` : '';
  return {
    item,
    runs: postText(
      template,
      values,
      channel.limit(occasion === 'updated' ? hasPicture : !!picture),
    ),
    ...(picture && { picture }),
    key: `peyk-${digestOf(siteUrl).slice(0, 8)}-${item.code}-${occasion}${change}`,
  };
}

export const textOf = (post: Post): string => plainOf(post.runs);
