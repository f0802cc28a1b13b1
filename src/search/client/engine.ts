import type { Query } from '../../lib/persian/analyser/query.ts';
import type { Bundle } from './bundle.ts';
import { countItems, findClause, type BundleHits } from './clauses.ts';
import { rarity, scorePage, type Corpus, type RankedUnit } from './ranking.ts';

/** An item that answers. */
export interface Match {
  bundle: Bundle;
  page: number;
  score: number;
  /** Whether it holds all that was asked for. */
  whole: boolean;
  /** What to mark. */
  units: readonly RankedUnit[];
}

/** Below so many whole answers, items that hold most of the question are shown as well. */
const ENOUGH = 50;
/** The share of the question, weighed by rarity, that such an item must hold. */
const MOST = 0.35;
/** And no more than this many of them. */
const MOST_RELAXED = 100;

/** A word or phrase of the query, in every bundle. */
interface Wanted {
  hits: BundleHits;
  rarity: number;
}

/**
 * Find a query in the open bundles, best first.
 *
 * Every item that holds all words and phrases; when those are few, also the items that hold most.
 * Phrases are never relaxed away.
 */
export async function findMatches(bundles: readonly Bundle[], query: Query): Promise<Match[]> {
  const corpus = corpusOf(bundles);
  const wanted: Wanted[] = [];
  const required: Wanted[] = [];
  for (const clause of query.clauses) {
    const isLast = clause === query.clauses.at(-1);
    for (const hits of await findClause(bundles, clause, isLast && query.open)) {
      const entry = { hits, rarity: rarity(corpus, countItems(hits)) };
      wanted.push(entry);
      if (clause.phrase) required.push(entry);
    }
  }
  const matches = bundles.flatMap((bundle, at) => rankBundle(bundle, at, wanted, required, corpus));
  const byScore = (a: Match, b: Match): number => b.score - a.score || b.page - a.page;
  const whole = matches.filter((match) => match.whole).sort(byScore);
  if (whole.length >= ENOUGH) return whole;
  const most = matches.filter((match) => !match.whole).sort(byScore);
  return [...whole, ...most.slice(0, MOST_RELAXED)];
}

function corpusOf(bundles: readonly Bundle[]): Corpus {
  let pages = 0;
  let words = 0;
  for (const bundle of bundles) {
    pages += bundle.pages.length;
    for (const { length } of bundle.pages) words += length;
  }
  return { pages, averageLength: Math.max(1, words / Math.max(1, pages)) };
}

function rankBundle(
  bundle: Bundle,
  at: number,
  wanted: readonly Wanted[],
  required: readonly Wanted[],
  corpus: Corpus,
): Match[] {
  const units = wanted.map(({ hits, rarity: weight }) => ({
    hits: hits[at] ?? new Map(),
    rarity: weight,
  }));
  const all = wanted.reduce((sum, entry) => sum + entry.rarity, 0);
  const pages = new Set(units.flatMap(({ hits }) => Array.from(hits.keys())));
  const matches: Match[] = [];
  for (const page of pages) {
    if (!required.every(({ hits }) => hits[at]?.has(page))) continue;
    const holding = units.filter(({ hits }) => hits.has(page));
    const whole = holding.length === units.length;
    const share = holding.reduce((sum, unit) => sum + unit.rarity, 0) / all;
    if (!whole && share < MOST) continue;
    const length = bundle.pages[page]?.length ?? 1;
    matches.push({ bundle, page, whole, units, score: scorePage(page, length, units, corpus) });
  }
  return matches;
}
