import { readFileSync } from 'node:fs';
import path from 'node:path';
import { titleOnDay } from '../importers/newsroom.ts';
import { parseDate } from '../lib/calendar/parse.ts';
import { toAsciiDigits } from '../lib/persian/digits.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { readYaml } from '../loaders/yaml.ts';
import { walk } from '../loaders/walk.ts';

export interface KnownItems {
  codes: Set<string>;
  aliases: Set<string>;
  /** As `titleOnDay` gives them. */
  titles: Set<string>;
}

const CODE = /^code:\s*['"]?(?<code>[\d۰-۹٠-٩]+)/mu;

/**
 * The codes, titles and old addresses that the items of a folder have. Read without the schema, so that an item
 * with a fault still holds its code.
 */
export function readKnownItems(newsDir: string): KnownItems {
  const codes = new Set<string>();
  const aliases = new Set<string>();
  const titles = new Set<string>();
  for (const name of walk(newsDir, (each) => /\.mdx?$/u.test(each))) {
    const parts = splitFrontMatter(readFileSync(path.join(newsDir, name)));
    if (!parts.ok) continue;
    const code = CODE.exec(parts.yaml)?.groups?.['code'];
    if (code !== undefined) codes.add(toAsciiDigits(code));
    const { title, publishedAt, aliases: list } = readFields(parts.yaml, name);
    if (Array.isArray(list)) for (const each of list) aliases.add(String(each));
    const date = parseDate(String(publishedAt ?? ''));
    if (typeof title === 'string' && date.ok) titles.add(titleOnDay(title, date.date));
  }
  return { codes, aliases, titles };
}

function readFields(yaml: string, name: string): Readonly<Record<string, unknown>> {
  const { data } = readYaml(yaml, name, 1);
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
