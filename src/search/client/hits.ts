import { WHOLE } from '../format/impact.ts';
import type { Posting } from './posting.ts';

/** Where one item answers one word of a query. */
export interface Hit {
  /** Occurrences in the text, each worth at most 1: less for another form of the word. */
  weight: number;
  /** Tokens of the text: the first and the last of each occurrence. */
  spans: Span[];
  /** Occurrences in the fields (`FIELDS`), by field. */
  fields: ReadonlyMap<number, FieldHit>;
  /** Whether some of the places are not known. */
  vague: boolean;
}

interface FieldHit {
  weight: number;
  spans: Span[];
}

export interface Span {
  from: number;
  to: number;
}

/** The items that answer a word, by page. */
export type Hits = Map<number, Hit>;

/** Most items have a common word in their text alone, and there are many of them. */
const NO_FIELDS: ReadonlyMap<number, FieldHit> = new Map();

export function hitOf(hits: Hits, page: number): Hit {
  const known = hits.get(page);
  if (known) return known;
  const hit = { weight: 0, spans: [], fields: NO_FIELDS, vague: false };
  hits.set(page, hit);
  return hit;
}

/** What ranking adds up is of the word alone, so that it is the same with places and without. */
export function addPosting(
  hits: Hits,
  { page, weight, fields, places }: Posting,
  worth: number,
): void {
  const hit = hitOf(hits, page);
  hit.weight += worth * (weight / WHOLE);
  for (const field of fields) addField(hit, field, worth);
  if (!places) hit.vague = true;
  for (const at of places?.text ?? []) hit.spans.push({ from: at, to: at });
  for (const { field, at } of places?.fields ?? [])
    hit.fields.get(field)?.spans.push({ from: at, to: at });
}

/** Some words together; they add nothing where one that was found already covers them. */
export function addSpan(hit: Hit, span: Span, worth: number): void {
  if (hit.spans.some(({ from, to }) => from <= span.from && span.to <= to)) return;
  hit.spans.push(span);
  hit.weight += worth;
}

export function addFieldSpan(hit: Hit, field: number, span: Span, worth: number): void {
  addField(hit, field, worth).spans.push(span);
}

/** The items that answer any of several words, each with all that it answers. */
export function uniteHits(all: readonly Hits[]): Hits {
  const united: Hits = new Map();
  for (const hits of all)
    for (const [page, { weight, spans, fields, vague }] of hits) {
      const hit = hitOf(united, page);
      hit.weight += weight;
      hit.spans.push(...spans);
      hit.vague ||= vague;
      for (const [field, own] of fields) addField(hit, field, own.weight).spans.push(...own.spans);
    }
  return united;
}

function addField(hit: Hit, field: number, worth: number): FieldHit {
  const known = hit.fields.get(field);
  if (known) {
    known.weight = Math.max(known.weight, worth);
    return known;
  }
  const added = { weight: worth, spans: [] };
  hit.fields = new Map([...hit.fields, [field, added]]);
  return added;
}
