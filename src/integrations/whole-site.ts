import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { holdIndex } from '../search/build/hold-index.ts';
import { startIndexing, type Indexing } from '../search/build/start-indexing.ts';
import { toSources } from '../search/build/to-sources.ts';
import {
  DESK_FILES,
  MEDIA,
  pathBelowSite,
  SEARCH_INDEX,
  WORKER,
} from '../lib/addresses/own-paths.ts';
import type { Instant } from '../lib/calendar/instant.ts';
import { nextDue } from '../queries/next-due.ts';
import { lookOf } from '../queries/look.ts';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { iconsOf } from '../engine/render/site-icons.ts';
import { setContent, type Loaded } from '../collections/content-store.ts';
import { loadContent } from '../collections/loaders/load-content.ts';
import { Cache } from '../node/cache/cache.ts';
import { writeDue } from '../node/due-file.ts';
import { Background } from '../node/process/background.ts';
import { inlineStyles } from '../engine/astro-internals.ts';
import { readSheets } from '../engine/lean/known-sheets.ts';
import { bundleWorker } from '../engine/compile/bundle-service-worker.ts';
import { toSecurePage, type SecurePage } from '../engine/render/secure-page.ts';
import { securePublicPages } from '../engine/render/secure-public.ts';
import { workerNameOf, workerText } from '../engine/render/service-worker-text.ts';
import { takeBuildLock } from '../engine/snapshots/build-lock.ts';
import { Manifests } from '../engine/snapshots/manifest.ts';
import { namedMedia } from '../media/pictures/named-media.ts';
import {
  checkOut,
  nextSnapshot,
  replaceFolder,
  show,
  shownSnapshot,
  spareSnapshots,
  type Snapshot,
} from '../engine/snapshots/snapshots.ts';
import { Tree } from '../engine/snapshots/tree.ts';
import { cacheDir, contentDir, now, siteUrl } from '../node/settings.ts';
import { COMMANDS } from '../messages/commands.ts';
import { endWithWords } from './end-with-words.ts';
import { makeDesk } from '../editorial/desk/make-desk.ts';

const searchCache = (): string => path.join(cacheDir(), 'search');

type Hooks = AstroIntegration['hooks'];
type Pages = Parameters<NonNullable<Hooks['astro:build:setup']>>[0]['pages'];

/** What is under way while Astro makes the pages. */
interface Work {
  loaded: Loaded;
  /** The instant that the build takes as now. */
  at: Instant;
  tree: Tree;
  /** The files below `media/` that pages name. */
  media: Set<string>;
  secure: SecurePage;
  indexing: Indexing;
  background: Background;
  letGo: () => void;
}

/**
 * The site as `astro build` makes it, by documented ways alone: Astro compiles the pages and makes each of
 * them, and what a site has besides is put beside them. `npm run build` makes the same bytes faster
 * (docs/decisions/0011).
 *
 * Nothing is begun before Astro asks for the prerenderer's set-up: who sets another prerenderer gets the
 * compiled pages and no site.
 */
export class WholeSite {
  #out = '';
  #snapshot: Snapshot | undefined;
  #dir = '';
  #heads: Pages = new Map();
  #work: Work | undefined;

  /**
   * Let the site be made beside where it is shown.
   * @param out where it is shown
   * @returns where it is made
   */
  takeSnapshot(out: string): string {
    checkOut(out);
    this.#out = out;
    this.#snapshot = nextSnapshot(out);
    return this.#snapshot.dir;
  }

  takeDir(dir: URL): void {
    this.#dir = fileURLToPath(dir);
  }

  takeHeads(pages: Pages): void {
    this.#heads = pages;
  }

