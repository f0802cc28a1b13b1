import { toTehran } from '../lib/calendar/tehran.ts';
import { dayFileUrl, itemUrl } from '../newsroom/urls.ts';
import type { NewsData } from '../schemas/news.ts';
import type { PagePlace } from './open-program.ts';

/** Pages given to a maker at a time, at least. */
const BATCH = 24;

/**
 * Divide pages among their makers. The pages of a day's items stay with the file that holds the day's
 * items, for they show the same bodies, and a maker remembers those that it rendered last.
 */
export function* toBatches(
  places: readonly PagePlace[],
  news: readonly NewsData[],
): Generator<PagePlace[], undefined> {
  const dayFiles = new Map(news.map((item) => [pageOf(item), dayFileOf(item)]));
  let batch: PagePlace[] = [];
  for (const day of Map.groupBy(places, ({ file }) => dayFiles.get(file) ?? file).values()) {
    batch.push(...day);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const pageOf = ({ code }: NewsData): string => `${itemUrl(code).slice(1)}index.html`;

function dayFileOf({ publishedAt }: NewsData): string {
  const { year, month, day } = toTehran(publishedAt).date;
  return dayFileUrl(year, month, day).slice(1);
}
