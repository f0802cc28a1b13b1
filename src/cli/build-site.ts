import path from 'node:path';
import { build } from 'astro';
import { keepPages } from '../integrations/keep-pages.ts';
import { codeDigest } from '../loaders/code-digest.ts';
import { digestOf } from '../loaders/digest.ts';
import { readLists } from '../loaders/lists.ts';
import { startIndexing } from '../indexing/start-indexing.ts';
import { toSources } from '../indexing/to-sources.ts';
import { onNewsLoaded } from '../loaders/handover.ts';
import { takeBuildLock } from '../publish/build-lock.ts';
import { SiteBuild } from '../publish/site-build.ts';
import { cacheDir, contentDir, now, outDir, siteUrl } from '../settings.ts';
import { COMMANDS } from '../ui/commands.ts';
import { Progress } from './progress.ts';

/**
 * Build the site from the content directory and publish it.
 * @throws {ContentFaults} when what editors wrote cannot be published; the published site stays
 */
export async function buildSite({ verbose }: { verbose: boolean }): Promise<void> {
  // One instant for the whole build, or an item could fall due between a page and the index.
  process.env['PEYK_NOW'] ??= new Date().toISOString();
  const started = performance.now();
  const progress = new Progress(process.stderr);
  const letGo = await takeBuildLock(process.cwd(), () => progress.step(COMMANDS.waiting));
  const stop = new AbortController();
  let indexed: Promise<void> | undefined;
  const site = new SiteBuild(outDir(), cacheDir(), groundOf(contentDir()));
  onNewsLoaded((loaded) => {
    indexed = startIndexing(
      toSources(loaded, contentDir(), now()),
      {
        outDir: path.join(site.dir, 'pagefind'),
        cacheDir: path.join(cacheDir(), 'search'),
        now: now(),
      },
      stop.signal,
    );
    // Waited for below; until then a failure is not yet one of this process.
    indexed.catch(() => undefined);
  });
  try {
    progress.step(COMMANDS.reading);
    await build({
      logLevel: verbose ? 'info' : 'error',
      outDir: site.dir,
      integrations: [
        keepPages(site, (done, total) => progress.count(COMMANDS.rendering, done, total)),
      ],
    });
    progress.step(COMMANDS.indexing);
    await indexed;
    progress.step(COMMANDS.publishing);
    const tally = site.finish();
    progress.end();
    console.log(
      COMMANDS.summary({
        ...tally,
        seconds: (performance.now() - started) / 1000,
        megabytes: process.resourceUsage().maxRSS / 1024,
        out: path.relative(process.cwd(), outDir()) || '.',
      }),
    );
  } catch (error) {
    progress.end();
    stop.abort();
    await indexed?.catch(() => undefined);
    site.abandon();
    throw error;
  } finally {
    letGo();
  }
}

/** What every page depends on: the program, the site's address, and what the frame of each page shows. */
function groundOf(dir: string): string {
  const { site, sections, pages } = readLists(dir);
  const menu = pages.map(({ id, data: { title, order } }) => ({ id, title, order }));
  return digestOf(JSON.stringify([codeDigest(), siteUrl(), site, sections, menu]));
}
