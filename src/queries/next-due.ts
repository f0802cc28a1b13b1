import type { Instant } from '../lib/calendar/instant.ts';
import type { NewsData } from '../collections/schemas/news.ts';

/**
 * When the first of the items comes out that were not out at a moment; undefined where none will. A draft never
 * does by itself.
 */
export function nextDue(
  news: readonly Pick<NewsData, 'publishedAt' | 'draft'>[],
  at: Instant,
): Instant | undefined {
  let next: Instant | undefined;
  for (const { publishedAt, draft } of news)
    if (!draft && publishedAt > at && (next === undefined || publishedAt < next))
      next = publishedAt;
  return next;
}
