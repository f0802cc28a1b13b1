import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from '../body-context.ts';
import {
  eachElement,
  element,
  type HastParent,
  isElement,
  rewriteChildren,
  text,
} from '../../lib/hast-tree.ts';
import { classifyUrl, decodeUrl } from '../url.ts';

/**
 * Take away addresses that do more than lead somewhere.
 *
 * Markdown itself lets `[x](javascript:…)` through, and any commit may hold one. A link keeps its
 * text without the address; a picture without an address goes. Pictures, films and sound come from this
 * site only, so that no reader is told to another host by opening a page: a picture that lies elsewhere
 * becomes a link to it.
 */
export function rehypeSafeUrls() {
  return (tree: Root, file: VFile) => {
    const { site } = contextOf(file);
    let mayFetch = false;
    eachElement(tree, ({ tagName, properties }) => {
      const { href, poster } = properties;
      if (href !== undefined && (tagName !== 'a' || kindOf(href, site) === 'unsafe'))
        delete properties['href'];
      if (poster !== undefined && kindOf(poster, site) !== 'inside') delete properties['poster'];
      mayFetch ||= FETCHING.has(tagName);
    });
    if (mayFetch) linkForeignPictures(tree, false, site);
    if (mayFetch)
      rewriteChildren(tree, (children) => children.flatMap((child) => shown(child, site)));
  };
}

const FETCHING = new Set(['img', 'source', 'picture', 'video', 'audio', 'track']);

const kindOf = (url: unknown, site: string | undefined) =>
  typeof url === 'string' ? classifyUrl(url, site) : 'unsafe';

/** @param inLink a link holds no other (HTML, 4.5.1): there the words of the picture are enough */
function linkForeignPictures(parent: HastParent, inLink: boolean, site: string | undefined) {
  const children = parent.children as ElementContent[];
  children.forEach((child, index) => {
    if (isElement(child, 'img') && kindOf(child.properties['src'], site) === 'outside')
      children[index] = linkTo(child, inLink);
    else if ('children' in child) linkForeignPictures(child, inLink || isElement(child, 'a'), site);
  });
}

function linkTo({ properties: { src, alt, title } }: Element, inLink: boolean): ElementContent {
  const href = String(src);
  const words = [alt, title].find((each) => typeof each === 'string' && each.trim() !== '');
  const content = text(typeof words === 'string' ? words : decodeUrl(href));
  return inLink ? content : element('a', { href }, [content]);
}

/** What of an element, whose children are settled, a page may show. */
function shown(node: ElementContent, site: string | undefined): ElementContent[] {
  if (node.type !== 'element') return [node];
  const { tagName, properties, children } = node;
  if (tagName === 'picture' && !children.some((child) => isElement(child, 'img')))
    return children.filter((child) => !isElement(child, 'source'));
  return isShowable(tagName, kindOf(properties['src'], site), properties['src'] !== undefined)
    ? [node]
    : [];
}

function isShowable(
  tagName: string,
  kind: ReturnType<typeof kindOf>,
  hasAddress: boolean,
): boolean {
  if (tagName === 'img' || tagName === 'source' || tagName === 'track') return kind === 'inside';
  if (tagName === 'video' || tagName === 'audio') return !hasAddress || kind === 'inside';
  return true;
}
