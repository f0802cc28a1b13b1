import type { Element } from 'hast';
import type {
  BlockContent,
  DefinitionContent,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast';
import { isElement, isInline, textOf, type HastNode } from '../../../lib/hast-tree.ts';
import { attribute, findElement, findElements, headOf, lineOf, shortLineOf } from './tree.ts';
import { paragraphs, PART, type Piece } from './paragraphs.ts';
import type { Lost } from './lost.ts';
import { phrasing, type PhrasingOptions } from './phrasing.ts';
import { isFurniture, rankAs } from './regions.ts';

/** So many cells may be missing for each that a table has. */
const MOST_EMPTY = 20;

const EMBEDDED = new Set(['iframe', 'video', 'audio', 'embed']);
const HEADING = /^h(?<level>[1-6])$/u;
/** The blocks below an element of a page, as Markdown's; what is the page's own is left out. */
export function toMdast(node: HastNode, options: PhrasingOptions, lost: Lost): RootContent[] {
  const blocks: RootContent[] = [];
  let line: Piece[] = [];
  const flush = (): void => {
    for (const each of paragraphs(line)) blocks.push(each);
    line = [];
  };
  for (const child of 'children' in node ? node.children : []) {
    if (child.type === 'comment' || child.type === 'doctype') continue;
    if (isElement(child) && isFurniture(child)) continue;
    if (
      isElement(child) &&
      (!isInline(child) || EMBEDDED.has(child.tagName) || holdsBlock(child))
    ) {
      flush();
      for (const each of blockOf(child, options, lost)) blocks.push(each);
    } else line.push(...phrasing(child, options));
  }
  flush();
  return blocks;
}

function blockOf(element: Element, options: PhrasingOptions, lost: Lost): RootContent[] {
  const { tagName } = element;
  const level = Number(HEADING.exec(tagName)?.groups?.['level']);
  // A page's h1 is the item's title; what the body has below it begins at 2.
  if (level) return headings(element, Math.max(2, level), options, lost);
  if (EMBEDDED.has(tagName)) return embedded(element, lost);
  const inside = (): RootContent[] => toMdast(element, options, lost);
  switch (tagName) {
    case 'ul':
    case 'ol': {
      const items = findElements(element, (each) => each.tagName === 'li').filter(hasWords);
      const children = items.map((item) => ({
        type: 'listItem' as const,
        spread: false,
        children: blocksOnly(toMdast(item, options, lost)),
      }));
      return children.length
        ? [{ type: 'list', ordered: tagName === 'ol', spread: false, children }]
        : [];
    }
    case 'blockquote': {
      const children = blocksOnly(inside());
      return children.length ? [{ type: 'blockquote', children }] : [];
    }
    case 'pre':
      return [{ type: 'code', value: textOf(element).replace(/\n$/u, '') }];
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return table(element, options, lost);
    case 'figure':
      return figure(element, options, lost);
    default:
      return inside();
  }
}

const hasWords = (node: HastNode): boolean => shortLineOf(node, 0) === undefined;

function headings(
  element: Element,
  depth: number,
  options: PhrasingOptions,
  lost: Lost,
): RootContent[] {
  // At most 6 by its caller, and at least 2.
  const level = Math.min(depth, 6) as 2 | 3 | 4 | 5 | 6;
  // A heading that was never closed has swallowed what follows it.
  const isOpen = headOf(element) !== lineOf(element);
  return toMdast(element, options, lost).flatMap((block, at): RootContent[] =>
    block.type === 'paragraph' &&
    !(isOpen && at > 0) &&
    !block.children.every((child) => child.type === 'image')
      ? [{ type: 'heading', depth: level, children: unbroken(block.children) }]
      : [block],
  );
}

/** A heading is one line, and bold by itself. */
const unbroken = (children: PhrasingContent[]): PhrasingContent[] =>
  children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'break') return [{ type: 'text', value: ' ' }];
    return child.type === 'strong' ? child.children : [child];
  });

function embedded(element: Element, lost: Lost): RootContent[] {
  const source = findElement(element, ({ tagName }) => tagName === 'source');
  const address = attribute(element, 'src') ?? (source && attribute(source, 'src'));
  if (address) lost.embedded.push(address);
  return [];
}

/** A picture with its caption as title, which Peyk shows as a figure. */
function figure(element: Element, options: PhrasingOptions, lost: Lost): RootContent[] {
  const caption = findElement(
    element,
    (each) => each.tagName === 'figcaption' || rankAs('caption', each) !== -1,
  );
  const pictures = findElements(element, ({ tagName }) => tagName === 'img');
  if (pictures.length === 0)
    return toMdast({ type: 'root', children: element.children }, options, lost);
  return pictures.flatMap((picture): RootContent[] => {
    const [image] = phrasing(picture, options);
    if (image === PART || image?.type !== 'image') return [];
    if (caption && pictures.length === 1) image.title = lineOf(caption);
    return [{ type: 'paragraph', children: [image] }];
  });
}

function table(element: Element, options: PhrasingOptions, lost: Lost): RootContent[] {
  const rows = findElements(element, ({ tagName }) => tagName === 'tr');
  const cells = rows.map((row) =>
    findElements(row, ({ tagName }) => tagName === 'td' || tagName === 'th'),
  );
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const all = cells.flat();
  // A table of one column, or around a whole text, was a frame and no table; and one of which most
  // would be empty cells is not to be read.
  if (
    width < 2 ||
    width * rows.length > MOST_EMPTY * (all.length + width) ||
    all.some((cell) => findElement(cell, ({ tagName }) => tagName === 'table'))
  )
    return all.flatMap((cell) => toMdast(cell, options, lost));
  const children = cells.map((row): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, at) => ({
      type: 'tableCell',
      children: row[at] ? inOneLine(toMdast(row[at], options, lost)) : [],
    })),
  }));
  return [{ type: 'table', children }];
}

const inOneLine = (blocks: RootContent[]): PhrasingContent[] =>
  blocks.flatMap((block, at) => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [];
    const space: PhrasingContent[] = at ? [{ type: 'text', value: ' ' }] : [];
    return [...space, ...unbroken(block.children)];
  });

type Flow = BlockContent | DefinitionContent;
/** `toMdast` gives blocks only, which its type cannot say. */
const blocksOnly = (nodes: RootContent[]): Flow[] => nodes as Flow[];

/** `<span>` or `<a>` around whole paragraphs, which HTML allows by mistake or by right. */
function holdsBlock(element: Element): boolean {
  const known = HOLDS_BLOCK.get(element);
  if (known !== undefined) return known;
  const holds = element.children.some(
    (child) =>
      isElement(child) && (!isInline(child) || EMBEDDED.has(child.tagName) || holdsBlock(child)),
  );
  HOLDS_BLOCK.set(element, holds);
  return holds;
}

/** Asked of every element in an element in an element: each is looked through once. */
const HOLDS_BLOCK = new WeakMap<Element, boolean>();
