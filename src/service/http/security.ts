import type { MiddlewareHandler } from 'hono';
import { securityHeaders } from '../../policy/headers.ts';
import { formPolicy } from '../../policy/policies.ts';
import { PAGE_STYLE } from '../pages/page-style.ts';

/** What a page that runs a script, or that another window waits for, says itself. */
const OWN_CHOICE: ReadonlySet<string> = new Set([
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
]);

/** The headers that protect, on every answer; what the service says is kept by nobody but where a route allows it. */
export const withSecurity: MiddlewareHandler = async (c, next) => {
  await next();
  const headers = {
    ...securityHeaders({ path: c.req.path, type: c.res.headers.get('content-type') ?? '' }),
    'Content-Security-Policy': formPolicy(PAGE_STYLE),
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Cache-Control': c.res.headers.get('Cache-Control') ?? 'no-store',
  };
  for (const [name, value] of Object.entries(headers))
    if (!OWN_CHOICE.has(name) || !c.res.headers.has(name)) c.header(name, value);
};

/** Methods that change nothing (RFC 9110, 9.2.1). */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether what asks may act for a reader: a page of the site itself. Browsers say where a request comes
 * from, and no page can lie about it; who says nothing is no browser, and carries nobody's cookies.
 *
 * @param siteUrl the site's own address; behind a proxy the service does not see it in the request
 */
export function isOwnRequest(request: Request, siteUrl: string): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const host = request.headers.get('host');
  return origin === new URL(siteUrl).origin || (host !== null && URL.parse(origin)?.host === host);
}
