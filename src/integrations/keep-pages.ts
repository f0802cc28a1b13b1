import { existsSync, readdirSync } from 'node:fs';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { SiteBuild } from '../publish/site-build.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Told as pages are made, for a progress line. */
export type OnPage = (done: number, total: number) => void;

/**
 * Has Astro render only the pages that cannot be kept. A page can be kept when its route gives a
 * `cacheKey` in `getStaticPaths` and the key is the one it was made with.
 */
export function keepPages(build: SiteBuild, onPage: OnPage): AstroIntegration {
  return {
    name: 'peyk:keep-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        build.loose([config.build.assets, ...namesIn(config.publicDir)]);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((base) => {
          const keys = new Map<string, string | undefined>();
          let done = 0;
          return {
            name: 'peyk:keep-pages',
            setup: async () => base.setup?.(),
            teardown: async () => base.teardown?.(),
            getStaticPaths: async () => {
              const all = await base.getStaticPaths();
              const changed = all.filter(
                (path) => path.cacheKey === undefined || !build.keep(fileOf(path), path.cacheKey),
              );
              for (const path of changed) keys.set(fileOf(path), path.cacheKey);
              onPage(0, changed.length);
              return changed;
            },
            render: async (request, options) => {
              const result = await base.render(request, options);
              const response = result instanceof Response ? result : result.response;
              const bytes = await response.arrayBuffer();
              const file = fileOf({
                pathname: decodeURI(new URL(request.url).pathname),
                route: options.routeData,
              });
              build.rendered(file, keys.get(file), Buffer.from(bytes).toString('utf8'));
              done += 1;
              onPage(done, keys.size);
              const { status, headers } = response;
              return new Response(bytes, { status, headers });
            },
          };
        });
      },
    },
  };
}

const namesIn = (dir: URL): string[] => (existsSync(dir) ? readdirSync(dir) : []);

/** Where Astro writes a path, below the site. */
function fileOf({ pathname, route }: Pick<Path, 'pathname' | 'route'>): string {
  const inside = pathname.replace(/^\/|\/$/gu, '');
  if (route.type !== 'page') return inside;
  if (inside === '404') return '404.html';
  return inside === '' ? 'index.html' : `${inside}/index.html`;
}
