import { fieldWeight, longerThan, saturated } from '../format/impact.ts';
import type { Hit, Hits, Span } from './hits.ts';

/** What ranking knows of all bundles together, so that scores compare across them. */
export interface Corpus {
  pages: number;
  averageLength: number;
}

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

/** What an item scores, and what more it may, where it is not known how near to each other its words stand. */
export interface Score {
  score: number;
  more: number;
}

/**
 * The score of one item: each word's, and more for words that stand together.
 * @param length of the item (`lengthClass`)
 */
export function scorePage(
  page: number,
  length: number,
  units: readonly RankedUnit[],
  corpus: Corpus,
): Score {
  const longer = longerThan(length, corpus.averageLength);
  let score = 0;
  let more = 0;
  let previous: { hit: Hit; rarity: number } | undefined;
  for (const { hits, rarity: weight } of units) {
    const hit = hits.get(page);
    if (!hit) {
      previous = undefined;
      continue;
    }
    score += weight * saturated(occurrences(hit), longer);
    if (previous) {
      const most = NEARNESS * Math.min(weight, previous.rarity);
      if (hit.vague || previous.hit.vague) more += most;
      else score += most * nearness(previous.hit.spans, hit.spans);
    }
    previous = { hit, rarity: weight };
  }
  return { score, more };
}

function occurrences(hit: Hit): number {
  let frequency = hit.weight;
  for (const [field, { weight }] of hit.fields) frequency += weight * fieldWeight(field);
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
