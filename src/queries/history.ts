import type { Instant } from '../lib/calendar/instant.ts';
import { getContent, type Edition } from '../collections/content-store.ts';
import type { NewsData } from '../collections/schemas/news.ts';

type Dated = Pick<NewsData, 'file' | 'publishedAt' | 'updatedAt'>;

/**
 * How an item came to its present text: its first edition, and those that readers saw follow. What was
 * changed before it came out is not told, and an item that was not changed since has no history.
 */
export function historyOf({ file, publishedAt }: Dated): Edition[] {
  const [first, ...later] = getContent().histories.get(file) ?? [];
  const seen = later.filter(({ at }) => at > publishedAt);
  return first && seen.length > 0 ? [first, ...seen] : [];
}

/** When an item's text changed last, where it did: what its editor wrote, or else what Git knows. */
export function updatedAtOf(item: Dated): Instant | undefined {
  if (item.updatedAt !== undefined) return item.updatedAt;
  const [, ...later] = historyOf(item);
  return later.length > 0 ? Math.max(...later.map(({ at }) => at)) : undefined;
}
