/** What stands at a path: a file's bytes, a link, or a pipe that nobody writes to. */
export type Content = string | Buffer | { link: string } | { pipe: true };

/** One thing that a stranger commits, made by rules. */
export interface Case {
  /** Its number: stands in what it would run or ask for, so that what got through tells who it was. */
  id: number;
  /** The rules that made it: «script × a table cell × an entity». */
  rule: string;
  /** What it puts below the content directory. */
  files: Readonly<Record<string, Content>>;
  /** The one line that it puts into a file that cases share. */
  line?: { file: SharedFile; text: string };
}

export const SHARED_FILES = ['site.yml', 'sections.yml', 'series.yml', 'front.yml'] as const;
export type SharedFile = (typeof SHARED_FILES)[number];

/** Makes a case of its number. */
export type MakeCase = (id: number) => Case;

/** Numbers of cases begin here, so that each is told from every other number of a page. */
export const FIRST_ID = 7_000_000;
const ID = /(?<!\d)7\d{6}(?!\d)/gu;

/** The cases whose numbers a text holds. */
export const idsIn = (text: string): number[] => [...new Set(text.match(ID) ?? [])].map(Number);

/** Puts a case's number into what it writes. */
export const numbered = (text: string, id: number): string => text.replaceAll('§', String(id));

/** JSON is YAML, so it quotes any text rightly. */
export const toYaml = (data: Readonly<Record<string, unknown>>): string =>
  Object.entries(data)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}\n`)
    .join('');

export interface Item {
  body?: string;
  front?: Readonly<Record<string, unknown>>;
  format?: 'md' | 'mdx';
  /** Further files, such as a picture. */
  beside?: Readonly<Record<string, Content>>;
}

/** A case that is an item of its own; its number is its code, and its day one of Aban 1405. */
export function itemCase(
  id: number,
  rule: string,
  { body = 'متن', front = {}, format = 'md', beside = {} }: Item,
): Case {
  const day = String(1 + (id % 30)).padStart(2, '0');
  const data = {
    code: String(id),
    title: `خبر ${id}`,
    publishedAt: `1405-08-${day} 09:${String(id % 60).padStart(2, '0')}`,
    section: 'a',
    ...front,
  };
  const text = numbered(`---\n${toYaml(data)}---\n\n${body}\n`, id);
  return { id, rule: `${format}: ${rule}`, files: { [`news/${id}.${format}`]: text, ...beside } };
}
