import { formatDate } from '../../lib/calendar/format.ts';
import type { Loaded } from '../../collections/content-store.ts';
import { sortNews, tagTitlesOf } from '../../queries/group-news.ts';
import { itemUrl } from '../../queries/urls.ts';
import type { IndexSource } from './index-source.ts';

/**
 * What of the news readers may find: published items only, oldest first.
 *
 * @param now ms since the epoch
 */
export function toSources({ news, lists }: Loaded, now: number): IndexSource[] {
  const newestFirst = sortNews(news, now, false);
  const tagTitles = tagTitlesOf(newestFirst);
  const sectionTitles = new Map(lists.sections.map(({ id, title }) => [id, title]));
  return newestFirst.toReversed().map((item) => ({
    code: item.code,
    ...(item.lang && { lang: item.lang }),
    url: itemUrl(item.code),
    title: item.title,
    ...(item.kicker && { kicker: item.kicker }),
    ...(item.lead && { lead: item.lead }),
    sectionId: item.section,
    sectionTitle: sectionTitles.get(item.section) ?? item.section,
    tags: (item.tags ?? []).map(({ slug, title }) => tagTitles.get(slug) ?? title),
    jalaliYear: item.date.year,
    publishedAt: item.publishedAt,
    dateText: formatDate(item.date),
    file: item.file,
    format: item.format,
    version: item.digest,
  }));
}
