import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { listFiles } from '../../testkit/site/tree.ts';

/** An item as its editor wrote it, read without any of our own code. */
export interface WrittenItem {
  file: string;
  code: string;
  title: string;
  aliases: string[];
  draft: boolean;
}

/** The items of a content directory; codes in ASCII digits. */
export async function writtenItems(content: string): Promise<WrittenItem[]> {
  const files = await listFiles(join(content, 'news'));
  return files
    .filter((file) => /\.mdx?$/u.test(file))
    .map((file) => {
      const [, front = ''] =
        /^---\n(.*?)\n---/su.exec(readFileSync(join(content, 'news', file), 'utf8')) ?? [];
      const data = parse(front, { schema: 'failsafe' }) as Record<string, string | string[]>;
      return {
        file,
        code: String(data['code']),
        title: String(data['title']),
        aliases: [data['aliases'] ?? []].flat(),
        draft: data['draft'] === 'true',
      };
    });
}
