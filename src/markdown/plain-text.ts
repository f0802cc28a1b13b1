import { VFile } from 'vfile';
import type { BodyContext } from './body-context.ts';
import { mdxProcessor, processorFor } from './processors.ts';
import { visibleText } from './visible-text.ts';

export type PlainTextOptions = Pick<BodyContext, 'title' | 'lead' | 'site'> & {
  format: 'md' | 'mdx';
};

/**
 * The text of a body that a reader sees, a line a block: for search, summaries and checks. It is
 * what `renderBody` shows, for it comes from the same plugins.
 *
 * MDX that cannot be parsed, such as a part of a body, is read as Markdown.
 *
 * @throws RangeError for a thousand elements one in another
 */
export function toPlainText(body: string, { title, lead, site, format }: PlainTextOptions): string {
  const file = new VFile({ value: body, data: { body: { title, lead, site } } });
  const processor = format === 'mdx' ? mdxProcessor() : processorFor(body);
  try {
    return visibleText(processor.runSync(processor.parse(file), file));
  } catch (error) {
    if (format === 'md') throw error;
    // A tag that the cut went through is no text.
    return toPlainText(body.replace(/<[^<>]*$/, ''), { title, lead, site, format: 'md' });
  }
}
