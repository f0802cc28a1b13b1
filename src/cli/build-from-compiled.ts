import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeDesk } from '../editorial/desk/make-desk.ts';
import { holdIndex } from '../search/build/hold-index.ts';
import { nextDue } from '../queries/next-due.ts';
import { startIndexing, type Indexed, type Indexing } from '../search/build/start-indexing.ts';
import { toSources } from '../search/build/to-sources.ts';
import { showName } from '../lib/file-name.ts';
import type { Instant } from '../lib/calendar/instant.ts';
import { DESK_FILES, pathBelowSite, SEARCH_INDEX, WORKER } from '../lib/addresses/own-paths.ts';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { setContent, type Loaded, type OnText } from '../collections/content-store.ts';
import { print } from '../node/process/print.ts';
import { codeDigest } from '../node/code-digest.ts';
import { digestOf } from '../node/digest.ts';
import { writeDue } from '../node/due-file.ts';
import { loadContent } from '../collections/loaders/load-content.ts';
import { Background } from '../node/process/background.ts';
import { workerFile } from '../engine/compile/service-worker-files.ts';
import { makePages } from '../engine/render/make-pages.ts';
import { iconsOf } from '../engine/render/site-icons.ts';
import { openProgram } from '../engine/render/open-program.ts';
import { programKey } from '../engine/compile/program-key.ts';
import { loadOrCompile } from '../engine/compile/load-or-compile.ts';
import { workerNameOf, workerText } from '../engine/render/service-worker-text.ts';
import type { Packing } from '../engine/packing/packed-file.ts';
import { SiteBuild, type Tally } from '../engine/snapshots/site-build.ts';
import { cacheDir, contentDir, now, outDir, siteUrl } from '../node/settings.ts';
import { COMMANDS } from '../messages/commands.ts';
import type { Progress } from './progress.ts';

/** What a build made, for its summary. */
export interface Built extends Tally {
  /** How many items there are. */
  items: number;
  index: Indexed;
}

/**
 * The fast way to build: pages that were compiled once, of which only those are made whose views changed.
 * Templates are compiled, the desk bundled and the index made beside the rest.
 *
 * @param packings how what is published lies packed beside itself; undefined where it does not
 * @param verify whether each file that is kept of the index is looked at, and not only whether it is of the same
 * items; it is unless told otherwise
 * @throws {InvalidContent} when what editors wrote cannot be published
 * @throws {UnknownAstro} when Astro is not as this way relies on
 */
export async function buildFromCompiled(
  progress: Progress,
  {
    verbose,
    packings,
    verify = true,
  }: { verbose: boolean; packings: readonly Packing[] | undefined; verify?: boolean },
): Promise<Built> {
  const background = new Background();
  let site: SiteBuild | undefined;
  try {
    // One instant for the whole build, or an item could fall due between a page and the index.
    const at = now();
    progress.step(COMMANDS.reading);
    const compiling = compile(background);
    const loaded = await loadContent(contentDir(), cacheDir());
    site = new SiteBuild(outDir(), cacheDir(), globalKeyOf(loaded, packings));
    const index = startIndex(site, loaded, at, verify, background);
    setContent({ ...loaded, now: () => at, isPreview: false, onText: index.onText });
    const desk = addDesk(site, background);

    progress.step(COMMANDS.compiling);
    const programDir = await compiling;
    // Before `public/`, whose icons are shown where `site.yml` names none.
    for (const [file, icon] of await iconsOf(loaded)) site.link(icon, file);
    site.linkAll(path.join(programDir, 'client'));
    await makeChangedPages({ site, programDir, loaded, at, index, verbose }, progress);
    writeWorker(site, programDir, loaded);

    progress.step(COMMANDS.indexing);
    const indexed = await holdIndexed(site, index.indexing, { loaded, at, verify }, background);
    await desk;

    progress.step(COMMANDS.publishing);
    if (packings) await site.pack(packings);
    const finished = site.finish();
    writeDue(cacheDir(), nextDue(loaded.news, at));
    return { ...finished, items: loaded.news.length, index: indexed };
  } catch (error) {
    await background.stop();
    site?.abandon();
    throw error;
  }
}

/** Pages are compiled while what editors wrote is read: they depend on nothing of it. */
const compile = (background: Background): Promise<string> =>
  background.start((signal) =>
    loadOrCompile(programKey(process.cwd(), siteUrl()), cacheDir(), signal),
  );

