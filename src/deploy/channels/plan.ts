import type { Journal } from './journal.ts';
import { tellsOf, type PublishedSite, type ReaderChannel } from './reader-channel.ts';

/** An item that came out so long ago is no news when it is first seen: an archive was brought in. In ms. */
export const LONGEST_NEWS = 3 * 24 * 60 * 60 * 1000;

export interface Plan {
  /** The channels that were not there before, and tell nothing of what is published already. */
  begun: string[];
  /** How many items came out so long before they were first seen that no channel tells of them. */
  old: number;
}

/**
 * Take note of what is published, and of what is to be told of it. An item is told in the channels that were there
 * when it was first seen; so neither the first run on an archive nor a new channel tells of old news.
 *
 * @param now in ms
 * @param since all items that came out from then on are told where they were not, however old; in ms
 */
export function plan(
  journal: Journal,
  channels: readonly ReaderChannel[],
  { items }: PublishedSite,
  now: number,
  since?: number,
): Plan {
  const known = journal.knownItems();
  const begun = channels.filter(({ name }) => !journal.knowsChannel(name));
  for (const { name } of begun) journal.knowChannel(name);
  const old = new Set<string>();
  for (const item of items.values()) {
    const { code, publishedAt } = item;
    // What is due later is not published, whatever a site that was built with another clock says.
    if (publishedAt > now) continue;
    const isFresh = !known.has(code);
    if (isFresh) journal.knowItem(code);
    for (const channel of channels) {
      if (!tellsOf(channel, item)) continue;
      const isAsked = since !== undefined && publishedAt >= since;
      const isNew = isFresh && !begun.includes(channel);
      const isNews = publishedAt >= now - LONGEST_NEWS;
      if (isAsked || (isNew && isNews)) journal.addDue(channel.name, code, publishedAt);
      else if (isNew) old.add(code);
    }
  }
  return { begun: begun.map(({ name }) => name), old: old.size };
}
