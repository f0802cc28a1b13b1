import {
  isInflectionOf,
  toBases,
  toHalves,
  toPlurals,
  withoutWaw,
} from '../../lib/persian/analyser/variants.ts';
import type { QueryUnit } from '../../lib/persian/analyser/query.ts';
import type { Bundle } from './bundle.ts';
import type { Posting } from './word-chunk.ts';

/** Where one item answers one word of a query. */
export interface Hit {
  /** Occurrences in the text, each worth at most 1: less for another form of the word. */
  weight: number;
  /** Tokens of the text, in order: the first and the last of each occurrence. */
  spans: Span[];
  /** Occurrences in the fields (`FIELDS`), by field. */
  fields: Map<number, { weight: number; spans: Span[] }>;
}

export interface Span {
  from: number;
  to: number;
}

/** The items of one bundle that answer a word, by page. */
export type Hits = Map<number, Hit>;

/** How near another form is to the word that was asked for. */
const WORTH = { same: 1, inflection: 0.7, base: 0.6, start: 0.35 } as const;

/** How many positions further on the next word may stand; the first that holds it counts. */
type Steps = readonly number[];
/** Words of their own stand one after the other; the parts of a compound stand at one position. */
const SIDE_BY_SIDE: Steps = [1, 0];
const NEXT_BUT_ONE: Steps = [2];

/** The keys whose chunks say what there is of a unit: its join and its parts, which share first letters. */
export function keysOf({ parts }: QueryUnit): string[] {
  return parts.length === 1 ? [...parts] : [parts.join(''), ...parts];
}

/**
 * All items of a bundle that hold a word in any spelling or form: joined, with a half-space or apart;
 * with endings or without those it has. The chunks of its keys must be prepared.
 */
export function findUnit(bundle: Bundle, unit: QueryUnit): Hits {
  const key = unit.parts.join('');
  const hits: Hits = new Map();
  addWord(hits, bundle, key, WORTH.same);
  for (const word of bundle.extensions(key)) {
    if (isInflectionOf(key, word)) addWord(hits, bundle, word, WORTH.inflection);
  }
  for (const plural of toPlurals(key)) addWord(hits, bundle, plural, WORTH.inflection);
  if (unit.parts.length > 1) addSequence(hits, bundle, unit.parts, WORTH.same);
  return hits;
}

/** Forms that are only guessed at, for a word that few items have. */
export async function guessUnit(bundle: Bundle, unit: QueryUnit, hits: Hits): Promise<void> {
  const key = unit.parts.join('');
  const known = bundle.postings(key).length;
  const bases = toBases(key);
  const halves = toHalves(key);
  await bundle.prepare([...bases, ...halves.map(([first]) => first)]);
  for (const base of bases) {
    if (bundle.postings(base).length >= Math.max(1, known)) {
      addWord(hits, bundle, base, WORTH.base);
      break;
    }
  }
  const words = halves.filter(([first]) => bundle.postings(first).length > 0);
  const aroundWaw = words.flatMap(withoutWaw);
  await bundle.prepare([...words, ...aroundWaw].map(([, second]) => second));
  for (const half of words) addSequence(hits, bundle, half, WORTH.same);
  // What stands between them is not looked up: nearly every item has «و», so its list is long.
  for (const half of aroundWaw) addSequence(hits, bundle, half, WORTH.inflection, NEXT_BUT_ONE);
}

/** Words that only start like the one that is still being typed. */
export function addStarts(bundle: Bundle, unit: QueryUnit, hits: Hits): void {
  const key = unit.parts.join('');
  for (const word of bundle.extensions(key)) addWord(hits, bundle, word, WORTH.start);
}

export function addWord(hits: Hits, bundle: Bundle, word: string, worth: number): void {
  for (const posting of bundle.postings(word)) addPosting(hits, posting, worth);
}

function addPosting(hits: Hits, { page, positions, fields }: Posting, worth: number): void {
  const hit = hitOf(hits, page);
  for (const { at, share } of positions) addSpan(hit, { from: at, to: at }, worth * share);
  for (const { field, at } of fields) addFieldSpan(hit, field, { from: at, to: at }, worth);
}

function hitOf(hits: Hits, page: number): Hit {
  const known = hits.get(page);
  if (known) return known;
  const hit = { weight: 0, spans: [], fields: new Map() };
  hits.set(page, hit);
  return hit;
}

function addSpan(hit: Hit, span: Span, worth: number): void {
  if (hit.spans.some(({ from, to }) => from <= span.from && span.to <= to)) return;
  hit.spans.push(span);
  hit.weight += worth;
}

function addFieldSpan(hit: Hit, field: number, span: Span, worth: number): void {
  const known = hit.fields.get(field) ?? { weight: 0, spans: [] };
  known.spans.push(span);
  known.weight = Math.max(known.weight, worth);
  hit.fields.set(field, known);
}

/** Keys that stand `steps` apart. */
function addSequence(
  hits: Hits,
  bundle: Bundle,
  keys: readonly string[],
  worth: number,
  steps: Steps = SIDE_BY_SIDE,
): void {
  const found = keys.map((key) => {
    const alone: Hits = new Map();
    addWord(alone, bundle, key, worth);
    return alone;
  });
  for (const [page, hit] of followEach(found, steps)) {
    const target = hitOf(hits, page);
    for (const span of hit.spans) addSpan(target, span, worth);
    for (const [field, { spans }] of hit.fields) {
      for (const span of spans) addFieldSpan(target, field, span, worth);
    }
  }
}

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
      both.set(page, { weight: spans.length, spans, fields });
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
