import type { ElementContent, Root, Text } from 'hast';
import { splitLatinRuns } from '../../lib/persian/bidi.ts';
import { type ProseRun, proseRuns, runText } from '../prose.ts';
import { type HastParent, element, isElement, isInline, text } from '../../lib/hast-tree.ts';

const RTL_LETTER = /(?=\p{L})[\p{scx=Arab}\p{scx=Hebr}]/u;
const OTHER_LETTER = /(?=\p{L})[^\p{scx=Arab}\p{scx=Hebr}]/u;
/** The blocks that hold every letter of another script: a quick look, as most lines have none. */
const OTHER_BLOCK = /[A-Za-z\u00AA-\u058F\u07C0-\u085F\u0900-\u1FFF\u2C00-\uFB1C\uFF21-\uFFDC]/;

/**
 * Keep Latin words from dragging the Persian beside them along (Unicode UAX #9: a number after a
 * Latin word joins its run, so «(ICT ۱۴۰۰)» shows the year on the wrong side). Each Latin run is
 * isolated in `<bdi>`, which adds no character to what a reader copies.
 *
 * A line without a right-to-left letter is left to right as a whole.
 */
export function rehypeBidi() {
  return (tree: Root) => {
    for (const run of proseRuns(tree)) {
      const line = runText(run);
      if (!hasOtherLetter(line)) continue;
      if (RTL_LETTER.test(line) || !turnWhole(run)) isolateLatin(run);
    }
  };
}

/** @returns false where the block also holds other blocks, so that it has no single direction */
function turnWhole({ block }: ProseRun): boolean {
  if (!isElement(block) || !block.children.every(isInline)) return false;
  if (setsDirection(block)) return true;
  if (block.tagName === 'p' || block.tagName === 'blockquote') block.properties['dir'] = 'ltr';
  // A cell, an item or a heading stays where its column or list begins.
  else block.children = [element('bdi', { dir: 'ltr' }, block.children)];
  return true;
}

function isolateLatin({ leaves }: ProseRun) {
  for (const leaf of leaves) {
    if (!('node' in leaf) || setsDirection(leaf.parent) || !hasOtherLetter(leaf.node.value))
      continue;
    const siblings = leaf.parent.children as ElementContent[];
    siblings.splice(siblings.indexOf(leaf.node), 1, ...isolated(leaf.node));
  }
}

const isolated = ({ value }: Text): ElementContent[] =>
  splitLatinRuns(value).map((run) =>
    run.latin ? element('bdi', {}, [text(run.text)]) : text(run.text),
  );

const hasOtherLetter = (line: string): boolean => OTHER_BLOCK.test(line) && OTHER_LETTER.test(line);

const setsDirection = (node: HastParent): boolean =>
  isElement(node) && (node.tagName === 'bdi' || node.properties['dir'] !== undefined);
