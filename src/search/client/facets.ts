import { FILTERS, type FilterName } from '../format/layout.ts';
import type { Bundle } from './bundle.ts';
import type { Match } from './found.ts';

/** What the reader has narrowed the results to. */
export type Chosen = Partial<Record<FilterName, string>>;

/** The values of a filter among the results, with how many items have each, commonest first. */
export type Facets = Record<FilterName, { value: string; count: number }[]>;

/** The values of every item, by bundle. */
type Values = Map<Bundle, Record<FilterName, ReadonlyMap<string, ReadonlySet<number>>>>;

/** The filters of all bundles; fetched when the reader first asks for them. */
export async function openFacets(bundles: readonly Bundle[]): Promise<Values> {
  return new Map(
    await Promise.all(
      bundles.map(async (bundle) => {
        const read = async (name: FilterName): Promise<ReadonlyMap<string, ReadonlySet<number>>> =>
          new Map(
            Array.from(await bundle.filter(name), ([value, pages]) => [value, new Set(pages)]),
          );
        const [section, tag, year, month] = await Promise.all([
          read('section'),
          read('tag'),
          read('year'),
          read('month'),
        ]);
        return [bundle, { section, tag, year, month }] as const;
      }),
    ),
  );
}

/** Whether a match has every chosen value. */
export const hasChosen =
  (chosen: Chosen, values: Values) =>
  ({ bundle, page }: Match): boolean =>
    FILTERS.every((name) => {
      const value = chosen[name];
      return value === undefined || values.get(bundle)?.[name].get(value)?.has(page) === true;
    });

/** What each filter could be set to, counted with the other filters as they are. */
export function countFacets(matches: readonly Match[], chosen: Chosen, values: Values): Facets {
  const count = (name: FilterName): Facets[FilterName] => {
    const { [name]: _own, ...others } = chosen;
    const counts = new Map<string, number>();
    const pages = new Map<Bundle, number[]>();
    for (const { bundle, page } of matches.filter(hasChosen(others, values))) {
      const known = pages.get(bundle);
      if (known) known.push(page);
      else pages.set(bundle, [page]);
    }
    for (const [bundle, found] of pages) {
      for (const [value, holding] of values.get(bundle)?.[name] ?? []) {
        const hits = found.filter((page) => holding.has(page)).length;
        if (hits > 0) counts.set(value, (counts.get(value) ?? 0) + hits);
      }
    }
    return Array.from(counts, ([value, hits]) => ({ value, count: hits })).sort(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
    );
  };
  return {
    section: count('section'),
    tag: count('tag'),
    year: count('year'),
    month: count('month'),
  };
}

export type { Values as FacetValues };
