import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import type { BodyContext } from './body-context.ts';

/** The words that tests expect in rendered HTML. */
export const LABELS = { table: 'جدول', footnotes: 'پانوشت‌ها', backToText: 'بازگشت' };

/** For tests of one plugin: the HTML of a Markdown text, raw HTML included, after these alone. */
export async function htmlThrough(
  plugins: { remark?: PluggableList; rehype?: PluggableList },
  markdown: string,
  context: BodyContext = { title: '', labels: LABELS },
): Promise<string> {
  const file = await unified()
    .use(remarkParse)
    .use(plugins.remark ?? [])
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(plugins.rehype ?? [])
    .use(rehypeStringify)
    .process(new VFile({ value: markdown, data: { body: context } }));
  return String(file).trim();
}
