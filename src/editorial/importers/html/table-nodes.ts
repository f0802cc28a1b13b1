import type { Element } from 'hast';
import { defaultHandlers, type State } from 'hast-util-to-mdast';
import type { PhrasingContent, RootContent, Table } from 'mdast';
import { isPhrasing } from './around-words.ts';
import { attribute, findElement, findElements } from './tree.ts';

/** So many cells may be missing for each that a table has. */
const MOST_EMPTY = 20;

/**
 * A table, with what stands over it as a paragraph of its own. One of a single row or column, or around a whole
 * text, was a frame and no table, and one of which most would be empty cells is not to be read: what
 * they hold follows.
 */
export function table(state: State, element: Element): RootContent[] {
  const captions = findElements(element, ({ tagName }) => tagName === 'caption');
  const title = state.toFlow(captions.flatMap((caption) => state.all(caption)));
  const rows = findElements(element, ({ tagName }) => tagName === 'tr');
  const cells = rows.map((row) => findElements(row, isCell));
  const widths = cells.map((row) => row.reduce((sum, cell) => sum + spanOf(cell, 'colSpan'), 0));
  const width = widths.reduce((widest, each) => Math.max(widest, each), 0);
  const all = cells.flat();
  const tall = all.reduce((sum, cell) => sum + spanOf(cell, 'rowSpan') - 1, 0);
  const isFrame =
    rows.length < 2 ||
    cells.every((row) => row.length < 2) ||
    width * rows.length > MOST_EMPTY * (all.length + width) ||
    tall > MOST_EMPTY * all.length ||
    all.some((cell) => findElement(cell, ({ tagName }) => tagName === 'table'));
  if (isFrame) return [...title, ...all.flatMap((cell) => state.toFlow(state.all(cell)))];
  const node = defaultHandlers.table(state, element);
  return node?.type === 'table' ? [...title, readable(node)] : [...title, ...[node ?? []].flat()];
}

const isCell = ({ tagName }: Element): boolean => tagName === 'td' || tagName === 'th';

const spanOf = (cell: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.max(1, Number.parseInt(attribute(cell, name) ?? '', 10) || 1);

/** With its first row as head, where the library put an empty one, and each cell on one line. */
function readable(node: Table): Table {
  const [head, ...others] = node.children;
  const isAdded =
    others.length > 0 && head?.children.every(({ children }) => children.length === 0);
  const rows = isAdded ? others : node.children;
  return {
    ...node,
    children: rows.map((row) => ({
      ...row,
      children: row.children.map((cell) => ({ ...cell, children: onOneLine(cell.children) })),
    })),
  };
}

const BREAK: PhrasingContent = { type: 'html', value: '<br>' };

/** The blocks of a cell, for Markdown's has one line: what ended a line there is `<br>`. */
function onOneLine(nodes: readonly RootContent[]): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  let afterBlock = false;
  for (const node of nodes) {
    const isLine = isPhrasing(node);
    const line = isLine ? [lineEnd(node)] : lineOfBlock(node);
    if (line.length === 0) continue;
    if (done.length > 0 && (afterBlock || !isLine)) done.push(BREAK);
    done.push(...line);
    afterBlock = !isLine;
  }
  return done;
}

const lineEnd = (node: PhrasingContent): PhrasingContent => (node.type === 'break' ? BREAK : node);

function lineOfBlock(node: RootContent): PhrasingContent[] {
  if (node.type === 'code') return [{ type: 'inlineCode', value: node.value }];
  // Of blocks, only those with children say something.
  return 'children' in node ? onOneLine(node.children) : [];
}