  /** Astro's own prerenderer, with the content loaded before it and each page secured behind it. */
  prerenderer(base: AstroPrerenderer, logger: AstroIntegrationLogger): AstroPrerenderer {
    return {
      ...base,
      name: 'peyk',
      setup: async () => {
        await this.#begin(logger).catch((error: unknown) => this.#fail(error));
        await base.setup?.();
      },
      getStaticPaths: () => base.getStaticPaths(),
      render: async (request, options) => {
        try {
          const rendered = await base.render(request, options);
          const response = rendered instanceof Response ? rendered : rendered.response;
          return await this.#secured(response, options.routeData.type === 'page');
        } catch (error) {
          return await this.#fail(error);
        }
      },
    };
  }

  /** Put beside the pages what is no page. */
  async finish(): Promise<void> {
    if (!this.#work) return;
    const { loaded, tree, media, indexing } = this.#work;
    const made = path.join(cacheDir(), 'media');
    for (const name of media) tree.link(path.join(made, name), `${pathBelowSite(MEDIA)}/${name}`);
    for (const [file, icon] of await iconsOf(loaded)) {
      tree.remove(file);
      tree.link(icon, file);
    }
    tree.linkAll(await makeDesk(), pathBelowSite(DESK_FILES));
    const name = workerNameOf(loaded.lists.site);
    const base = basePathOf(siteUrl());
    tree.write(
      pathBelowSite(WORKER),
      workerText(name, await bundleWorker(name, base), { dir: tree.dir, base }),
    );
    const { bundles } = await indexing.done;
    if (!holdIndex(tree, pathBelowSite(SEARCH_INDEX), { cacheDir: searchCache() }, bundles))
      throw new Error('The search index was taken away while the pages were made');
  }

  /** Let readers see the site. */
  show(): void {
    if (this.#work && this.#snapshot) {
      if (shownSnapshot(this.#out)) show(this.#out, this.#snapshot);
      else replaceFolder(this.#out, this.#snapshot);
      // No later build takes pages over from a tree that it knows nothing of.
      const manifests = new Manifests(new Cache(cacheDir()));
      for (const { id, dir } of spareSnapshots(this.#out))
        if (!manifests.has(id)) rmSync(dir, { recursive: true, force: true });
      writeDue(cacheDir(), nextDue(this.#work.loaded, this.#work.at));
    }
    this.#work?.letGo();
  }

  /** Leave nothing of this build. @throws what it fails with, unless that is for editors and told */
  async #fail(error: unknown): Promise<never> {
    await this.#work?.background.stop();
    if (this.#snapshot) rmSync(this.#snapshot.dir, { recursive: true, force: true });
    this.#work?.letGo();
    return endWithWords(error);
  }

  async #begin(logger: AstroIntegrationLogger): Promise<void> {
    // One instant for the whole build, or an item could fall due between a page and the index.
    const at = now();
    const letGo = await takeBuildLock(process.cwd(), () => logger.info(COMMANDS.waiting));
    const loaded = await loadContent(contentDir(), cacheDir());
    setContent({ ...loaded, now: () => at, isPreview: false });
    securePublicPages(this.#dir);
    const tree = new Tree(this.#dir);
    const background = new Background();
    const options = {
      cacheDir: searchCache(),
      contentDir: contentDir(),
      site: siteUrl(),
      expectsTexts: false,
      // What is shown is a new tree, each file of which is linked.
      verify: true,
    };
    const indexing = background.hold((signal) =>
      startIndexing(toSources(loaded, at), options, signal),
    );
    const secure = toSecurePage(
      readSheets(inlineStyles(this.#heads.values())),
      siteUrl(),
      lookOf(loaded),
    );
    this.#work = { loaded, at, tree, media: new Set(), secure, indexing, background, letGo };
  }

  async #secured(response: Response, isPage: boolean): Promise<Response> {
    if (!this.#work) throw new Error('A page is made before its build is set up');
    const { secure, media } = this.#work;
    // Not `text()`, which takes away the mark that tells spreadsheets a CSV's encoding.
    const text = secure(Buffer.from(await response.arrayBuffer()).toString('utf8'), isPage);
    for (const name of namedMedia(text))
      if (existsSync(path.join(cacheDir(), 'media', name))) media.add(name);
    return new Response(text, response);
  }
}
