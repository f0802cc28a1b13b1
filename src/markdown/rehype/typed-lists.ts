import type { Element, ElementContent, ElementData, Properties, Root } from 'hast';
import { type ListMarker, listMarkerOf, mayHaveListMarker } from '../list-marker.ts';
import { element, isBlank, isElement, rewriteChildren, text, textOf } from '../../lib/hast-tree.ts';

const CONTAINERS = ['blockquote', 'div', 'li', 'td', 'section', 'details'];

const ENDS = /[.:؛!؟?…]\s?$/;

interface Line {
  nodes: ElementContent[];
  /** What ended the line before: nothing for a paragraph's first. */
  brokenBy: 'paragraph' | 'break' | 'wrap';
  marker: ListMarker | undefined;
  /** Whether a sentence or its announcement ends with the line, so that the next begins anew. */
  ends: boolean;
  /** The item before it in its list, once it is known to be an item. */
  follows?: Line | undefined;
  isItem?: boolean;
}

/**
 * Make lists of lines that begin with a typed number, letter, bullet, dash or picture.
 *
 * CommonMark (5.2) knows numbers with `.` or `)` and a space only. A number makes an item when the
 * number before it or after it begins another line of the same block, or when it is 1 and begins a
 * paragraph; so no number that a line happened to wrap at becomes a list. A letter («الف)») or an
 * ordinal («اول-») needs the one before or after it, and a dash or a picture another in its paragraph.
 * Numbers are kept: a list that goes on after other text gets its `start`. Letters, words and pictures
 * stay as written, in a list with `data-marks="own"`; one that stands alone is a paragraph.
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
  for (const own of paragraphs.values()) findSigned(own);
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
  return out.map(withoutLonelyMark);
}

/**
 * A letter or a sign with no other beside it heads what follows, as «الف) …» does with paragraphs below it: a
 * list of one item would say nothing. Its mark is in its words, so nothing is lost.
 */
function withoutLonelyMark(node: ElementContent): ElementContent {
  if (!isElement(node, 'ul') || !node.data?.endsAt || node.properties.dataMarks !== 'own')
    return node;
  const [first, second] = node.children;
  return isElement(first, 'li') && !second ? element('p', {}, first.children) : node;
}

function linesOf(paragraph: Element): Line[] {
  const lines: Line[] = [];
  let nodes: ElementContent[] = [];
  let brokenBy: Line['brokenBy'] = 'paragraph';
  const end = (next: Line['brokenBy']) => {
    if (!nodes.every(isBlank)) {
      const words = nodes.map(textOf).join('');
      lines.push({ nodes, brokenBy, marker: listMarkerOf(words), ends: ENDS.test(words) });
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
    if (!line.marker || isSigned(line)) continue;
    const { style, ordinals, doubtful } = line.marker;
    if (style === 'bullet') {
      line.isItem = true;
      continue;
    }
    const before = ends.findLastIndex(
      ({ marker }) =>
        marker?.style === style &&
        marker.ordinals.some((ordinal) => ordinals.includes(ordinal + 1)),
    );
    if (before === -1) ends.push(line);
    else [line.follows] = ends.splice(before, 1, line);
    if (line.follows) line.isItem = line.follows.isItem = true;
    else line.isItem = ordinals.includes(1) && line.brokenBy === 'paragraph' && !doubtful;
  }
}

/** A dash or a picture, which may as well stand at the start of a line by chance. */
const isSigned = ({ marker }: Line): boolean =>
  marker?.style === 'dash' || marker?.style === 'sign';

/** Of the lines of one paragraph, those that begin with the same kind of sign, if several do. */
function findSigned(lines: readonly Line[]) {
  for (const style of ['dash', 'sign']) {
    const signed = lines.filter(({ marker }) => marker?.style === style);
    const [first] = signed;
    if (signed.length < 2 || !first) continue;
    const above = lines[lines.indexOf(first) - 1];
    if (above && !above.ends && first.brokenBy !== 'break') continue;
    for (const line of signed) line.isItem = true;
  }
}

/** The lines of a paragraph as paragraphs and items; lines after an item belong to it. */
function blocksOf(lines: readonly Line[]): { item: Line | undefined; nodes: ElementContent[] }[] {
  const blocks: { item: Line | undefined; nodes: ElementContent[] }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (line.isItem || !last) {
      const mark = line.isItem && !keepsMark(line) ? (line.marker?.length ?? 0) : 0;
      const nodes = mark > 0 ? withoutStart(line.nodes, mark) : line.nodes;
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
  const { style, ordinals } = item.marker;
  const [number = 1] = ordinals;
  const isNumbered = !keepsMark(item) && ordinals.length > 0;
  const name = isNumbered ? 'ol' : 'ul';
  const last = out.findLast((node) => !isBlank(node));
  const goesOn =
    isElement(last, name) &&
    last.data?.endsAt?.marker?.style === style &&
    (ordinals.length === 0 || last.data.endsAt === item.follows);
  const list = goesOn ? last : element(name, propertiesOf(item, isNumbered, number), []);
  list.children.push(element('li', {}, nodes));
  // Other plug-ins' data has parts they call required, though no element has them all.
  list.data = { ...list.data, endsAt: item } as ElementData;
  if (!goesOn) out.push(list);
}

const OWN_MARKS = new Set(['sign', 'letter', 'ordinal']);

/** Whether an item's mark says something that a list's own would not. */
const keepsMark = ({ marker }: Line): boolean =>
  marker !== undefined && OWN_MARKS.has(marker.style);

function propertiesOf(item: Line, isNumbered: boolean, number: number): Properties {
  if (isNumbered) return number === 1 ? {} : { start: number };
  return keepsMark(item) ? { dataMarks: 'own' } : {};
}

declare module 'hast' {
  interface ElementData {
    /** The line that a typed list has come to. */
    endsAt?: Line;
  }
}
