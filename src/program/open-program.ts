import path from 'node:path';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { RouteData } from 'astro';
import type { BuildApp } from './astro-app.ts';
import { LAYER_ORDER, STORED_THEME } from '../security/inline-blocks.ts';
import { KnownBlocks } from '../security/known-blocks.ts';
import { pagePolicy } from '../security/policies.ts';
import { hasPolicy, isHtml, withPolicy } from '../security/with-policy.ts';
import { compiledStyles, readFrame, type Internals } from './frame.ts';
import { importApp, SERVER } from './keep-program.ts';

/** One page or file of the site. */
export interface PagePlace {
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
  /** Every page there is, with its key. Content must have been given (`src/loaded.ts`). */
  places(): Promise<PagePlace[]>;
  /** Make one page, with its security policy. @throws what its template throws, with the page named */
  make(place: PagePlace): Promise<string>;
}

/**
 * Compiled pages, ready to be made in this process, without Vite and without Astro's build.
 * @param dir where they were compiled to
 * @param site the site's address
 */
export async function openProgram(dir: string, site: string): Promise<Program> {
  const { app } = await importApp(path.join(dir, SERVER));
  const { internals, scripts } = readFrame(dir);
  app.setInternals(internals);
  app.setOptions({ settings: { scripts }, logger: { options: { destination: DESTINATION } } });
  const secure = toSecure(internals);
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  const ready = new Map<RouteData, Promise<void>>();
  return {
    places: async () => {
      // Astro's types know its own app, of which ours is a part.
      const all = await new StaticPaths(app as never).getAll();
      app.routeCache.clearAll();
      return all.map(({ pathname, route, cacheKey }): PagePlace => ({
        file: fileOf(pathname, route),
        pathname,
        route: routes.indexOf(route),
        ...(cacheKey !== undefined && { key: cacheKey }),
      }));
    },
    make: async ({ pathname, route: number }) => {
      const route = routes[number];
      if (!route) throw new Error(`No route ${number}`);
      const known = ready.get(route) ?? admitAll(app, route);
      ready.set(route, known);
      await known;
      try {
        const address = addressOf(pathname, route, site);
        const response = await app.render(new Request(address), { routeData: route });
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

/**
 * Gives pages the policy that names what the program compiled; who writes HTML without a template names
 * what it may do itself.
 */
function toSecure(internals: Internals): (text: string, isPage: boolean) => string {
  const styles = new KnownBlocks('style', [LAYER_ORDER, ...compiledStyles(internals)]);
  const scripts = new KnownBlocks('script', [STORED_THEME]);
  return (text, isPage) => {
    if (isPage)
      return withPolicy(text, () =>
        pagePolicy({ styles: styles.sourcesIn(text), scripts: scripts.sourcesIn(text) }),
      );
    if (isHtml(text) && !hasPolicy(text)) throw new Error('HTML without a policy');
    return text;
  };
}

/** Astro's messages; errors are thrown and told by who catches them. */
const DESTINATION = { write: (): boolean => true };

/**
 * Astro asks a route for all its paths before it makes one of them. Only places that the routes gave are
 * made here, so any path is right, and the question is answered without working out thousands of them
 * again. A route that gives its paths props gets none: views are asked for by params alone.
 */
async function admitAll(app: BuildApp, route: RouteData): Promise<void> {
  if (route.pathname !== undefined) return;
  const staticPaths = Object.assign([], { keyed: { get: () => ({}) } });
  app.routeCache.set(route, { mod: await app.getComponentByRoute(route), staticPaths });
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
