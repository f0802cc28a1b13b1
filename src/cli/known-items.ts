import { readInside } from '../node/files/read.ts';
import { isTextName, walkContent } from '../node/files/walk-content.ts';
import { marksOf } from '../editorial/importers/fingerprint.ts';
import { parseDate } from '../lib/calendar/parse.ts';
import { toAsciiDigits } from '../lib/persian/digits.ts';
import { splitFrontMatter } from '../collections/front-matter.ts';
import { readYaml } from '../collections/loaders/yaml.ts';

export interface KnownItems {
  codes: Set<string>;
  aliases: Set<string>;
  /** As `marksOf` gives them. */
  marks: Set<string>;
}

const CODE = /^code:\s*['"]?(?<code>[\d۰-۹٠-٩]+)/mu;

/** One item of a folder: what it holds, and what it is known by. */
export interface KnownItem {
  code: string | undefined;
  aliases: string[];
  /** As `marksOf` gives them. */
  marks: string[];
}

/**
 * The codes and old addresses that the items of a folder have, and what they are known by.
 */
export function readKnownItems(newsDir: string): KnownItems {
  const known: KnownItems = { codes: new Set(), aliases: new Set(), marks: new Set() };
  for (const { code, aliases, marks } of eachKnownItem(newsDir)) {
    if (code !== undefined) known.codes.add(code);
    for (const alias of aliases) known.aliases.add(alias);
    for (const mark of marks) known.marks.add(mark);
  }
  return known;
}

/** The items of a folder. Read without the schema, so that an item with a fault still holds its code. */
export function* eachKnownItem(newsDir: string): Generator<KnownItem> {
  for (const name of walkContent(newsDir, '', isTextName).files) {
    const parts = splitFrontMatter(readInside(newsDir, name));
    if (!parts.ok) continue;
    const written = CODE.exec(parts.yaml)?.groups?.['code'];
    const code = written && toAsciiDigits(written);
    const { title, lead, subtitle, publishedAt, aliases } = readFields(parts.yaml, name);
    const date = parseDate(String(publishedAt ?? ''));
    const identity = {
      code,
      title: textOrNone(title),
      day: date.ok ? date.date : undefined,
      opening:
        textOrNone(lead) ??
        textOrNone(parts.body.trimStart().split(/\n\s*\n/u, 1)[0]) ??
        textOrNone(subtitle) ??
        '',
    };
    yield {
      code,
      aliases: Array.isArray(aliases) ? aliases.map(String) : [],
      marks: marksOf(identity),
    };
  }
}

const textOrNone = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

function readFields(yaml: string, name: string): Readonly<Record<string, unknown>> {
  try {
    const { data } = readYaml(yaml, name, 1);
    return typeof data === 'object' && data !== null ? { ...data } : {};
  } catch {
    // Front matter that cannot be read is the checker's matter; its item still holds its code.
    return {};
  }
}
