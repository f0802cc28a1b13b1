import { ROUTES, type Route, type RouteName } from './routes.ts';

/** What a value of a path looks like; one segment of anything where nothing is said. */
const VALUES: Readonly<Record<string, string>> = {
  code: String.raw`\d{1,15}`,
  year: String.raw`\d{4}`,
  month: String.raw`\d{2}`,
  day: String.raw`\d{2}`,
  key: '[A-Za-z0-9-]{8,128}',
  '...alias': '.+',
};

/** Takes exactly the addresses, or the first parts of addresses, that are written as `path` says. */
export function patternOf(path: string, formats: readonly string[] = []): RegExp {
  const source = path
    .split(/[[\]]/u)
    .map((piece, at) => {
      if (at % 2 === 0) return RegExp.escape(piece);
      return piece === 'format' && formats.length > 0
        ? `(?:${formats.join('|')})`
        : (VALUES[piece] ?? '[^/]+');
    })
    .join('');
  return new RegExp(`^${source}$`, 'u');
}

const PATTERNS = Object.entries<Route>(ROUTES).map(
  // Keys of an object are known to TypeScript as text alone.
  ([name, { path, formats }]) => [name as RouteName, patternOf(path, formats)] as const,
);

/** The route that gives an address; undefined for what is no address. @param address percent-decoded */
export const routeOf = (address: string): RouteName | undefined =>
  PATTERNS.find(([, pattern]) => pattern.test(address))?.[0];
