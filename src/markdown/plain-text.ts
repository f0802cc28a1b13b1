import { VFile } from 'vfile';
import type { BodyContext } from './body-context.ts';
import { processorFor } from './processors.ts';
import { visibleText } from './visible-text.ts';

export type PlainTextOptions = Pick<BodyContext, 'title' | 'lead' | 'language' | 'site'> & {
  format: 'md' | 'mdx';
};

/**
 * The text of a body that a reader sees, a line a block: for search, summaries and checks. It is
 * what `renderTree` gives, for it comes from the same plugins.
 *
 * MDX that cannot be parsed, such as a part of a body, is read as Markdown.
 *
 * @throws RangeError for elements too deep in one another
 */
export function toPlainText(body: string, options: PlainTextOptions): string {
  const { format, ...context } = options;
  const file = new VFile({ value: body, data: { body: context } });
  const processor = processorFor(body, format, context.language);
  try {
    return visibleText(processor.runSync(processor.parse(file), file));
  } catch (error) {
    if (format === 'md' || error instanceof RangeError) throw error;
    // A tag that the cut went through is no text.
    return toPlainText(body.replace(/<[^<>]*$/, ''), { ...context, format: 'md' });
  }
}
