import type { RouteData } from 'astro';
import { getContent } from '../../collections/content-store.ts';
import { fixedPageKey } from '../../queries/fixed-pages.ts';
import { lookOf } from '../../queries/look.ts';
import { openCaptured } from '../compile/open-captured.ts';
import { toSecurePage } from './secure-page.ts';

/** One page or file of the site. */
export interface PageTarget {
  /** Below the site: `news/277495/index.html`. */
  file: string;
  /** Without a slash at its ends unless it is one. */
  pathname: string;
  /** Which of the program's routes makes it. */
  route: number;
  /** What its view's digest is; undefined for what every build makes. */
  key?: string;
}

export interface Program {
  /** Every page there is, with its key. Content must have been set (`src/collections/content-store.ts`). */
  targets(): Promise<PageTarget[]>;
  /** Make one page, with its security policy. @throws what its template throws, with the page named */
  make(target: PageTarget): Promise<string>;
}

/**
 * Compiled pages, ready to be made in this process.
 * @param dir where they were compiled to
 * @param site the site's address
 * @throws {UnknownAstro}
 */
export async function openProgram(dir: string, site: string): Promise<Program> {
  const { routes, sheets, paths, render } = await openCaptured(dir);
  const secure = toSecurePage(sheets, site, lookOf(getContent()));
  return {
    targets: async () => {
      const targets: PageTarget[] = [];
      for (const { pathname, route, cacheKey } of await paths()) {
        const file = fileOf(pathname, route);
        const key = cacheKey ?? (await fixedPageKey(file));
        targets.push({
          ...{ file, pathname, route: routes.indexOf(route) },
          ...(key !== undefined && { key }),
        });
      }
      return targets;
    },
    make: async ({ pathname, route: number }) => {
      const route = routes[number];
      if (!route) throw new Error(`No route ${number}`);
      try {
        const response = await render(new Request(addressOf(pathname, route, site)), route);
        if (response.status !== 200 && response.status !== 404)
          throw new Error(`answered with ${response.status}`);
        // Not `text()`, which takes away the mark that tells spreadsheets a CSV's encoding.
        const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
        return secure(text, route.type === 'page');
      } catch (error) {
        throw new Error(`${pathname} could not be made`, { cause: error });
      }
    },
  };
}

/** Where a page stands below the site: a folder with an index (Astro's `build.format`). */
function fileOf(pathname: string, route: RouteData): string {
  const inside = pathname.replace(/^\/|\/$/gu, '');
  if (route.type !== 'page') return inside;
  if (inside === '404') return '404.html';
  return inside === '' ? 'index.html' : `${inside}/index.html`;
}

/** With a slash at the end wherever a route's pattern wants one (Astro's `trailingSlash: 'always'`). */
function addressOf(pathname: string, route: RouteData, site: string): URL {
  const isFile =
    route.type !== 'page' && /\../u.test(pathname.slice(pathname.lastIndexOf('/') + 1));
  return new URL(isFile ? pathname : pathname.replace(/\/?$/u, '/'), site);
}
