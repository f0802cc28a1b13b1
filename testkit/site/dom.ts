import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/** A parsed page, as a browser reads it (WHATWG HTML), with the few questions that the tests ask. */
export type Element = Tree.Element;
type Node = Tree.Node;

export const parsePage = (html: string): Tree.Document => parse(html);

/** Every element below `root` in document order; `<template>` content is not shown, so not looked at. */
export function* elements(root: Node): Generator<Element> {
  if (!('childNodes' in root)) return;
  for (const child of root.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elements(child);
  }
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/**
 * The elements that a selector of the form `tag[attr][attr="value"]` fits, in document order; parts
 * divided by a space ask for descendants, as in CSS.
 */
export function select(root: Node, selector: string): Element[] {
  const [first = '', ...rest] = selector.split(/ (?![^[]*\])/u);
  const found = [...elements(root)].filter((element) => fits(element, first));
  if (rest.length === 0) return found;
  return [...new Set(found.flatMap((element) => select(element, rest.join(' '))))];
}

/** The one element that the selector fits; any other number is the page's fault. */
export function selectOne(root: Node, selector: string): Element {
  const [only, ...more] = select(root, selector);
  if (!only || more.length > 0) {
    throw new Error(`Expected one ${selector}, found ${only ? more.length + 1 : 0}`);
  }
  return only;
}

/** What `textContent` gives in a browser. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Text with white space as a reader sees it. */
export const shownText = (node: Node): string =>
  textOf(node)
    .replace(/[ \t\n\r\f]+/gu, ' ')
    .trim();

function fits(element: Element, compound: string): boolean {
  const [, tag = '', conditions = ''] = /^([a-z0-9-]*)(.*)$/u.exec(compound) ?? [];
  if (tag && element.tagName !== tag) return false;
  return [...conditions.matchAll(/\[([a-z-]+)(?:="([^"]*)")?\]/gu)].every(
    ([, name = '', value]) => {
      const actual = attribute(element, name);
      return actual !== undefined && (value === undefined || actual === value);
    },
  );
}
