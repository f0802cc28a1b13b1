import { toTehran } from '../../lib/calendar/tehran.ts';
import { dayFileUrl, itemUrl } from '../../queries/urls.ts';
import type { NewsData } from '../../collections/schemas/news.ts';
import type { PagePlace } from './open-program.ts';

/** Pages given to a maker at a time, at least. */
const BATCH = 24;

/**
 * Divide pages among their makers. The pages of a day's items stay with the file that holds the day's
 * items, for they show the same bodies, and a maker remembers those that it rendered last. They come
 * before all others, the oldest day first: the search index takes the texts of bodies in that order.
 */
export function* toBatches(
  places: readonly PagePlace[],
  news: readonly NewsData[],
): Generator<PagePlace[], undefined> {
  const files = new Set(places.map(({ file }) => file));
  const made = news
    .filter((item) => files.has(pageOf(item)))
    .sort((a, b) => a.publishedAt - b.publishedAt);
  const dayFiles = new Map(made.map((item) => [pageOf(item), dayFileOf(item)]));
  const days = new Map<string, PagePlace[]>(dayFiles.values().map((file) => [file, []]));
  for (const place of places) {
    const file = dayFiles.get(place.file) ?? place.file;
    const day = days.get(file);
    if (day) day.push(place);
    else days.set(file, [place]);
  }
  let batch: PagePlace[] = [];
  for (const [file, day] of days) {
    // The file of a day takes the bodies that its items' pages have read.
    batch.push(...day.sort((a, b) => Number(a.file === file) - Number(b.file === file)));
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
