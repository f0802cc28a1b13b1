import sax from 'sax';
import { TooComplex } from '../too-complex.ts';

/** Elements in one another: a table in a table in a box has 60. */
const DEEPEST = 500;
/** Word writes some ten for each run of letters. */
const MOST_ELEMENTS = 2_000_000;

/**
 * The lines of a part of a document (ECMA-376, 17.3): the texts of its paragraphs, formulas among them,
 * without what a tracked change took out. Deeper or larger ones than people write are refused, and so are
 * declarations of a document type, which no document has (ECMA-376 part 2, 9.1.4).
 *
 * @throws {TooComplex} as soon as that is seen
 */
export function linesOfPart(xml: string): string[] {
  if (xml.includes('<!DOCTYPE')) throw new TooComplex('a document type');
  const lines: string[] = [];
  let line = '';
  let isText = false;
  let depth = 0;
  let elements = 0;
  const flush = (): void => {
    const shown = line.replace(/\s+/gu, ' ').trim();
    if (shown !== '') lines.push(shown);
    line = '';
  };
  const parser = sax.parser(true);
  parser.onopentag = ({ name }) => {
    depth += 1;
    elements += 1;
    if (depth > DEEPEST) throw new TooComplex(`deeper than ${DEEPEST}`);
    if (elements > MOST_ELEMENTS) throw new TooComplex(`more than ${MOST_ELEMENTS} elements`);
    isText = /^(?:w|m):t$/u.test(name);
    if (name === 'w:tab') line += ' ';
    if (name === 'w:br' || name === 'w:cr') flush();
  };
  parser.ontext = parser.oncdata = (text) => {
    if (isText) line += text;
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    isText = false;
    if (name === 'w:p') flush();
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml);
  flush();
  return lines;
}
