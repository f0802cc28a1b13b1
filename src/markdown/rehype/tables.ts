import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { toPersianDigits } from '../../lib/persian/digits.ts';
import { contextOf } from '../body-context.ts';
import { eachElement, element, isElement, rewriteChildren, textOf } from '../../lib/hast-tree.ts';

/**
 * Let a wide table scroll by itself, by touch and by keyboard, and not the page (WCAG 2.2, 1.4.10
 * and 2.1.1): each stands in a focusable region with a name of its own.
 *
 * A column's alignment becomes `data-align`: `align` is obsolete in HTML and a style attribute is
 * not let through by our content security policy.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile) => {
    const tables: Element[] = [];
    eachElement(tree, (node) => {
      if (node.tagName === 'table') tables.push(node);
      const { align } = node.properties;
      delete node.properties['align'];
      if (align && isElement(node, 'td', 'th')) node.properties['dataAlign'] = align;
      if (node.tagName === 'thead') eachElement(node, nameColumn);
    });
    if (tables.length === 0) return;
    const label = contextOf(file).labels?.table;
    const names = new Map(
      tables.map((table, index) => [table, nameOf(table, label, index, tables.length)]),
    );
    rewriteChildren(tree, (children) =>
      children.map((child) => {
        const name = child.type === 'element' ? names.get(child) : undefined;
        return name && child.type === 'element' ? region(child, name) : child;
      }),
    );
  };
}

function nameColumn(cell: Element) {
  if (cell.tagName === 'th') cell.properties['scope'] ??= 'col';
}

/** A table's caption, or the common label, with a number where there are several tables. */
function nameOf(table: Element, label = '', index: number, count: number): string {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  if (caption) return textOf(caption).trim();
  return count > 1 ? `${label} (${toPersianDigits(index + 1)})` : label;
}

const region = (table: Element, name: string): Element =>
  element('div', { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: name }, [
    table,
  ]);
