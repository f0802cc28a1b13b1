import { persianiseQuotes } from '../../../../markdown/persian-quotes.ts';
import { textRule, type Match } from '../rule.ts';

const OPENING = '«‹';
const CLOSING = '»›';

/** "متن" and “متن”: Persian quotes with « », and within them with ‹ ›. Both marks of a pair, or none. */
export const quotes = textRule('quotes', 'warning', function* (text, prose) {
  const persian = persianiseQuotes(text);
  if (persian === text) return;
  const edits = changedRanges(text, persian);
  const pairs = pairEdits(edits);
  for (const [index, edit] of edits.entries()) {
    const first = pairs[index] ?? index;
    const size = pairs.filter((other) => other === first).length;
    yield { ...edit, pair: { name: `${prose.rangeOf(0, 1).start} ${first}`, size } };
  }
});

type QuoteEdit = Match & { fix: string };

/** The number of characters stays, so the ranges that differ are the ranges to change. */
function changedRanges(text: string, persian: string): QuoteEdit[] {
  const edits: QuoteEdit[] = [];
  for (let start = 0; start < text.length; start++) {
    let end = start;
    while (end < text.length && text[end] !== persian[end]) end += 1;
    if (end > start) edits.push({ start, end, fix: persian.slice(start, end) });
    start = end;
  }
  return edits;
}

/** For each edit, the first of those that belong together: a closing mark with its opening one. */
function pairEdits(edits: readonly QuoteEdit[]): number[] {
  const firsts = edits.map((_, index) => index);
  const open: number[] = [];
  for (const [index, { fix }] of edits.entries()) {
    for (const mark of fix) {
      if (OPENING.includes(mark)) open.push(index);
      if (!CLOSING.includes(mark)) continue;
      const partner = open.pop();
      if (partner === undefined) continue;
      const [from, to] = [firsts[index] ?? index, firsts[partner] ?? partner];
      firsts.forEach((first, at) => {
        if (first === from) firsts[at] = to;
      });
    }
  }
  return firsts;
}
