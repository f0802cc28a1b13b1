import { FIELDS, type FieldName } from '../format/layout.ts';
import type { Hit, Hits, Span } from './matching.ts';

/** What ranking knows of all bundles together, so that scores compare across them. */
export interface Corpus {
  pages: number;
  averageLength: number;
}

/** BM25 (Robertson and Zaragoza, 2009) with the fields as more occurrences (BM25F). */
const SATURATION = 2;
const LENGTH_SHARE = 0.75;
const FIELD_WEIGHT: Readonly<Record<FieldName, number>> = { title: 5, kicker: 2, tags: 3 };
/** What two words of a query that stand side by side are worth, of the rarer one's score. */
const NEARNESS = 0.25;
const NEAR = 8;

/** How much a word tells items apart, from how many have it. */
export function rarity(corpus: Corpus, pagesWithIt: number): number {
  return Math.log(1 + (corpus.pages - pagesWithIt + 0.5) / (pagesWithIt + 0.5));
}

export interface RankedUnit {
  hits: Hits;
  rarity: number;
}

/** The score of one item: each word's, and more for words that stand together. */
export function scorePage(
  page: number,
  length: number,
  units: readonly RankedUnit[],
  corpus: Corpus,
): number {
  const longer = 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / corpus.averageLength;
  let score = 0;
  let previous: { hit: Hit; rarity: number } | undefined;
  for (const { hits, rarity: weight } of units) {
    const hit = hits.get(page);
    if (!hit) {
      previous = undefined;
      continue;
    }
    const frequency = occurrences(hit);
    score += (weight * frequency * (SATURATION + 1)) / (frequency + SATURATION * longer);
    if (previous) {
      score +=
        NEARNESS * Math.min(weight, previous.rarity) * nearness(previous.hit.spans, hit.spans);
    }
    previous = { hit, rarity: weight };
  }
  return score;
}

function occurrences(hit: Hit): number {
  let frequency = hit.weight;
  for (const [field, { weight }] of hit.fields) {
    const name = FIELDS[field];
    if (name) frequency += weight * FIELD_WEIGHT[name];
  }
  return frequency;
}

/** 1 for words side by side, less with each word between them, 0 when they are far apart. */
function nearness(before: readonly Span[], after: readonly Span[]): number {
  let nearest = Infinity;
  for (const a of before) {
    for (const b of after) nearest = Math.min(nearest, Math.abs(b.from - a.to));
  }
  return nearest > NEAR ? 0 : 1 / Math.max(1, nearest);
}
