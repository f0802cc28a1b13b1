import type { Query } from '../../lib/persian/analyser/query.ts';
import type { Bundle } from './bundle.ts';

/** A longer word may differ in two letters and still be meant. */
const LONG = 6;
const MOST = 4;

/**
 * Words of the index that are spelt nearly as a word of the query which nothing has, commonest first,
 * each in the query's place. Looks only where the search has looked already: it costs no download.
 */
export function toNearbyQueries(bundles: readonly Bundle[], query: Query): string[] {
  const units = query.clauses.flatMap((clause) => clause.units);
  return units
    .flatMap((unit, at) => {
      const key = unit.parts.join('');
      if (bundles.some((bundle) => bundle.postings(key).length > 0)) return [];
      return nearbyWords(bundles, key).map((word) =>
        units.map((other, place) => (place === at ? word : other.text)).join(' '),
      );
    })
    .slice(0, MOST);
}

function nearbyWords(bundles: readonly Bundle[], key: string): string[] {
  const allowed = key.length >= LONG ? 2 : 1;
  const counts = new Map<string, number>();
  for (const bundle of bundles) {
    for (const word of bundle.neighbours(key)) {
      if (!isWithin(word, key, allowed)) continue;
      counts.set(word, (counts.get(word) ?? 0) + bundle.postings(word).length);
    }
  }
  return Array.from(counts)
    .sort(([a, often], [b, oftenB]) => oftenB - often || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => word);
}

/** Whether so many letters put in, taken out or changed make one word the other (Levenshtein). */
export function isWithin(a: string, b: string, allowed: number): boolean {
  if (Math.abs(a.length - b.length) > allowed) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? Infinity) <= allowed;
}
