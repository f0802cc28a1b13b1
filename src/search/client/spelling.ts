import type { Query } from '../../lib/persian/analyser/query.ts';
import { tokenise } from '../../lib/persian/analyser/tokens.ts';
import { toSearchKey } from '../../lib/persian/search-key.ts';
import type { Bundle } from './bundle.ts';

/** A longer word may differ in two letters and still be meant. */
const LONG = 6;
const MOST = 4;

/** So many items that hold a word are looked at for how it is written. */
const READ = 2;

/**
 * Words of the site that are spelt nearly as a word of the query which nothing has, commonest first,
 * each in the query's place and as the site writes it. A word with a digit is not corrected: of «۱۴۰۵»
 * nobody means «۱۴۰۳». Looks only where the search has looked already, and into a few items.
 */
export async function toNearbyQueries(bundles: readonly Bundle[], query: Query): Promise<string[]> {
  const units = query.clauses.flatMap((clause) => clause.units);
  const candidates = units.flatMap((unit, at) => {
    const key = unit.parts.join('');
    if (DIGIT.test(key) || bundles.some((bundle) => bundle.count(key) > 0)) return [];
    return nearbyWords(bundles, key).map((word) => ({ word, at }));
  });
  const queries = await Promise.all(
    candidates.slice(0, MOST).map(async ({ word, at }) => {
      const written = await writtenForm(bundles, word);
      return (
        written && units.map((other, index) => (index === at ? written : other.text)).join(' ')
      );
    }),
  );
  return [...new Set(queries.filter((text) => text !== undefined))];
}

const DIGIT = /\p{N}/u;

/** How items write a word of the index, most often; keys are for comparing and never shown. */
async function writtenForm(bundles: readonly Bundle[], key: string): Promise<string | undefined> {
  const pages = bundles.flatMap((bundle) =>
    bundle
      .postings(key)
      .slice(-READ)
      .map(({ page }) => ({ bundle, page })),
  );
  const counts = new Map<string, number>();
  for (const { bundle, page } of pages.slice(0, READ)) {
    const fragment = await bundle.fragment(page).catch(() => undefined);
    if (!fragment) continue;
    const { kicker, title } = fragment.meta;
    for (const { text, parts } of tokenise(`${kicker} ${title} ${fragment.content}`)) {
      if (parts.join('') !== key) continue;
      const word = WORD.exec(text)?.[0] ?? text;
      counts.set(word, (counts.get(word) ?? 0) + (isBare(word, key) ? BARE : 1));
    }
  }
  return Array.from(counts).sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** A token without the marks about it: with the spaces and half-spaces of a word written in parts. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[ \u200C]+[\p{L}\p{N}\p{M}]+)*/u;

/** A word without an ending («آزادی», not «آزادی‌ها») is preferred however often it stands. */
const BARE = 1000;
const isBare = (word: string, key: string): boolean =>
  toSearchKey(word).replaceAll(' ', '') === key;

function nearbyWords(bundles: readonly Bundle[], key: string): string[] {
  const allowed = key.length >= LONG ? 2 : 1;
  const counts = new Map<string, number>();
  for (const bundle of bundles) {
    for (const word of bundle.neighbours(key)) {
      if (DIGIT.test(word) || !isWithin(word, key, allowed)) continue;
      counts.set(word, (counts.get(word) ?? 0) + bundle.count(word));
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
