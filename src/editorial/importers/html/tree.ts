import type { Element } from 'hast';
import { eachElement, isElement, isInline, textOf, type HastNode } from '../../../lib/hast-tree.ts';

/** An attribute as text; undefined when it is not there. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** No template gives one part more names, or longer ones. */
const MOST_NAMES = 100;
const LONGEST_NAME = 200;

/** Id, classes and microdata name of an element, by which templates name their parts. */
export const namesOf = (element: Element): string[] =>
  ['id', 'className', 'itemProp']
    .flatMap((name) => (attribute(element, name) ?? '').split(/\s+/u, MOST_NAMES))
    .filter((name) => name !== '' && name.length <= LONGEST_NAME);

/** The first element, in the order of the page, that `accept` takes. */
export function findElement(
  tree: HastNode,
  accept: (element: Element) => boolean,
): Element | undefined {
  for (const child of 'children' in tree ? tree.children : []) {
    if (child.type !== 'element') continue;
    const found = accept(child) ? child : findElement(child, accept);
    if (found) return found;
  }
  return undefined;
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

/** A text with one space where it had any white space. */
export const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The text of an element on one line. Scripts and styles say nothing. */
export const lineOf = (node: HastNode): string => onOneLine(textOf(node));

/**
 * The same where it has at most `longest` letters, else undefined. Of a longer text no more is read
 * than tells that, so that asking every element of a page costs no more than its size.
 */
export function shortLineOf(node: HastNode, longest: number): string | undefined {
  let text = '';
  let letters = 0;
  const read = (each: HastNode): boolean => {
    if (each.type === 'text') {
      letters += countLetters(each.value, longest);
      text += letters > longest ? '' : each.value;
    }
    return letters <= longest && (!('children' in each) || each.children.every(read));
  };
  if (!read(node)) return undefined;
  const line = onOneLine(text);
  return line.length <= longest ? line : undefined;
}

/** Letters that are no white space, counted until there are more than `enough`. */
function countLetters(text: string, enough: number): number {
  let letters = 0;
  for (let at = 0; at < text.length && letters <= enough; at += 1)
    if (/\S/u.test(text.charAt(at))) letters += 1;
  return letters;
}

/**
 * The line of a heading: its words up to the first block in it, where a page forgot to close it; all
 * of them where no word stands before a block.
 */
export function headOf(heading: Element): string {
  const end = heading.children.findIndex((child) => isElement(child) && !isInline(child));
  const children = end === -1 ? heading.children : heading.children.slice(0, end);
  return lineOf({ type: 'root', children }) || lineOf(heading);
}
