import { type DefaultTreeAdapterTypes as Tree, parse, parseFragment } from 'parse5';

export type Element = Tree.Element;

/** Scripts on and off: `noscript` is text in the one and HTML in the other. */
const waysToRead = (html: string): boolean[] => (/<noscript/iu.test(html) ? [true, false] : [true]);

/** A page as browsers read it, each way once. */
export const readings = (html: string): Tree.Document[] =>
  waysToRead(html).map((scriptingEnabled) => parse(html, { scriptingEnabled }));

/** The same for a piece of a page, such as the text of a feed's entry. */
export const fragmentReadings = (html: string): Tree.DocumentFragment[] =>
  waysToRead(html).map((scriptingEnabled) => parseFragment(html, { scriptingEnabled }));

/** Every element in document order, also those that a template keeps back. */
export function* everyElement(root: Tree.Node): Generator<Element> {
  if ('content' in root) yield* everyElement(root.content);
  if (!('childNodes' in root)) return;
  for (const child of root.childNodes) {
    if ('tagName' in child) yield child;
    yield* everyElement(child);
  }
}

export const attributeOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** The element whose `data-part` is the item's body, if any. */
export const isBody = (element: Element): boolean => attributeOf(element, 'data-part') === 'body';

export function textIn(element: Element): string {
  return element.childNodes
    .map((node) => ('value' in node && node.nodeName === '#text' ? node.value : ''))
    .join('');
}
