import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from '../body-context.ts';
import { eachElement, rewriteChildren } from '../../lib/hast-tree.ts';
import { classifyUrl } from '../url.ts';

/**
 * Take away addresses that do more than lead somewhere.
 *
 * Markdown itself lets `[x](javascript:…)` through, and any commit may hold one. A link keeps its
 * text without the address; a picture without an address goes. Films and sound come from this site
 * only, so that no reader is told to another host by opening a page.
 */
export function rehypeSafeUrls() {
  return (tree: Root, file: VFile) => {
    const { site } = contextOf(file);
    eachElement(tree, ({ tagName, properties }) => {
      const { href, poster } = properties;
      if (href !== undefined && (tagName !== 'a' || kindOf(href, site) === 'unsafe'))
        delete properties['href'];
      if (poster !== undefined && kindOf(poster, site) !== 'inside') delete properties['poster'];
    });
    rewriteChildren(tree, (children) =>
      children.every((child) => child.type !== 'element' || isShowable(child, site))
        ? children
        : children.filter((child) => child.type !== 'element' || isShowable(child, site)),
    );
  };
}

const kindOf = (url: unknown, site: string | undefined) =>
  typeof url === 'string' ? classifyUrl(url, site) : 'unsafe';

function isShowable({ tagName, properties }: Element, site: string | undefined): boolean {
  const kind = kindOf(properties['src'], site);
  if (tagName === 'img') return kind === 'inside' || kind === 'outside';
  if (tagName === 'source') return kind === 'inside';
  if (tagName === 'video' || tagName === 'audio')
    return properties['src'] === undefined || kind === 'inside';
  return true;
}
