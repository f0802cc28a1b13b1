import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
// Adds components to hast's own nodes; nothing of it runs.
import type {} from './body-component.ts';

export type HastNode = Root | RootContent;
export type HastParent = Extract<HastNode, { children: unknown }>;

/**
 * The two walks that rehype plugins and feeds are made of. Both are plain loops: a body passes through
 * some twenty plugins, and `unist-util-visit`, which builds an ancestor list and several closures
 * a node, made half of the time that was not spent in parsing.
 */

/** Call `visit` with each element below `node`, parents first; `false` leaves out what it holds. */
export function eachElement(node: HastNode, visit: (element: Element) => unknown) {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type === 'element' && visit(child) === false) continue;
    eachElement(child, visit);
  }
}

/**
 * Give each parent of the tree the children that `rewrite` makes of its children, deepest first.
 * Returning the same list changes nothing.
 */
export function rewriteChildren(
  node: HastNode,
  rewrite: (children: ElementContent[], parent: HastParent) => ElementContent[],
) {
  if (!('children' in node)) return;
  for (const child of node.children) rewriteChildren(child, rewrite);
  // A doctype, the one child that only a root may hold, never comes out of a body.
  const children = node.children as ElementContent[];
  node.children = rewrite(children, node);
}

/** Whether a node is an element, of one of these names where any are given. */
export function isElement<Node extends HastNode>(
  node: Node | undefined,
  ...names: string[]
): node is Extract<Node, Element> {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Whether a node is text that shows nothing: spaces, half-spaces, marks of direction. */
export const isBlank = (node: HastNode): boolean =>
  node.type === 'text' && /^[\s\p{Cf}]*$/u.test(node.value);

export const text = (value: string): Text => ({ type: 'text', value });

export const element = (
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

/** All text below a node, as `textContent` in a browser. */
export function textOf(node: HastNode): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** HTML's phrasing content that may stand in a body: what goes on in the line it stands in. */
const PHRASING = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark picture q rp rt ruby s samp small source span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Whether a node stands in a line of text, and does not begin a block of its own. */
export function isInline(node: HastNode): boolean {
  if (node.type === 'element') return PHRASING.has(node.tagName);
  return node.type !== 'component' && node.type !== 'root';
}
