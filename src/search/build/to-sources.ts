import { formatDate } from '../../lib/calendar/format.ts';
import type { Loaded } from '../../collections/content-store.ts';
import { thumbnailName } from '../../media/pictures/picture-names.ts';
import { SITE } from '../../messages/site.ts';
import { sortNews, tagTitlesOf, type Item } from '../../queries/group-news.ts';
import { mediaKindOf } from '../../queries/summary.ts';
import { itemUrl } from '../../queries/urls.ts';
import type { IndexSource } from './index-source.ts';

/**
 * What of the news readers may find: published items only, oldest first.
 *
 * @param now ms since the epoch
 */
export function toSources({ news, lists, media }: Loaded, now: number): IndexSource[] {
  const newestFirst = sortNews(news, now, false);
  const tagTitles = tagTitlesOf(newestFirst);
  const files = new Map(media.map((file) => [file.src, file]));
  const sectionTitles = new Map(lists.sections.map(({ id, title }) => [id, title]));
  const pictureOf = ({ image }: Item): string | undefined => {
    const file = image && files.get(image.src);
    return file && thumbnailName(file);
  };
  return newestFirst.toReversed().map((item) => {
    const [kind, picture] = [kindOf(item), pictureOf(item)];
    return {
      code: item.code,
      ...(item.lang && { lang: item.lang }),
      url: itemUrl(item.code),
      title: item.title,
      ...(item.kicker && { kicker: item.kicker }),
      ...(item.lead && { lead: item.lead }),
      sectionId: item.section,
      sectionTitle: sectionTitles.get(item.section) ?? item.section,
      tags: (item.tags ?? []).map(({ slug, title }) => tagTitles.get(slug) ?? title),
      ...(kind && { kind }),
      ...(picture && { picture }),
      jalaliYear: item.date.year,
      jalaliMonth: item.date.month,
      publishedAt: item.publishedAt,
      dateText: formatDate(item.date),
      file: item.file,
      format: item.format,
      version: item.digest,
    };
  });
}

/** What readers are told of an item's kind beside its section. */
function kindOf(item: Item): string | undefined {
  const media = mediaKindOf(item);
  return media && SITE.item.media[media];
}
