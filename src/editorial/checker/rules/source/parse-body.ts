import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { featuresOf } from '../../../../markdown/body-features.ts';
import { GFM_PLUGINS, REMARK_PLUGINS } from '../../../../markdown/index.ts';
import { remarkQuickParagraphs } from '../../../../markdown/remark/quick-paragraphs.ts';

const PLAIN = unified().use(remarkParse).use(REMARK_PLUGINS).use(remarkQuickParagraphs).freeze();
const GFM = unified().use(remarkParse).use(REMARK_PLUGINS).use(GFM_PLUGINS).freeze();
const MDX = unified().use(remarkParse).use(remarkMdx).use(REMARK_PLUGINS).use(GFM_PLUGINS).freeze();

/**
 * Read a body as pages do, before anything in it is mended. Every node has its offsets; lines and
 * columns are not to be relied on. `undefined` for MDX that cannot be read.
 */
export function parseBody(body: string, file: string): Root | undefined {
  try {
    if (file.endsWith('.mdx')) return MDX.parse(body);
    return featuresOf(body).gfm ? GFM.parse(body) : PLAIN.parse(body);
  } catch {
    return undefined;
  }
}
