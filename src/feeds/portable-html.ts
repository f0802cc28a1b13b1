import type { Element, ElementContent, Properties, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit, SKIP } from 'unist-util-visit';

/** What says something without our styles and scripts. `id` goes too: a feed puts many items on one page. */
const KEPT = new Set(
  `abbr alt cite colSpan controls dateTime default dir headers height href hrefLang kind label lang
  open poster reversed rowSpan scope span src srcLang start title type value width`.split(/\s+/u),
);

const ADDRESSES = ['href', 'src', 'poster', 'cite'];
const OF_OUR_PAGES = new Set(['link', 'meta', 'script', 'style', 'template']);

/**
 * Make a tree one that can stand anywhere: every address absolute, no classes, ids, styles or scripts,
 * one `<img>` instead of a `<picture>` with its sources.
 *
 * @param base the address of the page that the tree comes from
 * @returns the tree itself
 */
export function toPortable(tree: Root, base: string): Root {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'comment' || (node.type === 'element' && OF_OUR_PAGES.has(node.tagName))) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'picture') {
      const image = node.children.find(isImage);
      parent.children.splice(index, 1, ...(image ? [image] : []));
      return index;
    }
    node.properties = toPortableProperties(node.properties, base);
    return undefined;
  });
  return tree;
}

/** A tree as text. */
export const toHtml = (tree: Root): string => printer.stringify(tree);

const printer = unified().use(rehypeStringify).freeze();

const isImage = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'img';

function toPortableProperties(properties: Properties, base: string): Properties {
  const kept = Object.entries(properties).filter(([name]) => KEPT.has(name));
  return Object.fromEntries(
    kept.map(([name, value]) =>
      ADDRESSES.includes(name) && typeof value === 'string'
        ? [name, URL.parse(value, base)?.href ?? value]
        : [name, value],
    ),
  );
}
