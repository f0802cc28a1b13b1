import type { MiddlewareHandler } from 'hono';
import { getPath } from 'hono/utils/url';
import { basePathOf, isRooted } from '../../lib/addresses/base-path.ts';
import { htmlAtBase } from '../../lib/addresses/html-at-base.ts';

/**
 * The border between the service and the path that its site stands below. Within, an address is always one of the
 * site, `/_/moderate`, as in the program that builds pages (docs/decisions/0452).
 */

/**
 * How the path of a request becomes one of the site; its letters may be percent-encoded or not.
 * @returns '' for what is asked for beside the site: no route has it
 */
export function pathBelow(siteUrl: string): (request: Request) => string {
  const whole = getPath(new Request(siteUrl));
  const base = whole === '/' ? '' : whole;
  return (request) => {
    const path = getPath(request);
    return path.startsWith(`${base}/`) ? path.slice(base.length) : '';
  };
}

/** Puts the base path before each address of the site in a page, and in where a browser is led. */
export const answerAtBase = (siteUrl: string): MiddlewareHandler => {
  const base = basePathOf(siteUrl);
  return async (c, next) => {
    await next();
    const { res: answer } = c;
    if (base === '') return;
    const location = answer.headers.get('location');
    if (location !== null && isRooted(location)) answer.headers.set('location', base + location);
    const isPage = /^text\/html\b/iu.test(answer.headers.get('content-type') ?? '');
    if (isPage && answer.body) c.res = new Response(htmlAtBase(await answer.text(), base), answer);
  };
};
