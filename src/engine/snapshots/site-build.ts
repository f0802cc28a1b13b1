import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Cache } from '../../node/cache/cache.ts';
import { walk } from '../../node/files/walk.ts';
import { packFiles, putInto } from '../packing/pack-files.ts';
import type { Packing } from '../packing/packed-file.ts';
import { Manifests, mediaOf, type KeptPage, type Manifest } from './manifest.ts';
import {
  checkOut,
  nextSnapshot,
  show,
  shownSnapshot,
  spareSnapshots,
  type Snapshot,
} from './snapshots.ts';
import { Tree } from './tree.ts';

/** A publish of more files is not held up by packing them, nor one of larger files: in bytes. */
const PACKED_BEFORE = 400;
const LARGEST_BEFORE = 400_000;

/**
 * Why a page is made: there is no build to keep pages of, what all pages share changed, what was kept is
 * damaged, the page is new, what it shows changed, its file or a picture is not what it was, or every
 * build makes it.
 */
export type WhyMade = 'first' | 'global-key' | 'damaged' | 'new' | 'changed' | 'lost' | 'always';

/** How many pages a build made anew, kept and left out. */
export interface Tally {
  built: number;
  kept: number;
  pruned: number;
  /** Files that every build makes. */
  always: number;
}

/**
 * One build of a site. Pages whose key did not change are kept, the others are rendered into `dir`, and
 * `finish` shows the whole.
 *
 * Two trees take turns (docs/decisions/0005): the one that is shown, which nothing writes to, and the
 * one that was shown before it, which is brought up to date by what changed since. So a publish costs
 * as much as its changes, and a build may stop anywhere: a tree under work has no manifest, and the next
 * build then begins with a new one.
 */
export class SiteBuild {
  readonly #out: string;
  readonly #made: Cache;
  readonly #manifests: Manifests;
  readonly #globalKey: string;
  readonly #next: Snapshot;
  readonly #shown: Snapshot | undefined;
  readonly #inShown: Manifest | undefined;
  readonly #inTree: Manifest | undefined;
  readonly #tree: Tree;
  readonly #pages = new Map<string, KeptPage>();
  readonly #uncachedMedia = new Set<string>();
  /** What was seen among the made files; a picture stands in many pages. */
  readonly #there = new Set<string>();
  readonly #uncached = new Set<string>();
  readonly #damaged = new Set<string>();
  readonly #placed = new Set<string>();
  #whyNothing: WhyMade = 'first';
  #always = 0;
  #kept = 0;
  #isShown = false;

