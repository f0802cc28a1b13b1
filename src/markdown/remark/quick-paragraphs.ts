import type { Paragraph, Root } from 'mdast';
import type { Processor } from 'unified';

/** Stands for a run of plain paragraphs while the rest is parsed: U+E000, of the private use area. */
const STAND_IN = '\uE000';

/** What may reach over a blank line: fences, raw HTML, definitions; and what Markdown rewrites. */
const FAR_REACHING = /^[ \t>\d.)+*-]*(?:```|~~~)|<[a-z/!?]|\]:|[\r\0\uFEFF\uE000]/im;

/** What makes a line more than words (CommonMark 2.4 and 4 to 6), anywhere and at its start. */
const MARKUP = /[*_[\]<&\\`\t]| {2}$|^[ #>+-]|^\d{1,9}[.)]/m;

/** A blank line and those after it (CommonMark 4.9). */
const BLANK_LINES = /\n(?:[ \t]*\n)+/;

/**
 * Read plain paragraphs without a parser.
 *
 * Micromark steps through a text character by character, which made half the cost of rendering a
 * body, and nine of ten paragraphs of news hold nothing for it to find. Blocks between blank lines do
 * not depend on each other unless one reaches over them, so plain ones are taken out, one character
 * standing for each run of them, and put back into the tree of what is left. The tree is the same but
 * for positions, which plain paragraphs have none of. Not for GFM, whose bare addresses have no mark.
 */
export function remarkQuickParagraphs(this: Processor) {
  const { parser } = this;
  if (!parser) throw new TypeError('remarkQuickParagraphs needs a parser before it');
  this.parser = (document, file) => {
    if (FAR_REACHING.test(document)) return parser(document, file);
    const { rest, runs } = takeOutParagraphs(document);
    if (rest === STAND_IN) return { type: 'root', children: runs.flat() };
    // The parser before this one is remark's.
    const root = parser(rest, file) as Root;
    return {
      ...root,
      children: root.children.flatMap((node) => (standsIn(node) ? (runs.shift() ?? []) : [node])),
    };
  };
}

function takeOutParagraphs(document: string): { rest: string; runs: Paragraph[][] } {
  const rest: string[] = [];
  const runs: Paragraph[][] = [];
  for (const block of document.split(BLANK_LINES)) {
    if (MARKUP.test(block) || block.trim() === '') rest.push(block);
    else {
      if (rest.at(-1) !== STAND_IN) {
        rest.push(STAND_IN);
        runs.push([]);
      }
      runs.at(-1)?.push(paragraph(block));
    }
  }
  return { rest: rest.join('\n\n'), runs };
}

/** Spaces at the ends of a line are not part of a paragraph (CommonMark 4.8). */
const paragraph = (block: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: block.replace(/ +$/gm, '').replace(/^\n+|\n+$/g, '') }],
});

const standsIn = (node: Root['children'][number]): boolean => {
  const [only] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'text' && only.value === STAND_IN;
};