const searchCache = (): string => path.join(cacheDir(), 'search');

const indexOptions = () => ({ cacheDir: searchCache(), contentDir: contentDir(), site: siteUrl() });

interface Index {
  indexing: Indexing;
  /** What pages must tell it the texts of bodies by; undefined where it reads them itself. */
  onText: OnText | undefined;
}

function startIndex(
  site: SiteBuild,
  loaded: Loaded,
  at: Instant,
  verify: boolean,
  background: Background,
): Index {
  // Pages read every body in the first build; in any other the index has most of them already.
  const expectsTexts = site.isFirst && !existsSync(searchCache());
  const options = { ...indexOptions(), verify, expectsTexts };
  const indexing = background.hold((signal) =>
    startIndexing(toSources(loaded, at), options, signal),
  );
  return { indexing, onText: expectsTexts ? indexing.tellText : undefined };
}

/** Let the site have the index; made again where the cache lost something of it that the site has not yet. */
async function holdIndexed(
  site: SiteBuild,
  { done }: Indexing,
  { loaded, at, verify }: { loaded: Loaded; at: Instant; verify: boolean },
  background: Background,
): Promise<Indexed> {
  const hold = ({ bundles }: Indexed): boolean =>
    holdIndex(site.tree, pathBelowSite(SEARCH_INDEX), { cacheDir: searchCache(), verify }, bundles);
  const indexed = await done;
  if (hold(indexed)) return indexed;
  const options = { ...indexOptions(), verify: true, expectsTexts: false };
  const again = background.hold((signal) => startIndexing(toSources(loaded, at), options, signal));
  const made = await again.done;
  if (!hold(made)) throw new Error('The search index is taken away while it is made');
  return made;
}

/** Linked at once: another program that shares the packages may put its own desk in this one's place. */
const addDesk = (site: SiteBuild, background: Background): Promise<void> =>
  background.start((signal) =>
    makeDesk(signal).then((dir) => site.linkAll(dir, pathBelowSite(DESK_FILES))),
  );

interface PagesToMake {
  site: SiteBuild;
  programDir: string;
  loaded: Loaded;
  at: Instant;
  index: Index;
  verbose: boolean;
}

async function makeChangedPages(
  { site, programDir, loaded, at, index: { indexing, onText }, verbose }: PagesToMake,
  progress: Progress,
): Promise<void> {
  const program = await openProgram(programDir, siteUrl());
  // From here on this process works without a pause.
  await indexing.taken;
  const targets = await program.targets();
  site.plan(targets.map(({ file }) => file));
  const changed = targets.filter(({ file, key }) => key === undefined || !site.keep(file, key));
  if (verbose)
    for (const { file, key } of changed)
      print(COMMANDS.why(showName(file), site.whyNotKept(file, key)));
  let done = 0;
  progress.count(COMMANDS.rendering, done, changed.length);
  await makePages(
    program,
    changed,
    site.tree,
    { programDir, site: siteUrl(), treeDir: site.tree.dir, loaded, at },
    {
      page: ({ target, media }) => {
        site.rendered(target.file, target.key, media);
        done += 1;
        progress.count(COMMANDS.rendering, done, changed.length);
      },
      text: onText,
    },
  );
  if (onText) indexing.endTexts();
}

/** `/sw.js`, which every build makes anew. */
function writeWorker(site: SiteBuild, programDir: string, { lists }: Loaded): void {
  const name = workerNameOf(lists.site);
  const script = readFileSync(workerFile(programDir, name), 'utf8');
  const file = pathBelowSite(WORKER);
  site.tree.write(
    file,
    workerText(name, script, { dir: site.tree.dir, base: basePathOf(siteUrl()) }),
  );
  site.rendered(file, undefined, []);
}

/** What every page depends on: the program, the site's address, and what the frame of each page shows. */
function globalKeyOf(
  { lists: { site, sections, pages }, identity }: Loaded,
  packings: readonly Packing[] | undefined,
): string {
  const menu = pages.map(({ id, data: { title, order } }) => ({ id, title, order }));
  const own = { ...identity, font: identity.font?.faces };
  // What lies packed in a tree is of these kinds and no others.
  return digestOf(JSON.stringify([codeDigest(), siteUrl(), site, sections, menu, own, packings]));
}
