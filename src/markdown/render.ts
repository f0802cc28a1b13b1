import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { BodyContext, BodyHeading } from './body-context.ts';
import { processorFor } from './processors.ts';

/** What a body becomes. */
export interface RenderedTree {
  tree: Root;
  /** Addresses of its pictures, as the editor wrote them, each once. */
  images: string[];
  headings: BodyHeading[];
}

/** What a page needs of a body without components. */
export interface RenderedBody extends RenderedTree {
  html: string;
  /** The same, not to be changed. */
  tree: Root;
}

const printer = unified().use(rehypeStringify).freeze();

/** A tree without components as HTML. */
export const toHtml = (tree: Root): string => printer.stringify(tree);

/**
 * Turn the body of an item into the tree below its title and lead: only elements, attributes and
 * addresses of the allow-list, text and, of MDX, components, whatever the text.
 *
 * @throws what `resolveImage` throws, the parser's error for MDX that cannot be read, and RangeError for
 *   elements too deep in one another
 */
export async function renderTree(
  body: string,
  context: BodyContext,
  format: 'md' | 'mdx',
): Promise<RenderedTree> {
  const file = new VFile({ value: body, data: { body: context, headings: [], images: [] } });
  const processor = processorFor(body, format, context.language);
  const tree = await processor.run(processor.parse(file), file);
  const { headings = [], images = [] } = file.data;
  return { tree, images, headings };
}

/** The same of a Markdown body, as well-formed HTML without scripts. */
export async function renderBody(body: string, context: BodyContext): Promise<RenderedBody> {
  const rendered = await renderTree(body, context, 'md');
  return { ...rendered, html: toHtml(rendered.tree).trim() };
}
