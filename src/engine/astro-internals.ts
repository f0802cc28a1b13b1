/**
 * All that this program uses of Astro beyond what Astro documents, and nothing else does: how pages that
 * were compiled once are made without Astro's build (docs/decisions/0006), and three facts about its
 * preview. Written for Astro 7.3; the files are named. Whatever is relied on is looked at before it is
 * used, and where it is not as expected, `npm run build` goes the documented way (0011).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { ViteDevServer } from 'vite';
import { installedFile } from '../node/own-source.ts';
import { expectShape, UnknownAstro } from './expect-shape.ts';

/** The program of Astro's own command (its `package.json`, `bin`), absolute. */
export const astroCommand = (): string =>
  path.resolve(installedFile('astro/package.json'), '../bin/astro.mjs');

/** Where Astro notes the preview that runs in a folder, below it (`core/dev`). */
export const PREVIEW_NOTE = '.astro/dev.json';

/** Where compiled pages stand while Astro builds, below its output (`prerender/utils.js`). */
export const COMPILED_DIR = '.prerender';

/** A style of a page: its text, or the file that holds it (`core/build/types.d.ts`, `StylesheetAsset`). */
interface PageStyle {
  sheet: { type: 'inline'; content: string } | { type: 'external'; src: string };
}

/** What Astro's build knows of the heads of pages beside their compiled code (`headElements`). */
export interface PageHeads {
  pages: [key: string, page: { styles: PageStyle[] }][];
  bundles: [specifier: string, file: string][];
  scripts: unknown[];
}

/** `core/build/internal.d.ts`, `BuildInternals`. */
interface Internals {
  pagesByKeys: Map<string, { styles: PageStyle[] }>;
  entrySpecifierToBundleMap: Map<string, string>;
}

/** `core/build/app.js`, `BuildApp`. */
interface BuildApp {
  manifest: { routes: { routeData: RouteData }[] };
  routeCache: {
    set(route: RouteData, entry: { mod: unknown; staticPaths: unknown }): void;
    clearAll(): void;
  };
  setInternals(internals: Internals): void;
  setOptions(options: object): void;
  getSettings(): { scripts: unknown[] };
  getComponentByRoute(route: RouteData): Promise<unknown>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** A page that can be made, as `runtime/prerender/static-paths.js` gives it. */
interface PagePath {
  pathname: string;
  route: RouteData;
  cacheKey?: string;
}

/** Compiled pages, ready to be made in this process. */
export interface CompiledPages {
  routes: readonly RouteData[];
  paths(): Promise<PagePath[]>;
  render(request: Request, route: RouteData): Promise<Response>;
}

/**
 * Learn what Astro's build knows of pages' heads: it hands that to the compiled pages once.
 * @param dir where the compiled pages stand
 * @param setUp has Astro hand it over
 * @throws {UnknownAstro}
 */
export async function captureHeads(dir: string, setUp: () => Promise<void>): Promise<PageHeads> {
  const app = await importApp(dir);
  const captured = Promise.withResolvers<Internals>();
  const take = app.setInternals.bind(app);
  app.setInternals = (internals) => {
    captured.resolve(internals);
    take(internals);
  };
  await setUp();
  captured.reject(new UnknownAstro('setInternals is not called'));
  const internals = await captured.promise;
  const what = 'build internals';
  expectShape(what, internals, { pagesByKeys: 'map', entrySpecifierToBundleMap: 'map' });
  for (const [key, page] of internals.pagesByKeys) {
    expectShape(`${what} of ${key}`, page, { styles: 'array' });
    for (const style of page.styles) expectShape(what, style, { 'sheet.type': 'string' });
  }
  const settings = app.getSettings();
  expectShape('settings', settings, { scripts: 'array' });
  return {
    pages: Array.from(internals.pagesByKeys, ([key, { styles }]) => [key, { styles }]),
    bundles: [...internals.entrySpecifierToBundleMap],
    scripts: settings.scripts,
  };
}

/**
 * Open compiled pages without Vite and without Astro's build.
 * @throws {UnknownAstro}
 */
export async function openCompiledPages(dir: string, heads: PageHeads): Promise<CompiledPages> {
  const app = await importApp(dir);
  const StaticPaths = await importStaticPaths();
  const routes = app.manifest.routes.map(({ routeData }) => routeData);
  const pagesByKeys = new Map(heads.pages);
  for (const route of routes) {
    expectShape('route', route, { route: 'string', component: 'string', type: 'string' });
    const key = `${route.route}&${route.component}`;
    if (!pagesByKeys.has(key)) throw new UnknownAstro(`nothing is known of the head of ${key}`);
  }
  app.setInternals({ pagesByKeys, entrySpecifierToBundleMap: new Map(heads.bundles) });
  // Messages; errors are thrown and told by who catches them.
  const logger = { options: { destination: { write: () => true } } };
  app.setOptions({ settings: { scripts: heads.scripts }, logger });
  const ready = new Map<RouteData, Promise<void>>();
  return {
    routes,
    paths: async () => {
      const paths = await new StaticPaths(app).getAll();
      app.routeCache.clearAll();
      for (const each of paths)
        expectShape('path', each, { pathname: 'string', 'route.type': 'string' });
      return paths;
    },
    render: async (request, routeData) => {
      const known = ready.get(routeData) ?? admitAll(app, routeData);
      ready.set(routeData, known);
      await known;
      return app.render(request, { routeData });
    },
  };
}

/** The texts of the styles that stand inside pages; Astro joins those of one page (`mergeInlineCss`). */
export const inlineStyles = (pages: Iterable<{ styles: readonly PageStyle[] }>): Set<string> =>
  new Set(
    Iterator.from(pages)
      .flatMap(({ styles }) => styles)
      .flatMap(({ sheet }) => (sheet.type === 'inline' ? [sheet.content] : [])),
  );

/**
 * In the preview, forget the addresses of all routes, which Astro keeps until its own collections change
 * (`vite-plugin-app`, `astro:content-changed`).
 */
export function forgetRoutes({ environments }: ViteDevServer): void {
  for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {});
}

