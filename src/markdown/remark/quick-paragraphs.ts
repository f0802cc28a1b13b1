import type { Nodes, Paragraph, Root } from 'mdast';
import type { Processor } from 'unified';

/** Stands for a run of plain paragraphs while the rest is parsed: U+E000, of the private use area. */
const STAND_IN = '\uE000';

/** What may reach over a blank line: fences, raw HTML, definitions; and what Markdown rewrites. */
const FAR_REACHING = /^[ \t>\d٠-٩۰-۹.)+*-]*(?:```|~~~)|<[a-z/!?]|\]:|[\r\0\uFEFF\uE000]/im;

/** What makes a line more than words (CommonMark 2.4 and 4 to 6), anywhere and at its start. */
const MARKUP = /[*_[\]<&\\`\t]| {2}$|^[ #>+-]|^[\d٠-٩۰-۹]{1,9}[.)]/m;

/** Looked for from the first of several on, so that a row of them is read once and not once for each. */
const LINE_ENDS_AROUND = /^\n+|(?<!\n)\n+$/g;
const SPACES_AT_END = /(?<! ) +$/;
const SPACES_AT_LINE_END = /(?<! ) +$/gm;

/** A blank line and those after it (CommonMark 4.9). */
const BLANK_LINES = /\n(?:[ \t]*\n)+/g;

/**
 * Read plain paragraphs without a parser.
 *
 * Micromark steps through a text character by character, which made half the cost of rendering a
 * body, and nine of ten paragraphs of news hold nothing for it to find. Blocks between blank lines do
 * not depend on each other unless one reaches over them, so plain ones are taken out, one character
 * standing for each run of them, and put back into the tree of what is left. The tree is the same, and
 * so are the offsets of its nodes; lines and columns are not told. Not for GFM, whose bare addresses
 * have no mark.
 */
export function remarkQuickParagraphs(this: Processor) {
  const { parser } = this;
  if (!parser) throw new TypeError('remarkQuickParagraphs needs a parser before it');
  this.parser = (document, file) => {
    if (FAR_REACHING.test(document)) return parser(document, file);
    const { rest, runs } = takeOutParagraphs(document);
    if (rest === STAND_IN) return { type: 'root', children: runs.flatMap(({ all }) => all) };
    // The parser before this one is remark's.
    const root = parser(rest, file) as Root;
    let moved = 0;
    let put = 0;
    return {
      ...root,
      children: root.children.flatMap((node) => {
        const run = standsIn(node) ? runs[put++] : undefined;
        if (run) moved += run.length - STAND_IN.length;
        else move(node, moved);
        return run?.all ?? [node];
      }),
    };
  };
}

/** Plain paragraphs, one after the other, and how much of the text they take with what parts them. */
interface Run {
  all: Paragraph[];
  length: number;
}

function takeOutParagraphs(document: string): { rest: string; runs: Run[] } {
  let rest = '';
  const runs: Run[] = [];
  /** Where the run begins that the block before belongs to. */
  let runStart: number | undefined;
  let between = '';
  for (const { block, start, after } of blocksOf(document)) {
    const run = runStart === undefined ? undefined : runs.at(-1);
    if (MARKUP.test(block) || block.trim() === '') {
      rest += between + block;
      runStart = undefined;
    } else if (run && runStart !== undefined) {
      run.all.push(paragraph(block, start));
      run.length = start + block.length - runStart;
    } else {
      rest += between + STAND_IN;
      runStart = start;
      runs.push({ all: [paragraph(block, start)], length: block.length });
    }
    between = after;
  }
  return { rest: rest + between, runs };
}

function* blocksOf(document: string): Generator<{ block: string; start: number; after: string }> {
  let start = 0;
  for (const { index, 0: after } of document.matchAll(BLANK_LINES)) {
    yield { block: document.slice(start, index), start, after };
    start = index + after.length;
  }
  yield { block: document.slice(start), start, after: '' };
}

/** Spaces at the ends of a line are not part of its text (CommonMark 4.8). */
function paragraph(block: string, start: number): Paragraph {
  const lines = block.replace(LINE_ENDS_AROUND, '');
  const from = start + block.indexOf(lines);
  const textEnd = from + lines.replace(SPACES_AT_END, '').length;
  const text = { start: pointAt(from), end: pointAt(textEnd) };
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: lines.replace(SPACES_AT_LINE_END, ''), position: text }],
    position: { start: text.start, end: pointAt(from + lines.length) },
  };
}

const pointAt = (offset: number) => ({ line: 0, column: 0, offset });

function move(node: Nodes, by: number): void {
  const { position } = node;
  if (by !== 0 && position?.start.offset !== undefined && position.end.offset !== undefined) {
    position.start.offset += by;
    position.end.offset += by;
  }
  if ('children' in node) for (const child of node.children) move(child, by);
}

const standsIn = (node: Root['children'][number]): boolean => {
  const [only] = node.type === 'paragraph' ? node.children : [];
  return only?.type === 'text' && only.value === STAND_IN;
};
