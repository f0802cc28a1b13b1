import type { Nodes } from 'mdast';
import { raised } from './raised.ts';

/** What a reader sees of a node, on one line, as plain text; pictures say nothing. */
export const plainLine = (node: Nodes): string => wordsOf(node).replace(/\s+/gu, ' ').trim();

function wordsOf(node: Nodes): string {
  if (node.type === 'break' || node.type === 'html') return ' ';
  if (node.type === 'image' || node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(wordsOf).join(SEPARATE.has(node.type) ? ' ' : '');
  const name = node.type === 'phrase' ? node.data.hName : undefined;
  return name === 'sup' || name === 'sub' ? (raised(words, name) ?? words) : words;
}

/** What holds blocks: the words of one do not go on in the next. */
const SEPARATE = new Set([
  ...['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition'],
]);
