import type { Element, ElementContent, ElementData, Root } from 'hast';
import { type ListMarker, listMarkerOf, mayHaveListMarker } from '../list-marker.ts';
import { element, isBlank, isElement, rewriteChildren, text, textOf } from '../../lib/hast-tree.ts';

const CONTAINERS = ['blockquote', 'div', 'li', 'td', 'section', 'details'];

interface Line {
  nodes: ElementContent[];
  /** What ended the line before: nothing for a paragraph's first. */
  brokenBy: 'paragraph' | 'break' | 'wrap';
  marker: ListMarker | undefined;
  /** The item before it in its list, once it is known to be an item. */
  follows?: Line | undefined;
  isItem?: boolean;
}

/**
 * Make lists of lines that begin with a typed number or bullet.
 *
 * CommonMark (5.2) knows ASCII digits with `.` or `)` only. A number makes an item when the number
 * before it or after it begins another line of the same block, or when it is 1 and begins a
 * paragraph; so neither «۱۴۰۰. سال …» nor a number that a line happened to wrap at becomes a list.
 * Numbers are kept: a list that goes on after other text gets its `start`.
 */
export function rehypeTypedLists() {
  return (tree: Root) => {
    rewriteChildren(tree, (children, parent) => {
      const holdsBlocks = !isElement(parent) || CONTAINERS.includes(parent.tagName);
      return holdsBlocks && children.some(mayHoldItems) ? withLists(children) : children;
    });
  };
}

function mayHoldItems(node: ElementContent): boolean {
  if (!isElement(node, 'p')) return false;
  return mayHaveListMarker(
    node.children.map((child) => (isElement(child, 'br') ? '\n' : textOf(child))).join(''),
  );
}

function withLists(children: ElementContent[]): ElementContent[] {
  const paragraphs = new Map<ElementContent, Line[]>();
  for (const child of children) if (isElement(child, 'p')) paragraphs.set(child, linesOf(child));
  const lines = [...paragraphs.values()].flat();
  findItems(lines);
  if (!lines.some(({ isItem }) => isItem)) return children;

  const out: ElementContent[] = [];
  for (const child of children) {
    const own = paragraphs.get(child);
    if (!own?.some(({ isItem }) => isItem)) {
      out.push(child);
      continue;
    }
    for (const block of blocksOf(own)) addBlock(out, block);
  }
  return out;
}

function linesOf(paragraph: Element): Line[] {
  const lines: Line[] = [];
  let nodes: ElementContent[] = [];
  let brokenBy: Line['brokenBy'] = 'paragraph';
  const end = (next: Line['brokenBy']) => {
    if (!nodes.every(isBlank)) {
      lines.push({ nodes, brokenBy, marker: listMarkerOf(nodes.map(textOf).join('')) });
      brokenBy = next;
    } else if (brokenBy !== 'paragraph') brokenBy = next;
    nodes = [];
  };
  for (const child of paragraph.children) {
    if (isElement(child, 'br')) end('break');
    else if (child.type !== 'text') nodes.push(child);
    else
      child.value.split('\n').forEach((value, index) => {
        if (index > 0 && nodes.length > 0) end('wrap');
        if (value !== '') nodes.push(text(value));
      });
  }
  end('paragraph');
  return lines;
}

/** Link each number to the line with the number before it, and tell which lines are items. */
function findItems(lines: readonly Line[]) {
  const ends: Line[] = [];
  for (const line of lines) {
    if (!line.marker) continue;
    const { style, number, doubtful } = line.marker;
    if (style === 'bullet') {
      line.isItem = true;
      continue;
    }
    const before = ends.findLastIndex(
      ({ marker }) => marker?.style === style && marker.number === number - 1,
    );
    if (before === -1) ends.push(line);
    else [line.follows] = ends.splice(before, 1, line);
    if (line.follows) line.isItem = line.follows.isItem = true;
    else line.isItem = number === 1 && line.brokenBy === 'paragraph' && !doubtful;
  }
}

/** The lines of a paragraph as paragraphs and items; lines after an item belong to it. */
function blocksOf(lines: readonly Line[]): { item: Line | undefined; nodes: ElementContent[] }[] {
  const blocks: { item: Line | undefined; nodes: ElementContent[] }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.isItem || !last) {
      const nodes = line.isItem ? withoutStart(line.nodes, line.marker?.length ?? 0) : line.nodes;
      blocks.push({ item: line.isItem ? line : undefined, nodes: [...nodes] });
    } else {
      const between = line.brokenBy === 'break' ? element('br', {}, []) : text('\n');
      last.nodes.push(between, ...line.nodes);
    }
  }
  return blocks;
}

/** Nodes without the first characters of their text. */
function withoutStart(nodes: readonly ElementContent[], length: number): ElementContent[] {
  let left = length;
  return nodes.flatMap((node) => {
    if (left === 0) return [node];
    const size = textOf(node).length;
    if (size <= left && size > 0) {
      left -= size;
      return [];
    }
    const cut = left;
    left = 0;
    if (node.type === 'text') return [text(node.value.slice(cut))];
    if (node.type !== 'element') return [node];
    return [{ ...node, children: withoutStart(node.children, cut) }];
  });
}

function addBlock(
  out: ElementContent[],
  { item, nodes }: { item: Line | undefined; nodes: ElementContent[] },
) {
  if (!item?.marker) {
    out.push(element('p', {}, nodes));
    return;
  }
  const { style, number } = item.marker;
  const name = style === 'bullet' ? 'ul' : 'ol';
  const last = out.findLast((node) => !isBlank(node));
  const goesOn =
    isElement(last, name) &&
    last.data?.endsAt !== undefined &&
    (style === 'bullet' || last.data.endsAt === item.follows);
  const list = goesOn
    ? last
    : element(name, name === 'ol' && number !== 1 ? { start: number } : {}, []);
  list.children.push(element('li', {}, nodes));
  // Other plug-ins' data has parts they call required, though no element has them all.
  list.data = { ...list.data, endsAt: item } as ElementData;
  if (!goesOn) out.push(list);
}

declare module 'hast' {
  interface ElementData {
    /** The line that a typed list has come to. */
    endsAt?: unknown;
  }
}
