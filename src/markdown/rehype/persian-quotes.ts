import type { Root } from 'hast';
import { persianiseQuotesInLines } from '../persian-quotes.ts';
import { proseRuns, rewriteRun, runText } from '../prose.ts';

/** Show quotation marks round Persian text as « », also where a quotation has several paragraphs. */
export function rehypePersianQuotes() {
  return (tree: Root) => {
    const runs = proseRuns(tree);
    const lines = persianiseQuotesInLines(runs.map(runText));
    runs.forEach((run, index) => rewriteRun(run, (line) => lines[index] ?? line));
  };
}
