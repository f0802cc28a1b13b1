import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { BodyContext, BodyHeading } from './body-context.ts';
import { processorFor } from './processors.ts';

/** What a page needs of a body. */
export interface RenderedBody {
  html: string;
  /** The same, not to be changed. */
  tree: Root;
  /** Addresses of its pictures, as the editor wrote them, each once. */
  images: string[];
  headings: BodyHeading[];
}

const printer = unified().use(rehypeStringify).freeze();

/**
 * Turn the Markdown body of an item into the HTML below its title and lead: well formed, without
 * scripts, whatever the text.
 *
 * @throws what `resolveImage` throws, and RangeError for a thousand elements one in another
 */
export async function renderBody(body: string, context: BodyContext): Promise<RenderedBody> {
  const file = new VFile({ value: body, data: { body: context, headings: [], images: [] } });
  const processor = processorFor(body);
  const tree = await processor.run(processor.parse(file), file);
  const { headings = [], images = [] } = file.data;
  return { html: printer.stringify(tree).trim(), tree, images, headings };
}
