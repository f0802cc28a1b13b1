import type { Root } from 'hast';
import { persianiseDigits } from '../../lib/persian/digits.ts';
import { proseRuns, rewriteRun } from '../prose.ts';

const FOREIGN_DIGIT = /[0-9٠-٩]/;
const RTL_LETTER = /(?=\p{L})[\p{scx=Arab}\p{scx=Hebr}]/u;
const LETTER = /\p{L}/u;

/** Show numbers in prose with Persian digits; a line that is all Latin keeps its own. */
export function rehypePersianDigits() {
  return (tree: Root) => {
    for (const run of proseRuns(tree)) rewriteRun(run, persianiseLine);
  };
}

function persianiseLine(line: string): string {
  if (!FOREIGN_DIGIT.test(line) || (LETTER.test(line) && !RTL_LETTER.test(line))) return line;
  return persianiseDigits(line);
}
