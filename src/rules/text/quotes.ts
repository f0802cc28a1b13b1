import { persianiseQuotes } from '../../markdown/persian-quotes.ts';
import { textRule } from '../rule.ts';

/** "متن" and “متن”: Persian quotes with « », and within them with ‹ ›. */
export const quotes = textRule('quotes', 'warning', function* (text) {
  const persian = persianiseQuotes(text);
  if (persian === text) return;
  // The number of characters stays, so the places that differ are the places to change.
  for (let start = 0; start < text.length; start++) {
    let end = start;
    while (end < text.length && text[end] !== persian[end]) end += 1;
    if (end > start) yield { start, end, fix: persian.slice(start, end) };
    start = end;
  }
});
