import path from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { setContent } from '../collections/content-store.ts';
import { loadSound } from '../collections/loaders/load-content.ts';
import { forgetRoutes } from '../engine/astro-internals.ts';
import { cacheDir, contentDir, now } from '../node/settings.ts';
import { describeContentDiagnostics } from '../messages/diagnostics/describe.ts';

/** One save may be told as several changes. */
const SETTLED = 50;

/**
 * In the preview, load the content at the start and after each change, and let the browser show it. What
 * is faulty is told and left out; only a fault in a list that all pages stand on ends the start, and
 * later leaves the pages as they were.
 */
export async function showContent(
  server: ViteDevServer,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const dir = contentDir();
  if (!(await load(dir, logger))) process.exit(1);
  let timer: NodeJS.Timeout | undefined;
  const again = async (): Promise<void> => {
    if (!(await load(dir, logger))) return;
    forgetRoutes(server);
    // A browser keeps its page.
    server.environments.client.hot.send({ type: 'full-reload' });
  };
  server.watcher.add(dir);
  server.watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(dir + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      again().catch((error: unknown) => logger.error(String(error)));
    }, SETTLED);
  });
}

/** @returns whether there is something new to show */
async function load(dir: string, logger: AstroIntegrationLogger): Promise<boolean> {
  const { loaded, diagnostics } = await loadSound(dir, cacheDir());
  const folder = path.relative(process.cwd(), dir) || '.';
  const outcome = loaded ? 'leftOut' : 'nothingShown';
  if (diagnostics.length > 0)
    logger.error(`\n${describeContentDiagnostics(diagnostics, folder, outcome)}`);
  // Drafts and future items are seen here and nowhere else, whatever NODE_ENV says.
  if (loaded) setContent({ ...loaded, now, isPreview: true });
  return loaded !== undefined;
}
