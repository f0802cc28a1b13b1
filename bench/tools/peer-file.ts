import { formatDateTime } from '../../src/lib/calendar/format.ts';
import { fromTehran, toTehranIso } from '../../src/lib/calendar/tehran.ts';
import { toSlug } from '../../src/lib/persian/slug.ts';
import { toItemFile, two, type ContentFile } from '../../testkit/newsroom/content-format.ts';
import type { BenchItem } from '../../testkit/newsroom/generate.ts';

/**
 * The same item for Hugo, Eleventy and Astro. They know no Jalali calendar, so what lists go by is
 * reckoned for them: the terms are the very addresses that Peyk has.
 */
export function toPeerFile(item: BenchItem): ContentFile {
  const { code, kicker, title, lead, date, time, section } = item;
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const instant = fromTehran(date, { hour, minute, second });
  const datetime = toTehranIso(instant);
  const month = `${date.year}/${two(date.month)}`;
  const labels = item.tags.map((tag) => ({ slug: toSlug(tag), title: tag }));
  const front = {
    code,
    kicker,
    title,
    lead,
    date: datetime,
    datetime,
    shown: formatDateTime(instant),
    url: `/news/${code}/`,
    sections: [section, `${section}/${month}`],
    tags: labels.flatMap(({ slug }) => [slug, `${slug}/${date.year}`]),
    labels,
    archive: [`${date.year}`, month, `${month}/${two(date.day)}`],
  };
  return toItemFile(item, front);
}
