import { splitQuery } from '../../lib/addresses/query-address.ts';
import { fileOfAddress } from '../../lib/addresses/same-file.ts';
import type { ServedSite } from './served-site.ts';

/** Old addresses that a server tells apart by the same parameters of their queries. */
export interface MovedTable {
  /** The parameters' names, sorted; none for addresses that are known by their paths. */
  names: readonly string[];
  /** What is asked for, in all forms, as `/index.php?id=3` with the parameters in this order; and the item's address. */
  entries: [from: string, to: string][];
}

/**
 * The old addresses of a site, in tables by the parameters that they name. A server asks them in this order: an
 * address with more parameters is told apart first, whatever else the query holds.
 */
export function movedTables({ base, moved }: Pick<ServedSite, 'base' | 'moved'>): MovedTable[] {
  const rows = Array.from(moved, ([address, to]) => {
    const { path, parameters } = splitQuery(address);
    const query = parameters.map(([name, value]) => `${name}=${value}`).join('&');
    const entries = formsOf(path, query !== '').map((form): [string, string] => [
      query === '' ? form : `${form}?${query}`,
      `${base}${to}`,
    ]);
    return { names: parameters.map(([name]) => name), entries };
  });
  return [...Map.groupBy(rows, ({ names }) => names.join('&')).values()]
    .map((alike) => ({
      names: alike[0]?.names ?? [],
      entries: alike.flatMap(({ entries }) => entries),
    }))
    .filter(({ entries }) => entries.length > 0)
    .sort((one, other) => other.names.length - one.names.length);
}

/** The forms in which a path is asked for: that of a folder also without its slash. */
function formsOf(path: string, isByQuery: boolean): string[] {
  if (fileOfAddress(path) === path.slice(1)) return [path];
  const bare = path.replace(/(?<!\/)\/+$/u, '');
  if (bare !== '' && bare !== '/') return [bare, `${bare}/`];
  // The front page is an old address with a query alone.
  return isByQuery ? ['/'] : [];
}
