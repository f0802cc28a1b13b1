import { truncateWords } from '../lib/persian/truncate.ts';
import { getPictureView } from './media.ts';
import type { Item } from './group-news.ts';
import { getSection } from './site.ts';
import type { ItemSummary, Link } from './types.ts';
import { itemUrl } from './urls.ts';
import { shareInViews } from './view-key.ts';

/** As many characters as a card shows. */
const SUMMARY_LENGTH = 200;

export const toLink = ({ code, title, lang }: Item): Link => ({
  url: itemUrl(code),
  title,
  ...(lang && { lang }),
});

const known = new WeakMap<Item, Promise<ItemSummary>>();

/** An item as an entry of a list; made once however many lists it stands in. */
export function toSummary(item: Item): Promise<ItemSummary> {
  const summary = known.get(item) ?? summarise(item);
  known.set(item, summary);
  return summary;
}

async function summarise(item: Item): Promise<ItemSummary> {
  const { id, url, title } = await getSection(item.section);
  const summary = truncateWords(item.lead ?? item.excerpt, SUMMARY_LENGTH);
  const media = mediaKindOf(item);
  return shareInViews({
    code: item.code,
    ...(item.lang && { lang: item.lang }),
    url: itemUrl(item.code),
    ...(item.kicker && { kicker: item.kicker }),
    title: item.title,
    ...(summary && { summary }),
    section: { id, url, title },
    publishedAt: item.publishedAt,
    ...(item.image && { picture: await getPictureView(item.image) }),
    ...(media && { media }),
    state: item.state,
  });
}

/** What a reader finds in an item beyond text. */
export const mediaKindOf = ({ media, gallery }: Item): ItemSummary['media'] =>
  media ?? (gallery?.length ? 'gallery' : undefined);

export const toSummaries = (items: readonly Item[]): Promise<ItemSummary[]> =>
  Promise.all(items.map(toSummary));
