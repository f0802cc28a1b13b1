import { TooComplex } from './too-complex.ts';

/** Quotations and lists in one another: nobody follows more than six. */
const DEEPEST = 50;
/** Brackets that open in one another within a paragraph. */
const DEEPEST_BRACKET = 50;
/** Marks of emphasis, code and the like in one paragraph. */
const MOST_MARKS = 5_000;
/** The longest item known has 800. */
const MOST_LINES = 10_000;

/** The marks of quotations and list items that a line begins with. */
const CONTAINERS = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const LIST_ITEM = /^[ \t]*(?=[-*+][ \t]|\d{1,9}[.)][ \t])/u;
const MARKS = /[*_~]+|`+|[[\]<]/gu;

/**
 * Refuse a text that parsers of Markdown would take minutes for, or fall over. They go back to where
 * something opened for each thing that may close it, so that time grows with the square of what stands
 * open; which this counts, in one way through the text.
 *
 * @throws {TooComplex} for more than any item has
 */
export function measureMarkdown(text: string): void {
  const lines = text.split('\n');
  refuseMore(lines.length, MOST_LINES, 'lines');
  const indents: number[] = [];
  let marks = 0;
  let open = 0;
  for (const line of lines) {
    refuseMore(countContainers(line), DEEPEST, 'containers in a line');
    refuseMore(indentList(indents, line), DEEPEST, 'lists in one another');
    if (line.trim() === '') marks = open = 0;
    for (const [mark] of line.matchAll(MARKS)) {
      if (mark === '[') open += 1;
      else if (mark === ']') open = Math.max(0, open - 1);
      // Code ends at as many backticks as it began with, so each length is looked for.
      else marks += mark.startsWith('`') ? mark.length : 1;
      refuseMore(open, DEEPEST_BRACKET, 'brackets in one another');
    }
    refuseMore(marks, MOST_MARKS, 'marks in a paragraph');
  }
}

function refuseMore(count: number, most: number, what: string): void {
  if (count > most) throw new TooComplex(`more than ${most} ${what}`);
}

function countContainers(line: string): number {
  let count = 0;
  for (CONTAINERS.lastIndex = 0; count <= DEEPEST && CONTAINERS.test(line);) count += 1;
  return count;
}

/** How many lists are in one another at a line, by how far their items are indented. */
function indentList(indents: number[], line: string): number {
  const space = LIST_ITEM.exec(line)?.[0];
  if (space === undefined) {
    if (/^\S/u.test(line)) indents.length = 0;
    return indents.length;
  }
  const indent = space.replaceAll('\t', '    ').length;
  while ((indents.at(-1) ?? -1) >= indent) indents.pop();
  return indents.push(indent);
}
