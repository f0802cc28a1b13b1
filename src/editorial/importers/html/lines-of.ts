import { isInline, type HastNode } from '../../../lib/hast-tree.ts';
import { isFurniture } from './regions.ts';
import { onOneLine } from './tree.ts';

/** What stands between a page's tags and shows no line. */
const UNSEEN = new Set(['head', 'title', 'script', 'style', 'template', 'noscript']);

/**
 * The lines that a reader of a page sees outside of its menus and forms: a block's words, up to the next
 * block or break.
 */
export function linesOf(tree: HastNode): string[] {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const shown = onOneLine(line);
    if (shown !== '') lines.push(shown);
    line = '';
  };
  const read = (node: HastNode): void => {
    if (node.type === 'text') line += node.value;
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element') {
      if (UNSEEN.has(node.tagName) || isFurniture(node)) return;
      if (!isInline(node) || node.tagName === 'br') flush();
    }
    for (const child of node.children) read(child);
    if (!isInline(node)) flush();
  };
  read(tree);
  flush();
  return lines;
}
