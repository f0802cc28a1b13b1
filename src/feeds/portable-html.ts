import type { ElementContent, Properties, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { absoluteUrl, isRooted } from '../lib/addresses/base-path.ts';
import { isElement, rewriteChildren } from '../lib/hast-tree.ts';

/** What says something without our styles and scripts. `id` goes too: a feed puts many items on one page. */
const KEPT = new Set(
  `abbr alt cite colSpan controls dateTime default dir headers height href hrefLang kind label lang
  open poster reversed rowSpan scope span src srcLang start title type value width`.split(/\s+/u),
);

/** What addresses in a tree are relative to. */
export interface Origin {
  /** The absolute address of the page. */
  url: string;
  /** The site's, as settings give it. */
  siteUrl: string;
}

const ADDRESSES = ['href', 'src', 'poster', 'cite'];
const OF_OUR_PAGES = new Set(['link', 'meta', 'script', 'style', 'template']);

/**
 * Make a tree one that can stand anywhere: every address absolute, no classes, ids, styles or scripts,
 * one `<img>` instead of a `<picture>` with its sources.
 *
 * @param from where the tree comes from
 * @returns the tree itself
 */
export function toPortable(tree: Root, from: Origin): Root {
  rewriteChildren(tree, (children) => children.flatMap((child) => toPortableNode(child, from)));
  return tree;
}

/** What a node becomes whose children are portable already. */
function toPortableNode(node: ElementContent, from: Origin): ElementContent[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  if (OF_OUR_PAGES.has(node.tagName)) return [];
  if (node.tagName === 'picture')
    return node.children.filter((child) => isElement(child, 'img')).slice(0, 1);
  node.properties = toPortableProperties(node.properties, from);
  return [node];
}

/** A tree as text. */
export const toHtml = (tree: Root): string => printer.stringify(tree);

const printer = unified().use(rehypeStringify).freeze();

function toPortableProperties(properties: Properties, from: Origin): Properties {
  const kept = Object.entries(properties).filter(([name]) => KEPT.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) =>
      ADDRESSES.includes(name) && typeof value === 'string'
        ? [name, absolute(value, from)]
        : [name, value],
    ),
  );
}

const absolute = (address: string, { url, siteUrl }: Origin): string =>
  isRooted(address) ? absoluteUrl(address, siteUrl) : (URL.parse(address, url)?.href ?? address);
