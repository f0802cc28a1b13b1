import { persianiseQuotes } from '../../../../markdown/persian-quotes.ts';
import { textRule, type Match } from '../rule.ts';

const OPENING = '«‹';
const CLOSING = '»›';

/** "متن" and “متن”: Persian quotes with « », and within them with ‹ ›. Both marks of a pair, or none. */
export const quotes = textRule('quotes', 'warning', function* (text, prose) {
  const persian = persianiseQuotes(text);
  if (persian === text) return;
  const places = changedPlaces(text, persian);
  const pairs = pairPlaces(places);
  for (const [index, place] of places.entries()) {
    const first = pairs[index] ?? index;
    const size = pairs.filter((other) => other === first).length;
    yield { ...place, pair: { name: `${prose.rangeOf(0, 1).start} ${first}`, size } };
  }
});

type Place = Match & { fix: string };

/** The number of characters stays, so the places that differ are the places to change. */
function changedPlaces(text: string, persian: string): Place[] {
  const places: Place[] = [];
  for (let start = 0; start < text.length; start++) {
    let end = start;
    while (end < text.length && text[end] !== persian[end]) end += 1;
    if (end > start) places.push({ start, end, fix: persian.slice(start, end) });
    start = end;
  }
  return places;
}

/** For each place, the first of those that belong together: a closing mark with its opening one. */
function pairPlaces(places: readonly Place[]): number[] {
  const firsts = places.map((_, index) => index);
  const open: number[] = [];
  for (const [index, { fix }] of places.entries()) {
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
