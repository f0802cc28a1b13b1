import { toTehran } from '../../lib/calendar/tehran.ts';
import { dayFileUrl, itemUrl } from '../../queries/urls.ts';
import type { NewsData } from '../../collections/schemas/news.ts';
import type { PageTarget } from './open-program.ts';

/** Pages given to a maker at a time, at least. */
const BATCH = 24;

/**
 * Divide pages among their makers. The pages of a day's items stay with the file that holds the day's
 * items, for they show the same bodies, and a maker remembers those that it rendered last. They come
 * before all others, the oldest day first: the search index takes the texts of bodies in that order.
 */
export function* toBatches(
  targets: readonly PageTarget[],
  news: readonly NewsData[],
): Generator<PageTarget[], undefined> {
  const codes = new Set(targets.map(({ file }) => ITEM_PAGE.exec(file)?.groups?.['code']));
  const made = news
    .filter(({ code }) => codes.has(code))
    .sort((a, b) => a.publishedAt - b.publishedAt);
  const dayFiles = new Map(made.map((item) => [pageOf(item), dayFileOf(item)]));
  const days = new Map<string, PageTarget[]>(dayFiles.values().map((file) => [file, []]));
  for (const target of targets) {
    const file = dayFiles.get(target.file) ?? target.file;
    const day = days.get(file);
    if (day) day.push(target);
    else days.set(file, [target]);
  }
  let batch: PageTarget[] = [];
  for (const [file, day] of days) {
    // The file of a day takes the bodies that its items' pages have read.
    batch.push(...day.sort((a, b) => Number(a.file === file) - Number(b.file === file)));
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** As `pageOf` writes it. */
const ITEM_PAGE = /^news\/(?<code>[^/]+)\/index\.html$/u;

const pageOf = ({ code }: NewsData): string => `${itemUrl(code).slice(1)}index.html`;

function dayFileOf({ publishedAt }: NewsData): string {
  const { year, month, day } = toTehran(publishedAt).date;
  return dayFileUrl(year, month, day).slice(1);
}
