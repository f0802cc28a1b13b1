import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DESK_FILES, makeDesk } from '../integrations/make-desk.ts';
import { giveLoaded, type Loaded } from '../loaded.ts';
import { codeDigest } from '../loaders/code-digest.ts';
import { digestOf } from '../loaders/digest.ts';
import { loadContent } from '../loaders/load-content.ts';
import { type Indexing, startIndexing } from '../indexing/start-indexing.ts';
import { toSources } from '../indexing/to-sources.ts';
import { workerFile } from '../program/bundle-worker.ts';
import { makePages } from '../program/make-pages.ts';
import { openProgram, type Program } from '../program/open-program.ts';
import { programKey } from '../program/program-key.ts';
import { takeProgram } from '../program/take-program.ts';
import { workerNameOf, workerText } from '../program/worker-text.ts';
import { takeBuildLock } from '../publish/build-lock.ts';
import { SiteBuild } from '../publish/site-build.ts';
import type { HearText } from '../rendered-texts.ts';
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
  const root = process.cwd();
  const letGo = await takeBuildLock(root, () => progress.step(COMMANDS.waiting));
  const stop = new AbortController();
  let site: SiteBuild | undefined;
  let compiled: Promise<string> | undefined;
  let indexing: Indexing | undefined;
  let desk: Promise<void> | undefined;
  try {
    progress.step(COMMANDS.reading);
    // Pages are compiled while what editors wrote is read: they depend on nothing of it.
    compiled = takeProgram(programKey(root, siteUrl()), cacheDir(), stop.signal);
    compiled.catch(() => undefined);
    const loaded = await loadContent(contentDir(), cacheDir());
    giveLoaded(loaded);
    site = new SiteBuild(outDir(), cacheDir(), groundOf(loaded));
    const kept = path.join(cacheDir(), 'search');
    // Pages read every body in the first build; in any other the index has most of them already.
    const expectsTexts = site.isFirst && !existsSync(kept);
    indexing = startIndexing(
      () => toSources(loaded, now()),
      {
        outDir: path.join(site.tree.dir, 'pagefind'),
        cacheDir: kept,
        now: now(),
        contentDir: contentDir(),
        site: siteUrl(),
        expectsTexts,
      },
      stop.signal,
    );
    // Waited for below; until then a failure is not yet one of this process.
    indexing.done.catch(() => undefined);
    // Linked at once: another program that shares the packages may put its own desk in this one's place.
    desk = makeDesk(root, stop.signal).then((dir) => site?.linkAll(dir, DESK_FILES));
    desk.catch(() => undefined);

    progress.step(COMMANDS.compiling);
    const programDir = await compiled;
    const onText = expectsTexts ? indexing.tellText : undefined;
    site.linkAll(path.join(programDir, 'client'));
    const program = await openProgram(programDir, siteUrl());
    // From here on this process works without a pause.
    await indexing.taken;
    await makeChangedPages({ site, program, programDir, loaded, onText }, progress, verbose);
    if (expectsTexts) indexing.endTexts();
    writeWorker(site, programDir, loaded);
    progress.step(COMMANDS.indexing);
    const index = await indexing.done;
    await desk;
    progress.step(COMMANDS.publishing);
    const tally = site.finish();
    progress.end();
    console.log(
      COMMANDS.summary({
        ...tally,
        items: loaded.news.length,
        index,
        seconds: (performance.now() - started) / 1000,
        megabytes: process.resourceUsage().maxRSS / 1024,
        out: path.relative(process.cwd(), outDir()) || '.',
      }),
    );
  } catch (error) {
    progress.end();
    stop.abort();
    await Promise.allSettled([compiled, indexing?.done, desk]);
    site?.abandon();
    throw error;
  } finally {
    letGo();
  }
}

interface PagesToMake {
  site: SiteBuild;
  program: Program;
  programDir: string;
  loaded: Loaded;
  onText: HearText | undefined;
}

async function makeChangedPages(
  { site, program, programDir, loaded, onText }: PagesToMake,
  progress: Progress,
  verbose: boolean,
): Promise<void> {
  const places = await program.places();
  const changed = places.filter(({ file, key }) => key === undefined || !site.keep(file, key));
  if (verbose)
    for (const { file, key } of changed)
      console.log(COMMANDS.why(file, site.whyNotKept(file, key)));
  let done = 0;
  progress.count(COMMANDS.rendering, done, changed.length);
  await makePages(
    program,
    changed,
    site.tree,
    { programDir, site: siteUrl(), treeDir: site.tree.dir, loaded },
    {
      page: ({ place, media }) => {
        site.rendered(place.file, place.key, media);
        done += 1;
        progress.count(COMMANDS.rendering, done, changed.length);
      },
      text: onText,
    },
  );
}

/** `/sw.js`, which every build makes anew. */
function writeWorker(site: SiteBuild, programDir: string, { lists }: Loaded): void {
  const name = workerNameOf(lists.site);
  const script = readFileSync(workerFile(programDir, name), 'utf8');
  site.tree.write('sw.js', workerText(name, script, site.tree.dir));
  site.rendered('sw.js', undefined, []);
}

/** What every page depends on: the program, the site's address, and what the frame of each page shows. */
function groundOf({ lists: { site, sections, pages } }: Loaded): string {
  const menu = pages.map(({ id, data: { title, order } }) => ({ id, title, order }));
  return digestOf(JSON.stringify([codeDigest(), siteUrl(), site, sections, menu]));
}
