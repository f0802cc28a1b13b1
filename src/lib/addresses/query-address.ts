/**
 * Old addresses that differ in their query alone (`/index.php?id=3`). No file can answer them, so web servers
 * lead from them to the item (`peyk server`), and they meet nothing of the site.
 */

/** A parameter's name as every server can ask for it: nginx has one variable for each. */
const NAME = /^[a-z]\w{0,31}$/iu;
/** What is written alike by whoever encodes it. */
const VALUE = /^[\w.~-]{1,100}$/u;
const MOST_PARAMETERS = 4;

/** Folders of the site whose pages and programs read queries of their own. */
const READ_QUERIES = /^\/(?:search|admin|_|most|~overview)(?:\/|$)/iu;

/** An address in its two parts. */
export interface QueryAddress {
  /** Percent-decoded, with a slash before it. */
  path: string;
  /** By their names, of which none is there twice; empty for an address without a query. */
  parameters: [name: string, value: string][];
}

/**
 * A query as an old address holds it: by the names of its parameters, since others may be in another order.
 *
 * @param query without its «?»
 * @returns undefined for one that servers do not all read alike
 */
export function readQuery(query: string): string | undefined {
  const parameters = query.split('&').map((each) => each.split('='));
  const isPlain = parameters.every(
    ([name = '', value = '', ...more]) => NAME.test(name) && VALUE.test(value) && more.length === 0,
  );
  const names = new Set(parameters.map(([name = '']) => name.toLowerCase()));
  if (!isPlain || names.size < parameters.length || names.size > MOST_PARAMETERS) return undefined;
  return parameters
    .map((each) => each.join('='))
    .sort()
    .join('&');
}

/** Whether only a web server can lead from the old address (`readOldAddress`). */
export const hasQuery = (address: string): boolean => address.includes('?');

/** The parts of an old address (`readOldAddress`). */
export function splitQuery(address: string): QueryAddress {
  const [path = '', query = ''] = address.split('?');
  const parameters = query.split('&').flatMap((each): QueryAddress['parameters'] => {
    const [name = '', value = ''] = each.split('=');
    return name === '' ? [] : [[name, value]];
  });
  return { path, parameters };
}

/** Whether something of the site reads the query at that path itself. */
export const readsQueries = (path: string): boolean => READ_QUERIES.test(path);
