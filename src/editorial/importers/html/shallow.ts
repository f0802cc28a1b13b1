import type { Nodes, RootContent } from 'mdast';

/** Quotations and lists in one another that a reader can follow; pages made by programs nest by the hundred. */
const DEEPEST = 8;

/**
 * The same blocks without containers that stand deeper than a reader follows, and without a mark inside
 * its like: what they hold takes their place, so that nothing is lost and Markdown can be read again.
 */
export function shallow(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => within(node, 0, []));
}

/** @param marks the types of the marks that are open around it */
function within(node: RootContent, depth: number, marks: readonly string[]): RootContent[] {
  if (!('children' in node)) return [node];
  const isContainer = node.type === 'blockquote' || node.type === 'list';
  const isMark = node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
  const children = (node.children as RootContent[]).flatMap((child) =>
    within(child, isContainer ? depth + 1 : depth, isMark ? [...marks, node.type] : marks),
  );
  const isListItem = node.type === 'listItem';
  if ((isContainer && depth >= DEEPEST) || (isListItem && depth > DEEPEST)) return children;
  if (isMark && marks.includes(node.type)) return children;
  // The same children, or theirs: what stood in a block or a line still does.
  return [{ ...node, children } as Nodes as RootContent];
}
