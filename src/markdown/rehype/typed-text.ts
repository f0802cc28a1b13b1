import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { cleanTyped } from '../../lib/typed-text.ts';

/** Leave the text of a body in a language beside Persian as it was typed, but for what nobody sees. */
export function rehypeTypedText() {
  return (tree: Root) => {
    visit(tree, 'text', (node) => {
      node.value = cleanTyped(node.value);
    });
  };
}
