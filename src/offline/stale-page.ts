import { OFFLINE } from '../messages/offline.ts';
import { cachedAt, plainHeaders } from './cached-response.ts';

/** The page as it is shown from what was kept: it says that it is a copy, and of when. */
export async function toStalePage(kept: Response): Promise<Response> {
  const html = withStaleNotice(await kept.text(), OFFLINE.copyOf(cachedAt(kept)));
  return new Response(html, { headers: plainHeaders(kept) });
}

/**
 * The page with a note at the start of what is read; without a `main` it stays as it is. The note has
 * neither style nor script of its own, which the page's policy would not know.
 *
 * @param note plain text without signs of markup
 */
export function withStaleNotice(html: string, note: string): string {
  const mark = `<div class="page" data-screen><p class="offline-mark" role="status"><b>${OFFLINE.mark}</b> ${note}</p></div>`;
  return html.replace(/<main\b[^>]*>/u, (main) => main + mark);
}
