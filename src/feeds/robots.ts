/**
 * `robots.txt` (RFC 9309): everything may be read but the desk; the search page answers in the browser,
 * so its questions hold nothing for a crawler.
 *
 * @param sitemaps absolute addresses
 */
export const robotsTxt = (closed: readonly string[], sitemaps: readonly string[]): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    ...sitemaps.map((url) => `Sitemap: ${url}`),
    '',
  ].join('\n');
