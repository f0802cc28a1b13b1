import path from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { giveLoaded } from '../loaded.ts';
import { loadSound } from '../loaders/load-content.ts';
import { cacheDir, contentDir } from '../settings.ts';
import { describeFaults } from '../ui/faults.ts';

/** One save may be told as several changes. */
const SETTLED = 50;

/**
 * In `npm run dev`, load the content at the start and after each change, and let the browser show it.
 * What is faulty is told and left out; only a fault in a list that all pages stand on ends the start,
 * and later leaves the pages as they were.
 */
export function liveContent(): AstroIntegration {
  return {
    name: 'peyk:content',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const dir = contentDir();
        if (!(await load(dir, logger))) process.exit(1);
        let timer: NodeJS.Timeout | undefined;
        const again = async (): Promise<void> => {
          if (await load(dir, logger)) tellOfChange(server);
        };
        server.watcher.add(dir);
        server.watcher.on('all', (_event, file) => {
          if (!path.resolve(file).startsWith(dir + path.sep)) return;
          clearTimeout(timer);
          timer = setTimeout(() => {
            again().catch((error: unknown) => logger.error(String(error)));
          }, SETTLED);
        });
      },
    },
  };
}

/** Astro keeps the addresses of each route until its own collections change; a browser keeps its page. */
function tellOfChange({ environments }: ViteDevServer): void {
  for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {});
  environments.client.hot.send({ type: 'full-reload' });
}

/** @returns whether there is something new to show */
async function load(dir: string, logger: AstroIntegrationLogger): Promise<boolean> {
  const { loaded, faults } = await loadSound(dir, cacheDir());
  const folder = path.relative(process.cwd(), dir) || '.';
  const outcome = loaded ? 'leftOut' : 'nothingShown';
  if (faults.length > 0) logger.error(`\n${describeFaults(faults, folder, outcome)}`);
  if (loaded) giveLoaded(loaded);
  return loaded !== undefined;
}
