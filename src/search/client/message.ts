import { SEARCH } from '../../messages/search.ts';
import type { SearchAnswer } from './search.ts';

/** What is told of an answer, above the results and to screen readers. */
export function toMessage({ query, count, whole, unfiltered, missing }: SearchAnswer): string {
  if (query.clauses.length === 0) return SEARCH.noWords;
  const sentences: string[] = [];
  if (count > 0) {
    sentences.push(SEARCH.found(count));
    if (whole < count) sentences.push(SEARCH.relaxed(whole, count - whole));
  } else sentences.push(unfiltered > 0 ? SEARCH.nothingFiltered : SEARCH.nothing);
  if (query.cut) sentences.push(SEARCH.cut);
  sentences.push(...missing.map(SEARCH.partly));
  return sentences.join(' ');
}
