import type { Element, Root } from 'hast';
import { type HastNode, isBlank, isElement, rewriteChildren, textOf } from '../../lib/hast-tree.ts';

const MAY_BE_BLANK = [
  'p',
  'strong',
  'b',
  'em',
  'i',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
];
const WORDLESS = /^[^\p{L}\p{N}]*$/u;

/**
 * Drop blocks and emphasis that hold nothing, and a body that says nothing.
 *
 * Bodies taken from other systems are full of `<p></p>` and `** **`, and some are one «.» because
 * the form there demanded a text.
 */
export function rehypeDropBlank() {
  return (tree: Root) => {
    rewriteChildren(tree, (children, parent) => {
      const kept = children.flatMap((child) => {
        if (!isElement(child, ...MAY_BE_BLANK) || holdsSomething(child)) return [child];
        return isElement(child, 'strong', 'b', 'em', 'i') ? child.children : [];
      });
      const says =
        parent.type !== 'root' ||
        kept.some((child) => !WORDLESS.test(textOf(child)) || isMedia(child));
      return says ? kept : [];
    });
  };
}

/** More than spaces and line breaks: words, a picture, a component. */
function holdsSomething(node: HastNode): boolean {
  if (node.type === 'text') return !isBlank(node);
  if (!isElement(node)) return true;
  if (node.tagName === 'br') return false;
  return node.children.some(holdsSomething) || !isWrapper(node);
}

/** An element that shows only what it holds. */
const isWrapper = (node: Element): boolean =>
  MAY_BE_BLANK.includes(node.tagName) || node.tagName === 'span';

/** What is worth showing though it has no words. */
function isMedia(node: HastNode): boolean {
  if (isElement(node)) {
    return ['img', 'video', 'audio'].includes(node.tagName) || node.children.some(isMedia);
  }
  return node.type === 'component';
}
