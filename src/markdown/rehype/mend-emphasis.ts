import type { ElementContent, Root, Text } from 'hast';
import { type ProseRun, proseRuns } from '../prose.ts';
import {
  element,
  isElement,
  isInline,
  rewriteChildren,
  text,
  textOf,
} from '../../lib/hast-tree.ts';

/**
 * Emphasis marks that are still text after parsing: `**` and longer, and `__` that stands in no
 * Latin name (`__init__`). A single `*` is left: it is a footnote mark or a multiplication.
 */
const MARK = /\*(?:\p{Cf}*\*)+|(?<!\w)__(?!\w)/gu;
/** Invisible characters, which come and go with the keyboard, do not part a mark. */
const HAS_MARK = /\*\p{Cf}*\*|__/u;

const BEGINS_MARK = /^\p{Cf}*\*/u;
const ENDS_MARK = /\*\p{Cf}*$/u;

/** Digits blotted out, «۰۹۱۲***۴۵۶۷»: no emphasis, and the number must not close up. */
const MASKED_DIGITS = /(?<=\p{Nd})\*{2,}(?=\p{Nd})/gu;
const MASK = '•';

/** A mark found between the nodes of a line. */
interface Mark {
  mark: string;
}
type Piece = ElementContent | Mark;

/**
 * Make strong what an editor meant as strong, and drop a mark that has no partner.
 *
 * CommonMark (6.2) leaves `** متن **`, `**متن **` and `**متن` literal, and does not look inside raw
 * HTML. Marks that are left in one line are paired in order; nobody wants to read the odd one.
 */
export function rehypeMendEmphasis() {
  return (tree: Root) => {
    rewriteChildren(tree, (children, parent) => {
      if (isElement(parent, 'code', 'pre', 'kbd', 'samp')) return children;
      children.forEach((child, index) => {
        if (isElement(children[index + 1], 'strong', 'em')) dropLoneBullet(child);
      });
      if (!children.some(hasMark)) return children;
      const pieces = children.flatMap(splitAtMarks);
      return isElement(parent, 'strong', 'b') || !children.every(isInline)
        ? pieces.filter(isNode)
        : pairMarks(pieces);
    });
    proseRuns(tree).forEach(partAsterisks);
  };
}

/** Single asterisks of two elements that touch, `<em>الف*</em>*`, would show as a mark again. */
function partAsterisks({ leaves }: ProseRun) {
  let before: Text | undefined;
  for (const leaf of leaves) {
    if (!('node' in leaf)) before = undefined;
    else if (leaf.node.value !== '') {
      if (before && ENDS_MARK.test(before.value) && BEGINS_MARK.test(leaf.node.value)) {
        before.value = before.value.replace(ENDS_MARK, '');
        leaf.node.value = leaf.node.value.replace(BEGINS_MARK, '');
      }
      before = leaf.node;
    }
  }
}

/** «*» typed straight before bold text, at the start of a line: a bullet without its space. */
function dropLoneBullet(node: ElementContent) {
  if (node.type === 'text') node.value = node.value.replace(/(^|\n)[ \t]*\*$/, '$1');
}

const isNode = (piece: Piece): piece is ElementContent => 'type' in piece;

const hasMark = (node: ElementContent): boolean =>
  node.type === 'text' && HAS_MARK.test(node.value);

function splitAtMarks(node: ElementContent): Piece[] {
  if (node.type !== 'text' || !hasMark(node)) return [node];
  const value = node.value.replace(MASKED_DIGITS, (mark) => MASK.repeat(mark.length));
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: mark, index } of value.matchAll(MARK)) {
    if (index > end) pieces.push(text(value.slice(end, index)));
    pieces.push({ mark: mark.startsWith('*') ? '**' : '__' });
    end = index + mark.length;
  }
  if (end < value.length) pieces.push(text(value.slice(end)));
  return pieces;
}

function pairMarks(pieces: readonly Piece[]): ElementContent[] {
  const out: ElementContent[] = [];
  const partners = partnersOf(pieces);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (isNode(piece)) {
      out.push(piece);
      continue;
    }
    const partner = partners[at];
    if (partner === undefined) continue;
    out.push(...strong(pieces.slice(at + 1, partner).filter(isNode)));
    at = partner;
  }
  return out;
}

/** For each mark the place of the next one of its kind. */
function partnersOf(pieces: readonly Piece[]): (number | undefined)[] {
  const partners: (number | undefined)[] = [];
  const next = new Map<string, number>();
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece === undefined || isNode(piece)) continue;
    partners[at] = next.get(piece.mark);
    next.set(piece.mark, at);
  }
  return partners;
}

/** Strong text; spaces at its ends stay, outside it. */
function strong(children: ElementContent[]): ElementContent[] {
  if (
    !children.some(
      (child) => textOf(child).trim() || !('children' in child || child.type === 'text'),
    )
  )
    return children;
  const [first] = children;
  const last = children.at(-1);
  const before = first?.type === 'text' ? takeSpaceBefore(first) : [];
  const after = last?.type === 'text' ? takeSpaceAfter(last) : [];
  return [...before, element('strong', {}, children), ...after];
}

function takeSpaceBefore(node: Text): ElementContent[] {
  const { value } = node;
  node.value = value.trimStart();
  return spaceAlone(value.slice(0, value.length - node.value.length));
}

function takeSpaceAfter(node: Text): ElementContent[] {
  const { value } = node;
  node.value = value.trimEnd();
  return spaceAlone(value.slice(node.value.length));
}

const spaceAlone = (space: string): ElementContent[] => (space === '' ? [] : [text(space)]);
