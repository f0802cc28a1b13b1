import type { ElementContent, Root, Text } from 'hast';
import { isPair, MARK, type Mark, NEAR } from '../mark-pairs.ts';
import {
  element,
  isElement,
  isInline,
  rewriteChildren,
  text,
  textOf,
} from '../../lib/hast-tree.ts';

/** Invisible characters, which come and go with the keyboard, do not part a mark. */
const HAS_MARK = /\*\p{Cf}*\*|__|~~/u;

const SPACE = /^\s?$/;
const WORD = /[\p{L}\p{N}]/u;

type Piece = ElementContent | Mark;

/**
 * Make strong, or strike, what an editor meant so.
 *
 * CommonMark (6.2) leaves `** متن **` and `**متن **` literal, and does not look inside raw HTML. Two
 * marks in a line are a pair where one of them can only be meant so (`isPair`). A mark without a partner
 * stays as typed: «هتل ***», «۰۹۱۲***۴۵», «گ** نخور» hold stars. Only bold that goes on over a
 * paragraph's end, `**` at the start of one block and at the end of a later one, loses its marks, for
 * Markdown has none that does, and the checker tells it.
 */
export function rehypeMendEmphasis() {
  return (tree: Root) => {
    const state = { isOpen: false };
    rewriteChildren(tree, (children, parent) => {
      if (isElement(parent, 'code', 'pre', 'kbd', 'samp')) return children;
      children.forEach((child, index) => {
        if (isElement(children[index + 1], 'strong', 'em')) dropLoneBullet(child);
      });
      if (!children.some(hasMark)) return children;
      const pieces = splitAtMarks(children);
      return pairMarks(pieces, isElement(parent, 'strong', 'b'), state);
    });
  };
}

/** «*» typed straight before bold text, at the start of a line: a bullet without its space. */
function dropLoneBullet(node: ElementContent) {
  if (node.type === 'text') node.value = node.value.replace(/(^|\n)[ \t]*\*$/, '$1');
}

const isNode = (piece: Piece): piece is ElementContent => 'type' in piece;

const hasMark = (node: ElementContent): boolean =>
  node.type === 'text' && HAS_MARK.test(node.value);

function splitAtMarks(children: readonly ElementContent[]): Piece[] {
  return children.flatMap((node, index): Piece[] => {
    if (node.type !== 'text' || !hasMark(node)) return [node];
    const pieces: Piece[] = [];
    let end = 0;
    for (const { 0: typed, index: start } of node.value.matchAll(MARK)) {
      if (start > end) pieces.push(text(node.value.slice(end, start)));
      end = start + typed.length;
      const before =
        start > 0 ? node.value.slice(start - 1, start) : edgeOf(children[index - 1], -1);
      const after =
        end < node.value.length ? node.value.slice(end, end + 1) : edgeOf(children[index + 1], 0);
      pieces.push({ mark: typed.replace(/\p{Cf}/gu, ''), typed, before, after });
    }
    if (end < node.value.length) pieces.push(text(node.value.slice(end)));
    return pieces;
  });
}

/** The character of a neighbour that touches a mark; a line ends where there is none. */
function edgeOf(node: ElementContent | undefined, at: number): string {
  if (!node || isElement(node, 'br') || !isInline(node)) return '';
  return textOf(node).at(at) ?? 'x';
}

function pairMarks(pieces: readonly Piece[], isStrong: boolean, state: { isOpen: boolean }) {
  const out: ElementContent[] = [];
  const isAlone = pieces.filter((piece) => !isNode(piece)).length === 1;
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (isNode(piece)) {
      out.push(piece);
      continue;
    }
    const partner = partnerOf(pieces, at);
    if (partner === -1) {
      if (!isAlone || !isHalfOfBlocks(pieces, at, state)) out.push(text(piece.typed));
      continue;
    }
    const inside = pieces.slice(at + 1, partner).map(toNode);
    const name = piece.mark === '~~' ? 'del' : 'strong';
    out.push(...(isStrong && name === 'strong' ? inside : emphasised(name, inside)));
    at = partner;
  }
  return out;
}

const toNode = (piece: Piece): ElementContent => (isNode(piece) ? piece : text(piece.typed));

function partnerOf(pieces: readonly Piece[], at: number): number {
  const opening = pieces[at];
  if (!opening || isNode(opening)) return -1;
  let asked = 0;
  let holdsWord = false;
  for (let index = at + 1; index < pieces.length && asked < NEAR; index++) {
    const piece = pieces[index];
    if (!piece) break;
    if (isNode(piece)) {
      if (!isInline(piece)) break;
      holdsWord ||= WORD.test(shown(piece));
    } else {
      asked += 1;
      if (holdsWord && isPair(opening, piece)) return index;
    }
  }
  return -1;
}

/** A picture or a component is as good as a word. */
const shown = (node: ElementContent): string =>
  'children' in node || node.type === 'text' ? textOf(node) || (isElement(node) ? 'x' : '') : 'x';

/** Bold from the start of one block to the end of another, of which each holds one mark. */
function isHalfOfBlocks(pieces: readonly Piece[], at: number, state: { isOpen: boolean }): boolean {
  const piece = pieces[at];
  if (!piece || isNode(piece) || piece.mark !== '**') return false;
  if (at === 0 && !SPACE.test(piece.after)) return (state.isOpen = true);
  const isLast = pieces
    .slice(at + 1)
    .every((other) => isNode(other) && textOf(other).trim() === '');
  if (!isLast || SPACE.test(piece.before) || !state.isOpen) return false;
  state.isOpen = false;
  return true;
}

/** Emphasised text; spaces at its ends stay, outside it. */
function emphasised(name: string, children: ElementContent[]): ElementContent[] {
  const [first] = children;
  const last = children.at(-1);
  const before = first?.type === 'text' ? takeSpaceBefore(first) : [];
  const after = last?.type === 'text' ? takeSpaceAfter(last) : [];
  return [...before, element(name, {}, children), ...after];
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
