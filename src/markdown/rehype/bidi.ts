import type { ElementContent, Root } from 'hast';
import { isolatedSpans } from '../../lib/persian/bidi.ts';
import { LATIN_OBJECT } from '../../lib/persian/direction/classes.ts';
import { type HastParent, element, isElement, isInline, textOf } from '../../lib/hast-tree.ts';
import { isStandIn } from '../prose.ts';
import { isolateSpans } from './isolate-spans.ts';

const RTL_LETTER = /(?=\p{L})[\p{scx=Arab}\p{scx=Hebr}]/u;
const OTHER_LETTER = /(?=\p{L})[^\p{scx=Arab}\p{scx=Hebr}]/u;
/** The blocks that hold every letter of another script: a quick look, as most lines have none. */
const OTHER_BLOCK = /[A-Za-z\u00AA-\u058F\u07C0-\u085F\u0900-\u1FFF\u2C00-\uFB1C\uFF21-\uFFDC]/;
/** Text that an isolate can help, beside elements that have their own direction. */
const WORDS = /[\p{L}\p{N}]/u;

const OBJECT = '\uFFFC';
const LINE_BREAK = '\u2029';

/**
 * Keep what is read from left to right in its order, and from dragging the Persian beside it along
 * (Unicode UAX #9: a number after a Latin word joins its run, so «(ICT ۱۴۰۰)» shows the year on the
 * wrong side). Each such stretch (`isolatedSpans`) stands in one `<bdi>`, with the elements in it;
 * that adds no character to what a reader copies.
 *
 * A line without a right-to-left letter, but with others, is left to right as a whole.
 */
export function rehypeBidi() {
  return (tree: Root) => {
    directLines(tree);
  };
}

function directLines(parent: HastParent) {
  const children = parent.children as ElementContent[];
  const whole = children.every(isLine);
  if (whole && turnWhole(parent, children)) return;
  const out: ElementContent[] = [];
  let line: ElementContent[] = [];
  for (const child of [...children, undefined]) {
    if (child && isLine(child)) {
      line.push(child);
      continue;
    }
    out.push(...directLine(parent, line));
    line = [];
    if (!child) continue;
    out.push(child);
    if ('children' in child && !isStandIn(child)) directLines(child);
  }
  parent.children = out;
}

/** Whether a node stands in a line of text with all that it holds. */
const isLine = (node: ElementContent): boolean =>
  isInline(node) && (!('children' in node) || isStandIn(node) || node.children.every(isLine));

function turnWhole(block: HastParent, line: ElementContent[]): boolean {
  if (!isElement(block) || line.length === 0) return false;
  const words = line.map(shownText).join('');
  if (RTL_LETTER.test(words) || !hasOtherLetter(words)) return false;
  if (setsDirection(block)) return true;
  if (block.tagName === 'p' || block.tagName === 'blockquote') block.properties['dir'] = 'ltr';
  // A cell, an item or a heading stays where its column or list begins.
  else block.children = [element('bdi', { dir: 'ltr' }, line)];
  return true;
}

function directLine(parent: HastParent, children: ElementContent[]): ElementContent[] {
  if (children.length === 0 || setsDirection(parent)) return children;
  const line = children.map(shownText).join('');
  const spans = isolatedSpans(line).filter(({ start, end }) => WORDS.test(line.slice(start, end)));
  if (spans.length === 0) return children;
  // An isolate is a single object to `shownText`; offsets count what was there before.
  const lengths = new WeakMap<ElementContent, number>();
  const lengthOf = (node: ElementContent): number => {
    const length = lengths.get(node) ?? shownText(node).length;
    lengths.set(node, length);
    return length;
  };
  return isolateSpans(children, spans, lengthOf);
}

/** The text of a node as the rules of direction see it. */
function shownText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return LINE_BREAK;
  if (isStandIn(node) || setsDirection(node)) {
    const words = textOf(node);
    return !WORDS.test(words) || RTL_LETTER.test(words) ? OBJECT : LATIN_OBJECT;
  }
  const words = 'children' in node ? node.children.map(shownText).join('') : '';
  return isElement(node, 'sup', 'sub') ? words.replace(/[-+−]/g, raisedSign) : words;
}

/** The charge of an ion belongs to its letters, as «+» and «-» of the line would not. */
const raisedSign = (sign: string): string => (sign === '+' ? '⁺' : '⁻');

const hasOtherLetter = (line: string): boolean => OTHER_BLOCK.test(line) && OTHER_LETTER.test(line);

const setsDirection = (node: HastParent | ElementContent): boolean =>
  isElement(node) && (node.tagName === 'bdi' || node.properties['dir'] !== undefined);
