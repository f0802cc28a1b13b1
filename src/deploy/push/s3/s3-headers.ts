import { CACHE_CONTROL, choose } from '../../../policy/headers.ts';
import { contentTypeOf } from '../../serve/content-types.ts';

/**
 * The headers that a store keeps with a file and answers it with. A store keeps no others: pages bear their policy
 * themselves, and what a server or a CDN before it has to add is told in docs/push.md.
 *
 * @param path its site path
 * @param movedTo the address that an old one leads to, within the host
 */
export function storedHeaders(path: string, movedTo?: string): Record<string, string> {
  const answered = { path: `/${path}`, type: contentTypeOf(`/${path}`) };
  return {
    'Content-Type': answered.type,
    'Cache-Control': choose(CACHE_CONTROL, answered),
    ...(movedTo !== undefined && { [REDIRECT]: movedTo }),
  };
}

/** A store that shows a bucket as a website answers with a redirect; others answer with the page that is there. */
export const REDIRECT = 'x-amz-website-redirect-location';
