import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeDesk } from '../editorial/desk/make-desk.ts';
import { nextDue } from '../queries/next-due.ts';
import type { Indexed } from '../search/build/start-indexing.ts';
import { showName } from '../lib/file-name.ts';
import type { Instant } from '../lib/calendar/instant.ts';
import { DESK_FILES, pathBelowSite, WORKER } from '../lib/addresses/own-paths.ts';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { setContent, type Content, type Loaded } from '../collections/content-store.ts';
import { print } from '../node/process/print.ts';
import { codeDigest } from '../node/code-digest.ts';
import { digestOf } from '../node/digest.ts';
import { writeDue } from '../node/due-file.ts';
import { toInputs } from '../collections/inputs.ts';
import { loadContent } from '../collections/loaders/load-content.ts';
import { Background } from '../node/process/background.ts';
import { workerFile } from '../engine/compile/service-worker-files.ts';
import { makePages } from '../engine/render/make-pages.ts';
import { iconsOf } from '../engine/render/site-icons.ts';
import { openProgram, type PageTarget } from '../engine/render/open-program.ts';
import { programKey } from '../engine/compile/program-key.ts';
import { loadOrCompile } from '../engine/compile/load-or-compile.ts';
import { workerNameOf, workerText } from '../engine/render/service-worker-text.ts';
import type { Packing } from '../engine/packing/packed-file.ts';
import { SiteBuild } from '../engine/snapshots/site-build.ts';
import type { SiteWork, Tally } from '../engine/snapshots/site-work.ts';
import { cacheDir, contentDir, now, outDir, siteUrl } from '../node/settings.ts';
import { COMMANDS } from '../messages/commands.ts';
import { holdIndexed, startIndex, unmade, type Index } from './build-index.ts';
import type { Progress } from './progress.ts';
import { beginUpdate, listsKey, needsWholeLook, type BuildState, type Update } from './update.ts';

/** What a build made, for its summary. */
export interface Built extends Tally {
  /** How many items there are. */
  items: number;
  index: Indexed;
}

export interface BuildOptions {
  verbose: boolean;
  /** Whether every page is looked at, whatever changed. */
  verify: boolean;
  /** How what is published lies packed beside itself; undefined where it does not. */
  packings: readonly Packing[] | undefined;
  /** Whether this process runs from what was compiled, which therefore stands whole. */
  isCompiled: boolean;
}

/**
 * The fast way to build: pages that were compiled once, of which only those are asked for that a change can touch,
 * and only those made whose views changed. Templates are compiled, the desk bundled and the index made beside the
 * rest.
 *
 * @throws {InvalidContent} when what editors wrote cannot be published
 * @throws {UnknownAstro} when Astro is not as this way relies on
 */
export async function buildFromCompiled(progress: Progress, options: BuildOptions): Promise<Built> {
  try {
    return await build(progress, options);
  } catch (error) {
    if (!needsWholeLook(error)) throw error;
    return build(progress, { ...options, verify: true });
  }
}

async function build(
  progress: Progress,
  { verbose, verify, packings, isCompiled }: BuildOptions,
): Promise<Built> {
  const background = new Background();
  let site: SiteWork | undefined;
  try {
    // One instant for the whole build, or an item could fall due between a page and the index.
    const at = now();
    progress.step(COMMANDS.reading);
    const compiling = compile(background, isCompiled);
    const loaded = await loadContent(contentDir(), cacheDir());
    const inputs = toInputs(loaded);
    const place = { out: outDir(), cache: cacheDir(), globalKey: globalKeyOf(loaded, packings) };
    const content: Content = { ...loaded, now: () => at, isPreview: false };
    setContent(content);
    const update = verify ? undefined : await beginUpdate(place, loaded, inputs, at);
    site = update?.site ?? new SiteBuild(place.out, place.cache, place.globalKey);
    const around = { loaded, at, verify: update?.looksAtIndex ?? true };
    const index = update?.index ?? startIndex(site, around, background);
    const onText = 'onText' in index ? index.onText : undefined;
    setContent({ ...content, touched: update?.touched, onText });
    const desk = addDesk(site, background);

    progress.step(COMMANDS.compiling);
    const programDir = await compiling;
    // Before `public/`, whose icons are shown where `site.yml` names none.
    for (const [file, icon] of await iconsOf(loaded)) site.link(icon, file);
    site.linkAll(path.join(programDir, 'client'));
    const targets = await makeChangedPages(
      { site, programDir, loaded, at, index, verbose },
      progress,
    );
    writeWorker(site, programDir, loaded);

    progress.step(COMMANDS.indexing);
    const indexed =
      update?.index && update.hasIndex
        ? unmade(update.index)
        : await holdIndexed(site, index, around, background);
    await desk;

    progress.step(COMMANDS.publishing);
    if (packings) await site.pack(packings);
    const state: BuildState = {
      at,
      lists: listsKey(loaded),
      turn: update ? update.before.turn + 1 : 0,
      together: {
        corrections: filesTogether('corrections', targets, update),
        decisions: filesTogether('decisions', targets, update),
      },
      index: { bundles: indexed.bundles, items: indexed.items },
    };
    const finished = site.finish({ inputs, state });
    writeDue(cacheDir(), nextDue(loaded, at));
    return { ...finished, items: loaded.news.length, index: indexed };
  } catch (error) {
    await background.stop();
    site?.abandon();
    throw error;
  }
}

/** Pages are compiled while what editors wrote is read: they depend on nothing of it. */
const compile = (background: Background, isCompiled: boolean): Promise<string> =>
  background.start((signal) =>
    loadOrCompile(programKey(process.cwd(), siteUrl()), cacheDir(), signal, isCompiled),
  );

/** Linked at once: another program that shares the packages may put its own desk in this one's place. */
const addDesk = (site: SiteWork, background: Background): Promise<void> =>
  background.start((signal) =>
    makeDesk(signal).then((dir) => site.linkAll(dir, pathBelowSite(DESK_FILES))),
  );

interface PagesToMake {
  site: SiteWork;
  programDir: string;
  loaded: Loaded;
  at: Instant;
  index: Index | BuildState['index'];
  verbose: boolean;
}

/** @returns the pages that were asked for */
async function makeChangedPages(
  { site, programDir, loaded, at, index, verbose }: PagesToMake,
  progress: Progress,
): Promise<PageTarget[]> {
  const { indexing, onText } = 'indexing' in index ? index : {};
  const program = await openProgram(programDir, siteUrl());
  // From here on this process works without a pause.
  await indexing?.taken;
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
  if (onText) indexing?.endTexts();
  return targets;
}

/** The pages that are asked for all together, or not at all, by where they stand. */
const TOGETHER = { corrections: /^corrections\//u, decisions: /^(?:data\/)?decisions[-/]/u };

/** Their files: as they were where they were not asked for. */
const filesTogether = (
  kind: keyof typeof TOGETHER,
  targets: readonly PageTarget[],
  update: Update | undefined,
): readonly string[] =>
  update && !update.touched[kind]
    ? update.before.together[kind]
    : targets
        .filter(({ file, key }) => key !== undefined && TOGETHER[kind].test(file))
        .map(({ file }) => file);

/** `/sw.js`, which every build makes anew. */
function writeWorker(site: SiteWork, programDir: string, { lists }: Loaded): void {
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
