import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** What a page fetches to show; its words stay. */
const FETCHED = new Set('img picture video audio source track iframe object embed'.split(' '));

/** What holds pictures, and is nothing where it holds no word. */
const HOLDERS = new Set('figure a li ul'.split(' '));

/** HTML that fetches nothing: pictures go, their captions stay, and what is left without a word goes too. */
export function withoutMedia(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  remove(tree, ({ tagName }) => FETCHED.has(tagName));
  remove(tree, (element) => HOLDERS.has(element.tagName) && !saysAnything(element));
  return printer.stringify(tree);
}

const printer = unified().use(rehypeStringify).freeze();

function remove(tree: Root, isUnwanted: (element: Element) => boolean): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !isUnwanted(element)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

const saysAnything = (node: ElementContent): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : node.type === 'element' && node.children.some(saysAnything);
