import type { Element, ElementContent } from 'hast';
import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { element, isElement, textOf } from '../../../lib/hast-tree.ts';
import { attribute, findElement } from '../html/tree.ts';

/** A paragraph that Word shows as an item of a list. */
export interface WordItem {
  type: 'word-item';
  /** 1 for an item of a list that stands in no other. */
  level: number;
  /** Where its number is one, the number. */
  number: number | undefined;
  children: ElementContent[];
}

const LIST_CLASS = /(?:^|\s)MsoList(?:Paragraph|Bullet|Number)/u;
const LIST_STYLE = /mso-list:\s*\w+ level(?<level>\d)/u;
const IGNORED = /mso-list:\s*Ignore/iu;
/** A point or a number with its sign, and the space behind it, as a paragraph begins with them. */
const MARKER =
  /^[\s\u00A0]*(?<marker>[·•▪●○§o\u25A0\uF0B7\uF0A7–*-]|(?:\d{1,4}|[۰-۹٠-٩]{1,4}|\p{L})[.)-])(?=[\s\u00A0]|$)[\s\u00A0]*/u;
const LARGEST_LEVEL = 8;

/** The item that a paragraph of Word's is; undefined for any other paragraph. */
export function listItemOf(paragraph: Element): WordItem | undefined {
  const style = attribute(paragraph, 'style') ?? '';
  const level = Number(LIST_STYLE.exec(style)?.groups?.['level']);
  if (!level && !LIST_CLASS.test(attribute(paragraph, 'className') ?? '')) return undefined;
  const ignored = findElement(paragraph, (each) => IGNORED.test(attribute(each, 'style') ?? ''));
  const marker = ignored
    ? textOf(ignored).trim()
    : MARKER.exec(textOf(paragraph))?.groups?.['marker'];
  if (marker === undefined) return undefined;
  const children = ignored
    ? without(paragraph, ignored).children
    : cutStart(paragraph, MARKER.exec(textOf(paragraph))?.[0].length ?? 0).children;
  const digits = /\d+/u.exec(toAsciiDigits(marker))?.[0];
  const isLetter = /^\(?\p{L}[.)-]$/u.test(marker);
  return {
    type: 'word-item',
    level: Math.min(LARGEST_LEVEL, Math.max(1, level || 1)),
    number: digits === undefined ? (isLetter ? 1 : undefined) : Number(digits),
    children,
  };
}

const without = (node: Element, gone: Element): Element => ({
  ...node,
  children: node.children.flatMap((child): ElementContent[] => {
    if (child === gone) return [];
    return [isElement(child) ? without(child, gone) : child];
  }),
});

/** An element without its first letters. */
function cutStart(node: Element, letters: number): Element {
  let left = letters;
  const cut = (each: ElementContent): ElementContent => {
    if (each.type === 'text') {
      const value = each.value.slice(left);
      left = Math.max(0, left - each.value.length);
      return { ...each, value };
    }
    return isElement(each) ? { ...each, children: each.children.map(cut) } : each;
  };
  return { ...node, children: node.children.map(cut) };
}

/** The children of an element with their items, which stand one after the other, as lists in lists. */
export function toLists(nodes: readonly (ElementContent | WordItem)[]): ElementContent[] {
  const done: ElementContent[] = [];
  let items: WordItem[] = [];
  const close = (): void => {
    if (items.length > 0) done.push(...listsOf(items, 1));
    items = [];
  };
  for (const node of nodes) {
    if (node.type === 'word-item') items.push(node);
    else if (items.length === 0 || node.type !== 'text' || node.value.trim() !== '') {
      close();
      done.push(node);
    }
  }
  close();
  return done;
}

function listsOf(items: readonly WordItem[], level: number): Element[] {
  const lists: { list: Element; isOrdered: boolean }[] = [];
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at];
    if (!item) continue;
    const isOrdered = item.number !== undefined;
    const deeper = Math.max(level, item.level);
    let end = at + 1;
    while ((items[end]?.level ?? 0) > deeper) end += 1;
    const within = items.slice(at + 1, end);
    const children = [...item.children, ...(within.length ? listsOf(within, level + 1) : [])];
    const last = lists.at(-1);
    if (last?.isOrdered === isOrdered) last.list.children.push(element('li', {}, children));
    else {
      const start = isOrdered && item.number !== 1 ? { start: item.number ?? 1 } : {};
      const list = element(isOrdered ? 'ol' : 'ul', start, [element('li', {}, children)]);
      lists.push({ list, isOrdered });
    }
    at += within.length;
  }
  return lists.map(({ list }) => list);
}
