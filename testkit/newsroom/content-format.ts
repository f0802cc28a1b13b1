import type { BenchItem } from './generate.ts';

/** A file below the content directory, and its text. */
export type ContentFile = readonly [file: string, text: string];

export interface Section {
  id: string;
  title: string;
}

/** A number with two digits at least, ASCII. */
export const two = (value: number): string => String(value).padStart(2, '0');
/** JSON is YAML, so it quotes any text rightly. */
const toYaml = (data: Record<string, unknown>): string =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');

/** An item's file: what a tool wants in front of it, then its body. */
export const toItemFile = (
  { date, code, body }: BenchItem,
  front: Record<string, unknown>,
): ContentFile => [
  `news/${date.year}/${two(date.month)}/${code}.md`,
  `---\n${toYaml(front)}---\n\n${body}\n`,
];

/** An item as Peyk's editors write it. */
export function toPeykFile(item: BenchItem): ContentFile {
  const { code, kicker, title, lead, date, time, section, tags, source } = item;
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
  return toItemFile(item, front);
}

/** The small files beside the news. */
export const peykLists = (sections: readonly Section[]): ContentFile[] => [
  ['site.yml', 'name: خبرنامه\ndescription: خبرهایی برای سنجیدن\n'],
  ['sections.yml', `${JSON.stringify(sections)}\n`],
  ['series.yml', '[]\n'],
];
