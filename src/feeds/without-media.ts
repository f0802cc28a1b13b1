import type { ElementContent, Root } from 'hast';
import { rewriteChildren } from '../lib/hast-tree.ts';

/** What a page fetches to show; its words stay. */
const FETCHED = new Set('img picture video audio source track iframe object embed'.split(' '));

/** What holds pictures, and is nothing where it holds no word. */
const HOLDERS = new Set('figure a li ul'.split(' '));

/** Make a tree one that fetches nothing: pictures go, their captions stay, and what is left without a word goes too. */
export function withoutMedia(tree: Root): Root {
  rewriteChildren(tree, (children) => children.filter(isWanted));
  return tree;
}

/** Asked of the deepest first, so that a holder is looked at without what it held. */
const isWanted = (node: ElementContent): boolean =>
  node.type !== 'element' ||
  !(FETCHED.has(node.tagName) || (HOLDERS.has(node.tagName) && !saysAnything(node)));

const saysAnything = (node: ElementContent): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : node.type === 'element' && node.children.some(saysAnything);
