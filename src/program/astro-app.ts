import type { RouteData } from 'astro';
import type { Internals } from './frame.ts';

/** The parts of Astro 7.3's `core/build/app.js` that are used here; Astro documents none of them. */
export interface BuildApp {
  manifest: { routes: { routeData: RouteData }[]; trailingSlash: string };
  routeCache: {
    set(route: RouteData, entry: { mod: unknown; staticPaths: unknown }): void;
    get(route: RouteData): { mod: unknown } | undefined;
    clearAll(): void;
  };
  setInternals(internals: Internals): void;
  setOptions(options: object): void;
  getSettings(): { scripts: unknown[] };
  getComponentByRoute(route: RouteData): Promise<unknown>;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}
