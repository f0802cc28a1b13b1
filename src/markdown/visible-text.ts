import type { Root } from 'hast';
import { FOOTNOTE_LABEL } from './html-schema.ts';
import { type HastNode, isInline } from '../lib/hast-tree.ts';

/** Attributes of our components that a reader sees as text. */
const SPOKEN = new Set(['by', 'caption', 'date', 'title']);

/**
 * The text a reader sees in a body, a line a block: of what `renderBody` made, the same as `toPlainText`. Words of a picture that only stand in for it
 * (`alt`) are not among them, nor are the signs that lead back from footnotes.
 */
export function visibleText(tree: Root): string {
  const parts: string[] = [];
  collect(tree, parts);
  return parts
    .join('')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function collect(node: HastNode, parts: string[]) {
  // Line ends between blocks; those between words are spaces by now.
  if (node.type === 'text' && !isLineEnd(node.value)) parts.push(node.value);
  if (!('children' in node)) return;
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (tagName === 'br') parts.push('\n');
    if ('dataFootnoteBackref' in properties || properties['id'] === FOOTNOTE_LABEL) return;
  }
  const edge = isInline(node) ? '' : isCell(node) ? ' ' : '\n';
  parts.push(edge, ...spokenAttributes(node));
  for (const child of node.children) collect(child, parts);
  parts.push(edge);
}

const isLineEnd = (text: string): boolean => text.includes('\n') && text.trim() === '';

const isCell = (node: HastNode): boolean =>
  node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');

function spokenAttributes(node: HastNode): string[] {
  if (node.type !== 'component') return [];
  return Object.entries(node.props).flatMap(([name, value]) =>
    SPOKEN.has(name) && (typeof value === 'string' || typeof value === 'number')
      ? [String(value), '\n']
      : [],
  );
}