/** The preview that Astro noted down. @throws where nothing is noted, or in another way */
export function readPreviewNote(file: string): { url: string; pid: number } {
  const note: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expectShape('dev.json', note, { url: 'string', pid: 'number' });
  return note as { url: string; pid: number };
}

/**
 * Astro asks a route for all its paths before it makes one of them. Only pages that the routes gave are
 * made here, so any path is right, and the question is answered without working out thousands of them
 * again. A route that gives its paths props gets none: views are asked for by params alone.
 */
async function admitAll(app: BuildApp, route: RouteData): Promise<void> {
  if (route.pathname !== undefined) return;
  const staticPaths = Object.assign([], { keyed: { get: () => ({}) } });
  app.routeCache.set(route, { mod: await app.getComponentByRoute(route), staticPaths });
}

/** Whether a file of the compiled pages is what opens them (`core/build/static-build.js`, `entryFileNames`). */
export const isPagesEntry = (name: string): boolean => /^prerender-entry\..*\.mjs$/u.test(name);

/** The compiled pages' entry (`entrypoints/prerender.js`); the same module for every caller in a process. */
async function importApp(dir: string): Promise<BuildApp> {
  const entry = readdirSync(dir).find(isPagesEntry);
  if (entry === undefined) throw new UnknownAstro('compiled pages have no entry');
  const { app }: { app?: unknown } = await import(pathToFileURL(path.join(dir, entry)).href);
  expectShape('build app', app, {
    'manifest.routes': 'array',
    'routeCache.set': 'function',
    'routeCache.clearAll': 'function',
    setInternals: 'function',
    setOptions: 'function',
    getSettings: 'function',
    getComponentByRoute: 'function',
    render: 'function',
  });
  return app as BuildApp;
}

type StaticPaths = new (app: BuildApp) => { getAll(): Promise<PagePath[]> };

async function importStaticPaths(): Promise<StaticPaths> {
  const found: unknown = await import('astro/runtime/prerender/static-paths.js').catch(() => ({}));
  expectShape('static paths', found, { 'StaticPaths.prototype.getAll': 'function' });
  return (found as { StaticPaths: StaticPaths }).StaticPaths;
}
