import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuildApp } from './astro-app.ts';
import { writeFrame, type Internals } from './frame.ts';

/** Where Astro puts the compiled pages while it builds, below its output. */
const COMPILED = '.prerender';
export const SERVER = 'server';

/**
 * Has Astro compile the pages and make none of them: what it compiled is copied to `<dir>/server`, with
 * what its build knows beside, so that pages can be made later without it.
 */
export function keepProgram(dir: string): AstroIntegration {
  let out = '';
  return {
    name: 'peyk:keep-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((base) => ({
          name: 'peyk:keep-program',
          setup: async () => {
            const compiled = path.join(out, COMPILED);
            const { app } = await importApp(compiled);
            let internals: Internals | undefined;
            const take = app.setInternals.bind(app);
            app.setInternals = (value) => take((internals = value));
            await base.setup?.();
            if (!internals) throw new Error('Astro gave its pages no internals');
            cpSync(compiled, path.join(dir, SERVER), { recursive: true });
            writeFrame(dir, internals, app.getSettings().scripts);
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page is made while the program is compiled')),
        }));
      },
    },
  };
}

/** The compiled pages' entry; the same module for every caller in a process. */
export async function importApp(server: string): Promise<{ app: BuildApp }> {
  const entry = readdirSync(server).find((name) => /^prerender-entry\..*\.mjs$/u.test(name));
  if (entry === undefined) throw new Error(`No compiled pages in ${server}`);
  // What Astro's `entrypoints/prerender.js` exports.
  return (await import(pathToFileURL(path.join(server, entry)).href)) as { app: BuildApp };
}
