import { formatDateTime } from '../../src/lib/calendar/format.ts';
import { fromTehran, toTehranIso } from '../../src/lib/calendar/tehran.ts';
import { toSlug } from '../../src/lib/persian/slug.ts';
import type { BenchItem } from './generate.ts';

/** A file below the content directory, and its text. */
export type ContentFile = readonly [file: string, text: string];

export interface Section {
  id: string;
  title: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
/** JSON is YAML, so it quotes any text rightly. */
const toYaml = (data: Record<string, unknown>): string =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');

const fileOf = ({ date, code }: BenchItem): string =>
  `news/${date.year}/${two(date.month)}/${code}.md`;

/** An item as Peyk's editors write it. */
export function toPeykFile(item: BenchItem): ContentFile {
  const { code, kicker, title, lead, date, time, section, tags, source, body } = item;
  const publishedAt = `${date.year}-${two(date.month)}-${two(date.day)} ${time}`;
  const front = {
    code,
    kicker,
    title,
    lead,
    publishedAt,
    section,
    tags: tags.length ? tags : undefined,
    source,
  };
  return [fileOf(item), `---\n${toYaml(front)}---\n\n${body}\n`];
}

/** The small files beside the news. */
export const peykLists = (sections: readonly Section[]): ContentFile[] => [
  ['site.yml', 'name: خبرنامه\ndescription: خبرهایی برای سنجیدن\n'],
  ['sections.yml', `${JSON.stringify(sections)}\n`],
  ['series.yml', '[]\n'],
];

/**
 * The same item for Hugo, Eleventy and Astro. They know no Jalali calendar, so what lists go by is
 * reckoned for them: the terms are the very addresses that Peyk has.
 */
export function toPeerFile(item: BenchItem): ContentFile {
  const { code, kicker, title, lead, date, time, section, body } = item;
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
  return [fileOf(item), `---\n${toYaml(front)}---\n\n${body}\n`];
}
