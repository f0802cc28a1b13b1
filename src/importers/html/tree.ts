import type { Element } from 'hast';
import { eachElement, isElement, isInline, textOf, type HastNode } from '../../lib/hast-tree.ts';

/** An attribute as text; undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Id, classes and microdata name of an element, by which templates name their parts. */
export const namesOf = (element: Element): string[] =>
  ['id', 'className', 'itemProp'].flatMap((name) =>
    (attribute(element, name) ?? '').split(/\s+/u).filter(Boolean),
  );

/** The first element, in the order of the page, that `accept` takes. */
export function findElement(
  tree: HastNode,
  accept: (element: Element) => boolean,
): Element | undefined {
  let found: Element | undefined;
  eachElement(tree, (element) => {
    if (!found && accept(element)) found = element;
    return !found;
  });
  return found;
}

/** Every element that `accept` takes; none inside another one taken. */
export function findElements(tree: HastNode, accept: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  eachElement(tree, (element) => {
    if (!accept(element)) return true;
    found.push(element);
    return false;
  });
  return found;
}

/** The text of an element on one line. Scripts and styles say nothing. */
export const lineOf = (node: HastNode): string => textOf(node).replace(/\s+/gu, ' ').trim();

/**
 * The line of a heading: its words up to the first block in it, where a page forgot to close it; all
 * of them where no word stands before a block.
 */
export function headOf(heading: Element): string {
  const end = heading.children.findIndex((child) => isElement(child) && !isInline(child));
  const children = end === -1 ? heading.children : heading.children.slice(0, end);
  return lineOf({ type: 'root', children }) || lineOf(heading);
}
