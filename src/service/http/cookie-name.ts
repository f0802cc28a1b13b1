import { createHash } from 'node:crypto';
import { basePathOf } from '../../lib/addresses/base-path.ts';

/** How a cookie of the service is called, and whether it goes over encryption alone. */
export interface CookieName {
  name: string;
  secure: boolean;
}

/**
 * Two sites of one host, each below a path, are given each other's cookies, since `__Host-` is taken with `Path=/`
 * alone (RFC 6265bis, 4.1.3.2): each has names of its own.
 *
 * @param name `peyk`, or `peyk-` with more behind it
 */
export function cookieName(name: string, siteUrl: string): CookieName {
  const secure = siteUrl.startsWith('https:');
  const base = basePathOf(siteUrl);
  const mark = createHash('sha256').update(base).digest('hex').slice(0, 12);
  const own = base === '' ? name : `${name}-${mark}`;
  // Behind `__Host-` no neighbour can put a cookie of its own; browsers take the name over https alone.
  return { name: secure ? `__Host-${own}` : own, secure };
}
