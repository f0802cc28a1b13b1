import { FIRST_HALVES } from '../../lib/persian/analyser/function-words.ts';
import { otherSpellings } from '../../lib/persian/analyser/name-spellings.ts';
import type { QueryClause, QueryUnit } from '../../lib/persian/analyser/query.ts';
import type { Bundle } from './bundle.ts';
import { followEach } from './follow.ts';
import { uniteHits, type Hits } from './hits.ts';
import { keysOf, UnitMatcher } from './matching.ts';
import type { PostingSource } from './posting.ts';

/** What answers one word or phrase in one bundle. */
export interface Sought {
  hits: Hits;
  /** How many items there are; those as well that were not read. */
  count: number;
  /** The word of which not all items have been read; then it is all that is sought. */
  partial?: string | undefined;
  readOn?(): Promise<void>;
  /** The same of other items. */
  evaluate(source: PostingSource): Hits;
}

/** Of each bundle what answers. */
export type BundleHits = readonly Sought[];

/** A word is rare enough for guesses when fewer items than this have it, in all bundles together. */
const FEW = 20;
const WAW = 'و';

export const countItems = (sought: BundleHits): number =>
  sought.reduce((sum, { count }) => sum + count, 0);

const areFew = (sought: BundleHits): boolean => countItems(sought) < FEW;

type Matchers = readonly UnitMatcher[];

/**
 * Find each word of a clause, or the phrase or the choice as one. Common words are passed over outside phrases.
 *
 * @param open whether the last word may go on: then words that only start like it answer as well
 * @param guess whether of a rare word forms are tried that it may be one of
 * @param partly whether the best items of a common word will do for a beginning
 */
export async function findClause(
  bundles: readonly Bundle[],
  clause: QueryClause,
  { open, partly, guess = true }: { open: boolean; partly: boolean; guess?: boolean },
): Promise<BundleHits[]> {
  if (clause.either) return [await findEither(bundles, clause.either)];
  const units = clause.phrase ? clause.units : clause.units.filter(({ common }) => !common);
  await Promise.all(bundles.map((bundle) => bundle.prepare(units.flatMap(keysOf))));
  const find = (unit: QueryUnit): Promise<UnitMatcher[]> =>
    Promise.all(bundles.map((bundle) => UnitMatcher.find(bundle, unit, partly)));
  const found = new Map(
    await Promise.all(units.map(async (unit) => [unit, await find(unit)] as const)),
  );
  for (const matchers of found.values())
    if (guess && areFew(matchers)) await Promise.all(matchers.map((matcher) => matcher.guess()));
  if (clause.phrase) return [await findPhrase(bundles, Array.from(found.values()))];
  if (guess) await joinNeighbours(bundles, clause.units, found);
  const last = units.at(-1);
  const lastMatchers = last && found.get(last);
  if (open && lastMatchers && areFew(lastMatchers))
    await Promise.all(lastMatchers.map((matcher) => matcher.addStarts()));
  return Array.from(found.values());
}

/** What answers any of several words and phrases. */
async function findEither(
  bundles: readonly Bundle[],
  clauses: readonly QueryClause[],
): Promise<BundleHits> {
  const found = await Promise.all(
    clauses.map((clause) => findClause(bundles, clause, { open: false, partly: false })),
  );
  return bundles.map((_, at) => {
    const own = found.flatMap((all) => all.flatMap((sought) => sought[at] ?? []));
    const hits = uniteHits(own.map((sought) => sought.hits));
    const evaluate = (source: PostingSource): Hits =>
      uniteHits(own.map((sought) => sought.evaluate(source)));
    return { hits, count: hits.size, evaluate };
  });
}

/** Only where all words of a phrase are is looked up how they stand. */
const findPhrase = (bundles: readonly Bundle[], found: readonly Matchers[]): Promise<BundleHits> =>
  Promise.all(
    bundles.map(async (_, at) => {
      const units = found.flatMap((matchers) => matchers[at] ?? []);
      const [first = new Set<number>(), ...others] = units.map(({ hits }) => new Set(hits.keys()));
      const pages = others.reduce((common, own) => common.intersection(own), first);
      const hits = followEach(await Promise.all(units.map((unit) => unit.evaluateOn(pages))));
      const evaluate = (source: PostingSource): Hits =>
        followEach(units.map((unit) => unit.evaluate(source)));
      return { hits, count: hits.size, evaluate };
    }),
  );

/**
 * «پیام رسان» is found where it is written «پیامرسان». The join is fetched only when the words apart
 * find little, or when the first hardly stands alone («بی کاری»).
 */
async function joinNeighbours(
  bundles: readonly Bundle[],
  units: readonly QueryUnit[],
  found: ReadonlyMap<QueryUnit, Matchers>,
): Promise<void> {
  for (const { words, joined } of neighboursOf(units)) {
    const both = words.map((unit) => found.get(unit)).filter((matchers) => matchers !== undefined);
    if (isFirstHalf(words[0]) || both.some(areFew))
      await Promise.all(
        bundles.map((bundle) => bundle.prepare([joined, ...otherSpellings(joined)])),
      );
    for (const matchers of both)
      await Promise.all(matchers.map((matcher) => matcher.addJoined(joined)));
  }
}

interface Neighbours {
  words: readonly [QueryUnit, QueryUnit];
  joined: string;
}

/** Each two words side by side, and each two with «و» between them («کسب و کار»). */
function neighboursOf(units: readonly QueryUnit[]): Neighbours[] {
  return units.flatMap((word, at) => {
    const [next, afterNext] = [units[at + 1], units[at + 2]];
    const isWaw = next?.parts.join('') === WAW;
    return [
      ...(next ? [{ words: [word, next], joined: joinOf(word, next) } as const] : []),
      ...(isWaw && afterNext
        ? [{ words: [word, afterNext], joined: joinOf(word, next, afterNext) } as const]
        : []),
    ];
  });
}

const joinOf = (...units: readonly QueryUnit[]): string =>
  units.flatMap(({ parts }) => parts).join('');

const isFirstHalf = ({ parts }: QueryUnit): boolean => FIRST_HALVES.has(parts.join(''));
