import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toAsciiDigits } from '../lib/persian/digits.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { readYaml } from '../loaders/yaml.ts';
import { walk } from '../loaders/walk.ts';

export interface KnownItems {
  codes: Set<string>;
  aliases: Set<string>;
}

const CODE = /^code:\s*['"]?(?<code>[\d۰-۹٠-٩]+)/mu;

/**
 * The codes and old addresses that the items of a folder have. Read without the schema, so that an item
 * with a fault still holds its code.
 */
export function readKnownItems(newsDir: string): KnownItems {
  const codes = new Set<string>();
  const aliases = new Set<string>();
  for (const name of walk(newsDir, (each) => /\.mdx?$/u.test(each))) {
    const parts = splitFrontMatter(readFileSync(path.join(newsDir, name)));
    if (!parts.ok) continue;
    const code = CODE.exec(parts.yaml)?.groups?.['code'];
    if (code !== undefined) codes.add(toAsciiDigits(code));
    for (const alias of /^aliases:/mu.test(parts.yaml) ? aliasesIn(parts.yaml, name) : [])
      aliases.add(alias);
  }
  return { codes, aliases };
}

function aliasesIn(yaml: string, name: string): string[] {
  const { data } = readYaml(yaml, name, 1);
  const list: unknown = typeof data === 'object' && data && 'aliases' in data ? data.aliases : [];
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}
