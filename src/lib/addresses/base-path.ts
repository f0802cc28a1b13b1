/**
 * A site may stand below a path of its host, `https://example.ir/news/`. Within the program every address is
 * the site's own, `/tags/`; what leaves it for browsers gets the base path here and in `html-at-base.ts`.
 */

/** The path that a site stands below, without a slash at its end: `/news`; '' where it has a host of its own. */
export const basePathOf = (siteUrl: string): string =>
  new URL(siteUrl).pathname.replace(/(?<!\/)\/+$/u, '');

/** Whether an address is one below the site's root: not one of another host, nor of the page it stands on. */
export const isRooted = (address: string): boolean => /^\/(?![/\\])/u.test(address);

/**
 * The absolute form of an address of the site, percent-encoded as the canonical link needs it (RFC 3986);
 * an address that is absolute stays.
 */
export const absoluteUrl = (address: string, siteUrl: string): string =>
  new URL(isRooted(address) ? `${basePathOf(siteUrl)}${address}` : address, siteUrl).href;

/** What of an absolute address stands below the site: `/tags/`; undefined where it is not of the site. */
export function pathInSite(address: URL, siteUrl: string): string | undefined {
  const base = basePathOf(siteUrl);
  const { origin, pathname } = address;
  if (origin !== new URL(siteUrl).origin) return undefined;
  if (pathname === base) return '/';
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined;
}
