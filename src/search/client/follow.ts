import type { Hit, Hits, Span } from './hits.ts';

/** How many positions further on the next word may stand; the first that holds it counts. */
export type Steps = readonly number[];
/** Words of their own stand one after the other; the parts of a compound stand at one position. */
export const SIDE_BY_SIDE: Steps = [1, 0];
export const NEXT_BUT_ONE: Steps = [2];

/** The items in which every one of `found` follows the one before it, with the spans from first to last. */
export function followEach(found: readonly Hits[], steps: Steps = SIDE_BY_SIDE): Hits {
  const [first = new Map<number, Hit>(), ...rest] = found;
  return rest.reduce((before, after) => follow(before, after, steps), first);
}

function follow(before: Hits, after: Hits, steps: Steps): Hits {
  const both: Hits = new Map();
  for (const [page, hit] of before) {
    const next = after.get(page);
    if (!next) continue;
    const spans = followSpans(hit.spans, next.spans, steps);
    const fields = new Map(
      Array.from(hit.fields, ([field, { weight, spans: own }]) => {
        const joined = followSpans(own, next.fields.get(field)?.spans ?? [], steps);
        return [field, { weight, spans: joined }] as const;
      }).filter(([, { spans: joined }]) => joined.length > 0),
    );
    if (spans.length > 0 || fields.size > 0)
      both.set(page, { weight: spans.length, spans, fields, vague: false });
  }
  return both;
}

function followSpans(before: readonly Span[], after: readonly Span[], steps: Steps): Span[] {
  const starts = new Map(after.map((span) => [span.from, span]));
  return before.flatMap(({ from, to }) => {
    const step = steps.find((distance) => starts.has(to + distance));
    const next = step === undefined ? undefined : starts.get(to + step);
    return next ? [{ from, to: next.to }] : [];
  });
}
