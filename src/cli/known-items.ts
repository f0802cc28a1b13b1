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

/**
 * The codes and old addresses that the items of a folder have, and what they are known by. Read without the schema, so that an item
 * with a fault still holds its code.
 */
export function readKnownItems(newsDir: string): KnownItems {
  const codes = new Set<string>();
  const aliases = new Set<string>();
  const marks = new Set<string>();
  for (const name of walkContent(newsDir, '', isTextName).files) {
    const parts = splitFrontMatter(readInside(newsDir, name));
    if (!parts.ok) continue;
    const code = CODE.exec(parts.yaml)?.groups?.['code'];
    if (code !== undefined) codes.add(toAsciiDigits(code));
    const { title, lead, subtitle, publishedAt, aliases: list } = readFields(parts.yaml, name);
    if (Array.isArray(list)) for (const each of list) aliases.add(String(each));
    const date = parseDate(String(publishedAt ?? ''));
    const identity = {
      code: code && toAsciiDigits(code),
      title: textOrNone(title),
      day: date.ok ? date.date : undefined,
      opening:
        textOrNone(lead) ??
        textOrNone(parts.body.trimStart().split(/\n\s*\n/u, 1)[0]) ??
        textOrNone(subtitle) ??
        '',
    };
    for (const mark of marksOf(identity)) marks.add(mark);
  }
  return { codes, aliases, marks };
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
