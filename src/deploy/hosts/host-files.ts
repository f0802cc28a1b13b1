import { MEDIA, WORKER } from '../../lib/addresses/own-paths.ts';
import { ROUTES } from '../../lib/addresses/routes.ts';
import { CACHE_CONTROL, choose, SECURITY_HEADERS, securityHeaders } from '../../policy/headers.ts';
import { movedTables } from '../servers/moved.ts';
import type { ServedSite } from '../servers/served-site.ts';

/** Hosts of static files that take a folder, with files of their own kind in it. */
export const HOSTS = ['netlify', 'cloudflare', 'github', 'gitlab'] as const;

export type HostName = (typeof HOSTS)[number];

/** What a host does not take; the rest is there. */
export type HostLimit =
  | { what: 'redirects'; most: number; found: number }
  | { what: 'files'; most: number; found: number }
  | { what: 'large'; most: number; files: readonly string[] }
  | { what: 'size'; most: number; found: number };

/** The site's files with their sizes in bytes. */
export type Sizes = ReadonlyMap<string, number>;

/** As of Cloudflare Pages’ «Limits» and «Redirects», and of GitHub Pages’ «limits». */
const CLOUDFLARE = { redirects: 2000, line: 1000, files: 20_000, size: 25 * 2 ** 20 };
const GITHUB_SIZE = 2 ** 30;

/**
 * The files by which a host serves a site as `npm run serve` does, as far as it can: headers and redirects where
 * it reads them, and that it leaves the site's own files alone.
 */
export function hostFiles(
  host: HostName,
  moved: ServedSite['moved'],
): { files: Map<string, string>; limits: HostLimit[] } {
  if (host === 'github') return { files: new Map([['.nojekyll', '']]), limits: [] };
  // GitLab goes before a redirect where there is a file, and for each old address there is one.
  if (host === 'gitlab') return { files: new Map(), limits: [] };
  const { text, limits } = redirectsFile(host, moved);
  const files = new Map([
    ['_headers', headersFile(host)],
    ['_redirects', text],
  ]);
  return { files, limits };
}

/** What of a site a host would refuse. */
export function limitsOf(host: HostName, sizes: Sizes): HostLimit[] {
  const limits: HostLimit[] = [];
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (host === 'cloudflare') {
    const { files: most, size } = CLOUDFLARE;
    const large = [...sizes].filter(([, bytes]) => bytes > size).map(([file]) => file);
    if (sizes.size > most) limits.push({ what: 'files', most, found: sizes.size });
    if (large.length > 0) limits.push({ what: 'large', most: size, files: large });
  }
  if (host === 'github' && all > GITHUB_SIZE)
    limits.push({ what: 'size', most: GITHUB_SIZE, found: all });
  return limits;
}

function redirectsFile(
  host: 'netlify' | 'cloudflare',
  moved: ServedSite['moved'],
): { text: string; limits: HostLimit[] } {
  // Netlify shows the page that is there unless it is told not to.
  const status = host === 'netlify' ? '301!' : '301';
  const lines = movedTables({ base: '', moved })
    // Only Netlify tells addresses apart by their queries, which stand behind the path as words.
    .filter(({ names }) => host === 'netlify' || names.length === 0)
    .flatMap(({ entries }) => entries)
    .map(([from, to]) => `${encodeURI(from).replaceAll(/[?&]/gu, ' ')} ${to} ${status}`)
    .filter((line) => host === 'netlify' || line.length <= CLOUDFLARE.line);
  const { redirects: most } = CLOUDFLARE;
  const isTooMuch = host === 'cloudflare' && lines.length > most;
  return {
    text: (isTooMuch ? lines.slice(0, most) : lines).map((line) => `${line}\n`).join(''),
    limits: isTooMuch ? [{ what: 'redirects', most, found: lines.length }] : [],
  };
}

const PAGE = { path: '/index.html', type: 'text/html; charset=utf-8' };

/**
 * Rules add up on both hosts, and so do policies (CSP level 3): all get what pages get, some files more. Only
 * Cloudflare can take a header back where another value must stand.
 */
function headersFile(host: 'netlify' | 'cloudflare'): string {
  const { 'Cross-Origin-Opener-Policy': opener = '', ...all } = securityHeaders(PAGE);
  const isCloudflare = host === 'cloudflare';
  const policyOf = (path: string, type: string): string =>
    choose(SECURITY_HEADERS['Content-Security-Policy'] ?? [], { path, type });
  const { path: admin } = ROUTES.admin;
  return [
    rule('/*', { ...all, ...(isCloudflare && { 'Cross-Origin-Opener-Policy': opener }) }),
    rule(`${MEDIA}*`, { 'Content-Security-Policy': policyOf(`${MEDIA}a.svg`, 'image/svg+xml') }),
    rule(WORKER, { 'Content-Security-Policy': policyOf(WORKER, 'text/javascript') }),
    ...(isCloudflare
      ? [
          rule(`${admin}*`, {
            '! Cross-Origin-Opener-Policy': undefined,
            'Cross-Origin-Opener-Policy': securityHeaders({ ...PAGE, path: admin })[
              'Cross-Origin-Opener-Policy'
            ],
          }),
        ]
      : []),
    ...FOR_EVER.map((path) => rule(path, { 'Cache-Control': forEver(path) })),
    ...['txt', 'csv'].map((ending) =>
      rule(`/*.${ending}`, {
        'Content-Type': `text/${ending === 'csv' ? 'csv' : 'plain'}; charset=utf-8`,
      }),
    ),
  ].join('\n');
}

/** The addresses of what may be kept for ever, as both hosts write them. */
const FOR_EVER = [
  ...['/_astro/*', `${MEDIA}*`],
  ...['filter', 'fragment', 'index'].map((folder) => `/pagefind/:bundle/${folder}/*`),
];

const forEver = (pattern: string): string =>
  choose(CACHE_CONTROL, { path: pattern.replace(':bundle', 'current'), type: '' });

const rule = (path: string, headers: Readonly<Record<string, string | undefined>>): string =>
  [
    path,
    ...Object.entries(headers).map(([name, value]) =>
      value === undefined ? `  ${name}` : `  ${name}: ${value}`,
    ),
    '',
  ].join('\n');