  /**
   * @param globalKey differs when every page must be made anew
   * @throws {OutFault} when something else stands at `out`
   */
  constructor(out: string, cache: string, globalKey: string) {
    checkOut(out);
    this.#out = out;
    this.#made = new Cache(cache).below('media');
    this.#manifests = new Manifests(new Cache(cache));
    this.#globalKey = globalKey;
    this.#shown = shownSnapshot(out);
    this.#inShown = this.#shown && this.#trusted(this.#shown);
    if (this.#shown && !this.#inShown)
      this.#whyNothing =
        this.#damaged.size > 0 ? 'damaged' : this.#manifests.whyUnread(this.#shown.id, globalKey);
    this.#next = nextSnapshot(out);
    this.#inTree = this.#takeSpare();
    this.#tree = new Tree(this.#next.dir);
    for (const name of this.#inTree?.uncached.files ?? []) this.#tree.remove(name);
  }

  /** Whether nothing is known of pages made before, so that every page will be made. */
  get isFirst(): boolean {
    return !this.#inShown && !this.#inTree;
  }

  /** Where pages are rendered to. */
  get tree(): Tree {
    return this.#tree;
  }

  /**
   * Say which pages there will be. All others are taken away, before any is made: one may stand where
   * another needs a folder.
   */
  plan(files: Iterable<string>): void {
    const planned = new Set(files);
    for (const file of this.#inTree?.pages.keys() ?? [])
      if (!planned.has(file)) this.#tree.remove(file);
  }

  /**
   * Take a page over as it is. @returns whether that could be; otherwise the page must be rendered, and
   * nothing stands in its place
   */
  keep(file: string, key: string): boolean {
    const here = this.#inTree?.pages.get(file);
    if (
      here?.key === key &&
      this.#hasMedia(here) &&
      stampOf(this.#tree.pathOf(file)) === here.stamp
    )
      return this.#note(file, here);
    // Its file may be shared with the shown tree, so it is never written over.
    if (here) this.#tree.remove(file);
    const there = this.#inShown?.pages.get(file);
    if (!this.#shown || there?.key !== key || !this.#hasMedia(there)) return false;
    const shown = path.join(this.#shown.dir, file);
    if (stampOf(shown) !== there.stamp || !this.#tree.link(shown, file)) return false;
    this.#placed.add(file);
    return this.#note(file, there);
  }

  /**
   * Note a page that was rendered.
   * @param key undefined for pages that every build makes
   * @param named what it names below `media/`; what was not made, such as an address told in a text, is
   * passed over, or the page could never be kept
   */
  rendered(file: string, key: string | undefined, named: readonly string[]): void {
    this.#placed.add(file);
    const media = named.filter((name) => existsSync(this.#made.pathOf(name)));
    if (key === undefined) {
      this.#uncached.add(file);
      this.#always += 1;
      for (const name of media) this.#uncachedMedia.add(name);
    } else this.#pages.set(file, { key, media, stamp: stampOf(this.#tree.pathOf(file)) });
  }

  /**
   * Put all files of a folder into the site; their bytes must never change.
   * @param below a folder of the site; its top unless given
   */
  linkAll(dir: string, below = ''): void {
    if (below) this.#uncached.add(below);
    else for (const name of readdirSync(dir)) this.#uncached.add(name);
    this.#tree.linkAll(dir, below);
    for (const file of walk(dir, () => true)) this.#placed.add(path.posix.join(below, file));
  }

  /** Why a page could not be kept, for `--verbose`. */
  whyNotKept(file: string, key: string | undefined): WhyMade {
    if (key === undefined) return 'always';
    const before = this.#inShown?.pages.get(file);
    if (!this.#inShown) return this.#whyNothing;
    if (!before) return 'new';
    return before.key === key ? 'lost' : 'changed';
  }

  /** Put a file of the cache into the site; its bytes must never change. */
  link(from: string, file: string): void {
    this.#uncached.add(file);
    this.#placed.add(file);
    this.#tree.link(from, file);
  }

  /** Let what this build put into the tree lie packed beside itself; taken over from the shown tree where it is the same. */
  async pack(packings: readonly Packing[]): Promise<void> {
    if (this.#placed.size > PACKED_BEFORE) return;
    await packFiles(this.#tree.dir, this.#placed, {
      ...{ packings, others: this.#shown ? [this.#shown.dir] : [] },
      ...{ put: putInto(this.#tree.dir), largest: LARGEST_BEFORE },
    });
  }

  /** Complete the tree and show it. */
  finish(): Tally {
    const manifest: Manifest = {
      pages: this.#pages,
      uncached: { files: [...this.#uncached], media: [...this.#uncachedMedia] },
    };
    const media = mediaOf(manifest);
    for (const name of this.#inTree ? mediaOf(this.#inTree) : [])
      if (!media.has(name)) this.#tree.remove(`media/${name}`);
    for (const name of media) this.#tree.link(this.#made.pathOf(name), `media/${name}`);
    this.#manifests.write(this.#next.id, this.#globalKey, manifest);
    show(this.#out, this.#next);
    this.#isShown = true;
    attempt(() => this.#sweep());
    const before = this.#inShown?.pages.keys() ?? [];
    return {
      built: this.#pages.size - this.#kept,
      kept: this.#kept,
      always: this.#always,
      pruned: Iterator.from(before)
        .filter((file) => !this.#pages.has(file))
        .toArray().length,
    };
  }

  /** Take away what this build has made; the shown site stays. What can't be taken away now, the next build will. */
  abandon(): void {
    if (this.#isShown) return;
    attempt(() => this.#manifests.remove(this.#next.id));
    for (const made of [this.#next.dir, `${this.#next.dir}.link`]) attempt(() => remove(made));
  }

  /**
   * What a tree holds. A made file that was written to is the same in all trees, where it would stay: then
   * no tree is trusted, and all is made anew.
   */
  #trusted({ id }: Snapshot): Manifest | undefined {
    const manifest = this.#manifests.read(id, this.#globalKey);
    for (const name of manifest ? mediaOf(manifest) : [])
      if (existsSync(this.#made.pathOf(name)) && !this.#made.stat(name)) this.#damaged.add(name);
    if (this.#damaged.size === 0) return manifest;
    this.#manifests.remove(id);
    return undefined;
  }

  #hasMedia({ media }: KeptPage): boolean {
    return media.every((name) => {
      if (!this.#there.has(name) && existsSync(this.#made.pathOf(name))) this.#there.add(name);
      return this.#there.has(name);
    });
  }

  #note(file: string, page: KeptPage): true {
    this.#pages.set(file, page);
    this.#kept += 1;
    return true;
  }

  /** Make the tree that was shown last but one the next one, if it is known what it holds. */
  #takeSpare(): Manifest | undefined {
    let taken: Manifest | undefined;
    for (const { id, dir } of spareSnapshots(this.#out)) {
      const manifest = taken ? undefined : this.#trusted({ id, dir });
      this.#manifests.remove(id);
      if (manifest) renameSync(dir, this.#next.dir);
      else rmSync(dir, { recursive: true, force: true });
      taken ??= manifest;
    }
    return taken;
  }

  /** Take away all trees but the two that take turns. The site is published, whatever becomes of them. */
  #sweep(): void {
    for (const { id, dir } of spareSnapshots(this.#out)) {
      if (id === this.#shown?.id && this.#inShown) continue;
      this.#manifests.remove(id);
      remove(dir);
    }
  }
}

const remove = (dir: string): void => rmSync(dir, { recursive: true, force: true });

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    return;
  }
}

/** Whole seconds, for some archives that a cache is carried in know no finer time. */
function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size} ${Math.floor(stat.mtimeMs / 1000)}` : '';
}
