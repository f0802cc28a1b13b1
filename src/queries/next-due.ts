import type { Loaded } from '../collections/content-store.ts';
import type { NewsData } from '../collections/schemas/news.ts';
import type { Instant } from '../lib/calendar/instant.ts';
import { frontEnds } from '../lib/front/front-plan.ts';

/**
 * When the site is first another by itself after a moment: an item comes out, or something that an editor put on the
 * front page ends. Undefined where neither will be. A draft never comes out by itself.
 */
export function nextDue(
  {
    news,
    front,
  }: {
    news: readonly Pick<NewsData, 'publishedAt' | 'draft'>[];
    front?: Loaded['front'];
  },
  at: Instant,
): Instant | undefined {
  let next: Instant | undefined;
  const take = (moment: Instant): void => {
    if (moment > at && (next === undefined || moment < next)) next = moment;
  };
  for (const { publishedAt, draft } of news) if (!draft) take(publishedAt);
  if (front) frontEnds(front).forEach(take);
  return next;
}
