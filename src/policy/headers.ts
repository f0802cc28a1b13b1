import { ASSETS, ICONS, MEDIA, SEARCH_INDEX } from '../lib/addresses/own-paths.ts';
import { ROUTES } from '../lib/addresses/routes.ts';

/** A header's value, for files of which both patterns are true. */
interface Choice {
  value: string;
  /** The file's site path, `/news/1/index.html`: a pattern that servers know, too (PCRE). */
  path?: string;
  /** Of its media type, as `Content-Type` gives it. */
  type?: string;
}

/** The desk shows its preview in a frame of its own; nobody else frames a page. */
const FRAMES = `frame-ancestors 'self'`;

const CSP: readonly Choice[] = [
  // Opened by its address, a file that somebody gave is a page on the newsroom's own origin: it gets none.
  {
    path: `^${MEDIA}`,
    value: `default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; sandbox; ${FRAMES}`,
  },
  // The desk's page names its own policy, which depends on its forge; its workers are under it.
  { path: `^${ROUTES.admin.path}`, value: FRAMES },
  // A page names its own; policies add up (CSP level 3), and a page can't say who frames it.
  { type: '^text/html', value: FRAMES },
  // A worker is under the policy of its own file.
  { type: '^text/javascript', value: `default-src 'self'; ${FRAMES}` },
  // Feeds have a style.
  { value: `default-src 'none'; img-src 'self' data:; style-src 'self'; ${FRAMES}` },
];

/** What no page of a newsroom asks a reader's device for. */
const PERMISSIONS = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
];

/**
 * The headers that protect the site, on every answer: the server of `npm run serve` sends them, and
 * files of other servers are printed from them. Of a header's choices the first fitting counts.
 */
export const SECURITY_HEADERS: Readonly<Record<string, readonly Choice[]>> = {
  'Content-Security-Policy': CSP,
  // The desk waits for the window in which its editor signs in at the forge.
  'Cross-Origin-Opener-Policy': [
    { path: `^${ROUTES.admin.path}`, value: 'unsafe-none' },
    { value: 'same-origin' },
  ],
  // Pictures are the public's: pages of others show them. What else is there, no page of others takes in.
  'Cross-Origin-Resource-Policy': [
    {
      path: `^(?:${[MEDIA, ASSETS, ...ICONS].join('|').replaceAll('.', '[.]')})`,
      value: 'cross-origin',
    },
    { value: 'same-origin' },
  ],
  'Permissions-Policy': [{ value: PERMISSIONS.map((name) => `${name}=()`).join(', ') }],
  'Referrer-Policy': [{ value: 'strict-origin-when-cross-origin' }],
  'X-Content-Type-Options': [{ value: 'nosniff' }],
  // What `frame-ancestors` says, for browsers that do not know it.
  'X-Frame-Options': [{ value: 'SAMEORIGIN' }],
  // No file of Flash's or Acrobat's says who may read the site.
  'X-Permitted-Cross-Domain-Policies': [{ value: 'none' }],
};

/** How long a file that is there may be kept: for ever where its name changes with its bytes. */
export const CACHE_CONTROL: readonly Choice[] = [
  {
    path: `^(?:${ASSETS}|${MEDIA}|${SEARCH_INDEX}[^/]+/(?:filter/|fragment/|index/|pagefind[.]))`,
    value: 'public, max-age=31536000, immutable',
  },
  { value: 'no-cache' },
];

/** A file of the site, or what is answered in its place. */
export interface Answered {
  /** `/news/1/index.html`. */
  path: string;
  /** `text/html; charset=utf-8`. */
  type: string;
}

/** The value that a header has for a file. */
export const choose = (choices: readonly Choice[], { path, type }: Answered): string =>
  choices.find(
    (choice) =>
      (choice.path === undefined || new RegExp(choice.path, 'u').test(path)) &&
      (choice.type === undefined || new RegExp(choice.type, 'u').test(type)),
  )?.value ?? '';

/** The headers of `SECURITY_HEADERS`, chosen. */
export const securityHeaders = (answered: Answered): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SECURITY_HEADERS).map(([name, choices]) => [name, choose(choices, answered)]),
  );
