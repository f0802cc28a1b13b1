import { FIRST_HALVES } from '../../lib/persian/analyser/function-words.ts';
import type { QueryClause, QueryUnit } from '../../lib/persian/analyser/query.ts';
import type { Bundle } from './bundle.ts';
import {
  addStarts,
  addWord,
  findUnit,
  followEach,
  guessUnit,
  keysOf,
  type Hits,
} from './matching.ts';

/** What answers one word or phrase: of each bundle its items. */
export type BundleHits = readonly Hits[];

/** A word is rare enough for guesses when fewer items than this have it, in all bundles together. */
const FEW = 20;
const WAW = 'و';

export const countItems = (hits: BundleHits): number =>
  hits.reduce((sum, { size }) => sum + size, 0);

const areFew = (hits: BundleHits): boolean => countItems(hits) < FEW;

/**
 * Find each word of a clause, or the phrase as one. Common words are passed over outside phrases.
 *
 * @param open whether the last word may go on: then words that only start like it answer as well
 */
export async function findClause(
  bundles: readonly Bundle[],
  clause: QueryClause,
  open: boolean,
): Promise<BundleHits[]> {
  const units = clause.phrase ? clause.units : clause.units.filter(({ common }) => !common);
  await Promise.all(bundles.map((bundle) => bundle.prepare(units.flatMap(keysOf))));
  const found = new Map(
    units.map((unit) => [unit, bundles.map((bundle) => findUnit(bundle, unit))]),
  );
  for (const [unit, hits] of found) {
    if (areFew(hits)) await onEach(bundles, hits, (bundle, own) => guessUnit(bundle, unit, own));
  }
  if (clause.phrase) {
    const ofUnits = Array.from(found.values());
    return [bundles.map((_, at) => followEach(ofUnits.flatMap((hits) => hits[at] ?? [])))];
  }
  await joinNeighbours(bundles, clause.units, found);
  const last = units.at(-1);
  const lastHits = last && found.get(last);
  if (open && lastHits && areFew(lastHits)) {
    await onEach(bundles, lastHits, (bundle, own) => addStarts(bundle, last, own));
  }
  return Array.from(found.values());
}

/**
 * «پیام رسان» is found where it is written «پیامرسان». The join is fetched only when the words apart
 * find little, or when the first hardly stands alone («بی کاری»).
 */
async function joinNeighbours(
  bundles: readonly Bundle[],
  units: readonly QueryUnit[],
  found: ReadonlyMap<QueryUnit, BundleHits>,
): Promise<void> {
  for (const { words, joined } of neighboursOf(units)) {
    const both = words.map((unit) => found.get(unit)).filter((hits) => hits !== undefined);
    if (isFirstHalf(words[0]) || both.some(areFew)) {
      await Promise.all(bundles.map((bundle) => bundle.prepare([joined])));
    }
    for (const hits of both) {
      await onEach(bundles, hits, (bundle, own) => addWord(own, bundle, joined, 1));
    }
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

async function onEach(
  bundles: readonly Bundle[],
  hits: BundleHits,
  work: (bundle: Bundle, own: Hits) => Promise<void> | void,
): Promise<void> {
  await Promise.all(
    bundles.map(async (bundle, at) => {
      const own = hits[at];
      if (own) await work(bundle, own);
    }),
  );
}
