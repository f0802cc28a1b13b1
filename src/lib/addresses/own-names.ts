import { patternOf } from './match-route.ts';
import { OWN_PATHS } from './own-paths.ts';
import { hasQuery, readsQueries, splitQuery } from './query-address.ts';
import { ROUTES, type Route } from './routes.ts';
import { foldName } from './same-file.ts';

/**
 * The name of a standing page that stands above a list of the site's own, at the list's address: how the newsroom
 * puts things right, above what it put right.
 */
export const CORRECTIONS_PAGE = 'corrections';

/** By the first part of what stands at the top of the site: an address to name it by. */
const NAMES = new Map<string, string>();
const PATTERNS: { pattern: RegExp; address: string }[] = [];

const firstPart = (address: string): string => address.split('/')[1] ?? '';

const ROUTE_LIST: readonly Route[] = Object.values(ROUTES);
for (const { path, formats } of [
  ...ROUTE_LIST,
  ...OWN_PATHS.map((path) => ({ path, formats: [] })),
]) {
  const part = firstPart(path) || 'index.html';
  // Of any name: a standing page, a key's file, an old address.
  if (part.startsWith('[')) continue;
  const address = (path.startsWith(`/${part}/`) ? `/${part}/` : path).replace(/\[[^[\]]*\]/gu, '…');
  // Without its ending, too: some servers take `feed` for `feed.xml`.
  for (const name of new Set([part, part.replace(/(?<!^)\..*/u, '')]))
    if (name.includes('[')) PATTERNS.push({ pattern: patternOf(name, formats), address });
    else if (!NAMES.has(name)) NAMES.set(name, address);
}

/**
 * What of the site itself the first part of an address is taken by; undefined where it is free. All below a
 * folder of the site is taken: a page may come there. With a query it is, where something reads queries.
 *
 * @param address percent-decoded, with a slash before it, its query behind it
 */
export function ownAt(address: string): string | undefined {
  if (hasQuery(address)) {
    const { path } = splitQuery(address);
    return readsQueries(path) ? ownAt(path) : undefined;
  }
  const name = foldName(firstPart(address)) || 'index.html';
  return NAMES.get(name) ?? PATTERNS.find(({ pattern }) => pattern.test(name))?.address;
}
