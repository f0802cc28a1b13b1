import path from 'node:path';
import { formatDate } from '../lib/calendar/format.ts';
import type { Loaded } from '../loaded.ts';
import { digestOf } from '../digest.ts';
import { groupNews, tagTitlesOf } from '../newsroom/group-news.ts';
import { itemUrl } from '../newsroom/urls.ts';
import type { IndexSource } from './source.ts';

/**
 * What of the news readers may find: published items only, oldest first.
 *
 * @param dir the content directory
 * @param now ms since the epoch
 * @param site its address, which decides what of a body is shown
 */
export function toSources(
  { news, lists }: Loaded,
  dir: string,
  now: number,
  site: string,
): IndexSource[] {
  const grouped = groupNews(news, now, false);
  const tagTitles = tagTitlesOf(grouped);
  const sectionTitles = new Map(lists.sections.map(({ id, title }) => [id, title]));
  return grouped.newestFirst.toReversed().map((item): IndexSource => {
    const source = {
      code: item.code,
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
    };
    return {
      ...source,
      digest: digestOf(JSON.stringify([source, item.digest, site])),
      file: path.join(dir, item.file),
      format: item.format,
    };
  });
}
