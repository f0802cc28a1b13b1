import { OFFLINE } from '../ui/offline.ts';

/** When a page was put away, by the device's clock: a server's `Date` may be that of a cache on the way. */
const KEPT_AT = 'x-peyk-kept';

/** A page that can be kept: answered whole, by this site, from the very address that was asked. */
export function isWholePage({ status, redirected, headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  return status === 200 && !redirected && type.startsWith('text/html');
}

/** The answer as it is put away. @param now in ms since the epoch */
export function toKept(response: Response, now: number): Response {
  const headers = plainHeaders(response);
  headers.set(KEPT_AT, String(now));
  return new Response(response.body, { headers });
}

/** The page as it is shown from what was kept: it says that it is a copy, and of when. */
export async function toShown(kept: Response): Promise<Response> {
  const at = Number(kept.headers.get(KEPT_AT)) || undefined;
  return new Response(withMark(await kept.text(), OFFLINE.copyOf(at)), {
    headers: plainHeaders(kept),
  });
}

/**
 * The page with a note at the start of what is read; without a `main` it stays as it is. The note has
 * neither style nor script of its own, which the page's policy would not know.
 *
 * @param note plain text without signs of markup
 */
export function withMark(html: string, note: string): string {
  const mark = `<div class="page" data-screen><p class="offline-mark" role="status"><b>${OFFLINE.mark}</b> ${note}</p></div>`;
  return html.replace(/<main\b[^>]*>/u, (main) => main + mark);
}

/** The headers but for those that tell of the way over the network. */
function plainHeaders({ headers }: Response): Headers {
  const plain = new Headers(headers);
  plain.delete('content-encoding');
  plain.delete('content-length');
  return plain;
}
