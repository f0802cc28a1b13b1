import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** What a page fetches to show; its words stay. */
const FETCHED = new Set('img picture video audio source track iframe object embed'.split(' '));

/** What holds pictures, and is nothing where it holds no word. */
const HOLDERS = new Set('figure a li ul'.split(' '));

/** Make a tree one that fetches nothing: pictures go, their captions stay, and what is left without a word goes too. */
export function withoutMedia(tree: Root): Root {
  remove(tree, ({ tagName }) => FETCHED.has(tagName));
  remove(tree, (element) => HOLDERS.has(element.tagName) && !saysAnything(element));
  return tree;
}

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
