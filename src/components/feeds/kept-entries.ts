import { getContent } from '../../collections/content-store.ts';
import type { FeedItem } from '../../feeds/feed.ts';
import { namedMedia } from '../../media/pictures/named-media.ts';
import { isMade } from '../../media/pictures/single-flight.ts';
import { Cache } from '../../node/cache/cache.ts';
import { codeDigest } from '../../node/code-digest.ts';
import { digestOf } from '../../node/digest.ts';
import { cacheDir, siteUrl } from '../../node/settings.ts';
import type { FeedView } from '../../queries/feed.ts';
import type { ItemStory } from '../../queries/types.ts';
import { keyOf } from '../../queries/view-key.ts';

/** What was made of the entries of a feed, by their keys. */
type Entries = Record<string, FeedItem | undefined>;

/** One file a feed, of as many entries as it has: it grows with nothing. */
const fileOf = ({ urls }: FeedView): string => urls.json.slice(1);

const made = new Map<string, Promise<FeedItem[]>>();

/**
 * The entries of a feed. One item more is one entry more: those that the last build made, bodies and all, are taken
 * from what it kept, unless a picture that they name is not there any more.
 *
 * @param make makes one
 */
export function keptEntries(
  view: FeedView,
  make: (entry: ItemStory) => Promise<FeedItem>,
): Promise<FeedItem[]> {
  if (getContent().isPreview) return Promise.all(view.entries.map(make));
  // Asked for by each format.
  const key = keyOf(view);
  const entries = made.get(key) ?? makeEntries(view, make);
  made.set(key, entries);
  return entries;
}

async function makeEntries(
  view: FeedView,
  make: (entry: ItemStory) => Promise<FeedItem>,
): Promise<FeedItem[]> {
  const { lists, identity } = getContent();
  const cache = new Cache(cacheDir()).below('entries');
  const version = digestOf(JSON.stringify([codeDigest(), siteUrl(), lists, identity]));
  const json = cache.readText(fileOf(view), version);
  // The version names this program, which wrote it.
  const before = json === undefined ? {} : (JSON.parse(json) as Entries);
  const items = await Promise.all(
    view.entries.map(async (entry) => {
      const key = keyOf({ entry, author: view.author });
      const known = before[key];
      return [key, known && hasMedia(known) ? known : await make(entry)] as const;
    }),
  );
  const text = JSON.stringify(Object.fromEntries(items) satisfies Entries);
  if (text !== json) cache.writeText(fileOf(view), version, text);
  return items.map(([, item]) => item);
}

const hasMedia = (item: FeedItem): boolean => namedMedia(JSON.stringify(item)).every(isMade);
