import { followEach, type Steps } from './follow.ts';
import { addFieldSpan, addPosting, addSpan, hitOf, type Hits } from './hits.ts';
import type { PostingSource } from './posting.ts';

/** One way in which a word of a query may be written: as a word of the index, or as several that stand `steps` apart. */
export type Way =
  { word: string; worth: number } | { keys: readonly string[]; worth: number; steps: Steps };

/** The items in which a word is written in any of these ways. */
export function evaluate(ways: readonly Way[], source: PostingSource): Hits {
  const hits: Hits = new Map();
  // Before sequences, which add nothing where the word stands.
  for (const way of ways)
    if ('word' in way)
      for (const posting of source.postings(way.word)) addPosting(hits, posting, way.worth);
  for (const way of ways) if ('keys' in way) addSequence(hits, source, way);
  return hits;
}

function addSequence(
  hits: Hits,
  source: PostingSource,
  { keys, worth, steps }: Extract<Way, { keys: unknown }>,
): void {
  const found = keys.map((key) => evaluate([{ word: key, worth }], source));
  for (const [page, hit] of followEach(found, steps)) {
    const target = hitOf(hits, page);
    for (const span of hit.spans) addSpan(target, span, worth);
    for (const [field, { spans }] of hit.fields)
      for (const span of spans) addFieldSpan(target, field, span, worth);
  }
}
