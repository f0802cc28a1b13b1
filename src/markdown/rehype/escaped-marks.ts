import type { Root } from 'hast';
import { type HastNode } from '../../lib/hast-tree.ts';
import { withMarks } from '../escaped-marks.ts';

/** Show the marks that `remarkEscapedMarks` kept from being taken for emphasis. */
export function rehypeEscapedMarks() {
  return (tree: Root) => {
    restore(tree);
  };
}

function restore(node: HastNode) {
  if (node.type === 'text') node.value = withMarks(node.value);
  if ('children' in node) node.children.forEach(restore);
}
