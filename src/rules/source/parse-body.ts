import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { featuresOf } from '../../markdown/body-features.ts';
import { GFM_PLUGINS, REMARK_PLUGINS } from '../../markdown/index.ts';

const PLAIN = unified().use(remarkParse).use(REMARK_PLUGINS).freeze();
const GFM = unified().use(remarkParse).use(REMARK_PLUGINS).use(GFM_PLUGINS).freeze();
const MDX = unified().use(remarkParse).use(remarkMdx).use(REMARK_PLUGINS).use(GFM_PLUGINS).freeze();

/**
 * Read a body as pages do, but with the place of every node (pages take a shorter way that keeps
 * none) and before anything in it is mended. `undefined` for MDX that cannot be read.
 */
export function parseBody(body: string, file: string): Root | undefined {
  try {
    if (file.endsWith('.mdx')) return MDX.parse(body);
    return featuresOf(body).gfm ? GFM.parse(body) : PLAIN.parse(body);
  } catch {
    return undefined;
  }
}
