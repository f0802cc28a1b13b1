/** When a page was cached, by the device's clock: a server's `Date` may be that of a cache on the way. */
const CACHED_AT = 'x-peyk-kept';

/** A page that can be kept: answered whole, by this site, from the very address that was asked. */
export function isCacheablePage({ status, redirected, headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  return status === 200 && !redirected && type.startsWith('text/html');
}

/** The answer as it is cached. @param now in ms since the epoch */
export function toCachedResponse(response: Response, now: number): Response {
  const headers = plainHeaders(response);
  headers.set(CACHED_AT, String(now));
  return new Response(response.body, { headers });
}

/** When it was cached, in ms since the epoch. */
export const cachedAt = ({ headers }: Response): number | undefined =>
  Number(headers.get(CACHED_AT)) || undefined;

/** The headers but for those that tell of the way over the network. */
export function plainHeaders({ headers }: Response): Headers {
  const plain = new Headers(headers);
  plain.delete('content-encoding');
  plain.delete('content-length');
  return plain;
}
