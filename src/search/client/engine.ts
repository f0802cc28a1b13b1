import type { Query } from '../../lib/persian/analyser/query.ts';
import type { Bundle } from './bundle.ts';
import { countItems, findClause, type BundleHits } from './clauses.ts';
import { Found, type Wanted } from './found.ts';
import { rarity, type Corpus } from './ranking.ts';

/**
 * Find a query in the open bundles (newest first).
 *
 * Every item that holds all words and phrases; when those are few, also the items that hold most.
 * Phrases are never relaxed away.
 *
 * @param whole whether all items must be known, and not only the best and how many there are
 * @param mostLookedAt items that may be fetched for their order alone
 */
export async function findMatches(
  bundles: readonly Bundle[],
  query: Query,
  { whole, mostLookedAt }: { whole: boolean; mostLookedAt: number },
): Promise<Found> {
  const corpus = corpusOf(bundles);
  const wanted: Wanted[] = [];
  const partly = !whole && isOneWord(query);
  for (const clause of query.clauses) {
    const open = clause === query.clauses.at(-1) && query.open;
    for (const sought of await findClause(bundles, clause, { open, partly }))
      wanted.push(toWanted(sought, clause.phrase, corpus));
  }
  const without = await findExcluded(bundles, query.without);
  return new Found(bundles, { wanted, without }, corpus, mostLookedAt);
}

/** Of each bundle the items that a reader left out. */
async function findExcluded(
  bundles: readonly Bundle[],
  clauses: Query['without'],
): Promise<ReadonlySet<number>[]> {
  const found = await Promise.all(
    clauses.map((clause) =>
      findClause(bundles, clause, { open: false, partly: false, guess: false }),
    ),
  );
  return bundles.map(
    (_, at) =>
      new Set(
        found.flatMap((all) => all.flatMap((sought) => [...(sought[at]?.hits.keys() ?? [])])),
      ),
  );
}

const toWanted = (sought: BundleHits, required: boolean, corpus: Corpus): Wanted => ({
  sought,
  required,
  rarity: rarity(corpus, countItems(sought)),
});

/** Then each item's score is known from the one list, and how many items there are. */
function isOneWord({ clauses, without }: Query): boolean {
  if (without.length > 0 || clauses.some(({ either }) => either)) return false;
  const units = clauses.flatMap((clause) => clause.units.filter(({ common }) => !common));
  return units.length === 1 && clauses.every(({ phrase }) => !phrase);
}

function corpusOf(bundles: readonly Bundle[]): Corpus {
  const pages = bundles.reduce((sum, { size }) => sum + size, 0);
  const words = bundles.reduce((sum, bundle) => sum + bundle.words, 0);
  return { pages, averageLength: Math.max(1, words / Math.max(1, pages)) };
}
