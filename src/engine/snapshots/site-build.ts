import { existsSync, renameSync, rmSync } from 'node:fs';
import { Cache } from '../../node/cache/cache.ts';
import { Manifests, mediaOf, type BuildRecord, type KeptPage, type Manifest } from './manifest.ts';
import {
  checkOut,
  nextSnapshot,
  show,
  shownSnapshot,
  spareSnapshots,
  type Snapshot,
} from './snapshots.ts';
import { SiteWork, stampOf, type Tally, type WhyMade } from './site-work.ts';

export type { Tally };

/**
 * A build that looks at every page: those whose key did not change and whose file is as it was are kept, the others
 * are rendered. It needs nothing of what was kept, and mends what is damaged.
 */
export class SiteBuild extends SiteWork {
  readonly #inShown: Manifest | undefined;
  readonly #inTree: Manifest | undefined;
  readonly #pages = new Map<string, KeptPage>();
  readonly #whyNothing: WhyMade;
  #kept = 0;

  /**
   * @param globalKey differs when every page must be made anew
   * @throws {OutFault} when something else stands at `out`
   */
  constructor(out: string, cache: string, globalKey: string) {
    checkOut(out);
    const shown = shownSnapshot(out);
    const known = new KnownTrees(cache, globalKey);
    const inShown = shown && known.trusted(shown);
    const next = nextSnapshot(out);
    const inTree = known.takeSpare(out, next);
    super({ out, cache, globalKey }, { next, shown });
    this.#inShown = inShown;
    this.#inTree = inTree;
    this.#whyNothing = shown && !inShown ? known.whyUntrusted(shown) : 'first';
    for (const name of inTree?.uncached.files ?? []) this.tree.remove(name);
  }

  override get isFirst(): boolean {
    return !this.#inShown && !this.#inTree;
  }

  override plan(files: Iterable<string>): void {
    const planned = new Set(files);
    for (const file of this.#inTree?.pages.keys() ?? [])
      if (!planned.has(file)) this.tree.remove(file);
  }

  override keep(file: string, key: string): boolean {
    const here = this.#inTree?.pages.get(file);
    if (here?.key === key && this.hasMedia(here) && stampOf(this.tree.pathOf(file)) === here.stamp)
      return this.#keepAs(file, here);
    // Its file may be shared with the shown tree, so it is never written over.
    if (here) this.tree.remove(file);
    const there = this.#inShown?.pages.get(file);
    if (there?.key !== key || !this.hasMedia(there) || !this.linkShown(file, there)) return false;
    return this.#keepAs(file, there);
  }

  override whyNotKept(file: string, key: string | undefined): WhyMade {
    if (key === undefined) return 'always';
    const before = this.#inShown?.pages.get(file);
    if (!this.#inShown) return this.#whyNothing;
    if (!before) return 'new';
    return before.key === key ? 'lost' : 'changed';
  }

  override finish(record?: BuildRecord): Tally {
    const manifest: Manifest = { pages: this.#pages, uncached: this.uncached };
    const media = mediaOf(manifest);
    for (const name of this.#inTree ? mediaOf(this.#inTree) : [])
      if (!media.has(name)) this.tree.remove(`media/${name}`);
    for (const name of media) this.tree.link(this.made.pathOf(name), `media/${name}`);
    const { out, globalKey } = this.place;
    this.manifests.write(this.next.id, globalKey, manifest, record);
    show(out, this.next);
    this.isShown = true;
    this.sweep((id) => id === this.shown?.id && this.#inShown !== undefined);
    const before = this.#inShown?.pages.keys() ?? [];
    return {
      built: this.#pages.size - this.#kept,
      kept: this.#kept,
      always: this.always,
      pruned: Iterator.from(before)
        .filter((file) => !this.#pages.has(file))
        .toArray().length,
    };
  }

  protected override note(file: string, page: KeptPage): void {
    this.#pages.set(file, page);
  }

  #keepAs(file: string, page: KeptPage): true {
    this.note(file, page);
    this.#kept += 1;
    return true;
  }
}

/** The trees of a site that stand, and what may be believed of them. */
class KnownTrees {
  readonly #made: Cache;
  readonly #manifests: Manifests;
  readonly #globalKey: string;
  readonly #damaged = new Set<string>();

  constructor(cache: string, globalKey: string) {
    this.#made = new Cache(cache).below('media');
    this.#manifests = new Manifests(new Cache(cache));
    this.#globalKey = globalKey;
  }

  /**
   * What a tree holds. A made file that was written to is the same in all trees, where it would stay: then
   * no tree is trusted, and all is made anew.
   */
  trusted({ id }: Snapshot): Manifest | undefined {
    const manifest = this.#manifests.read(id, this.#globalKey);
    for (const name of manifest ? mediaOf(manifest) : [])
      if (existsSync(this.#made.pathOf(name)) && !this.#made.stat(name)) this.#damaged.add(name);
    if (this.#damaged.size === 0) return manifest;
    this.#manifests.remove(id);
    return undefined;
  }

  whyUntrusted({ id }: Snapshot): WhyMade {
    return this.#damaged.size > 0 ? 'damaged' : this.#manifests.whyUnread(id, this.#globalKey);
  }

  /** Make the tree that was shown last but one the next one, if it is known what it holds. */
  takeSpare(out: string, next: Snapshot): Manifest | undefined {
    let taken: Manifest | undefined;
    for (const { id, dir } of spareSnapshots(out)) {
      const manifest = taken ? undefined : this.trusted({ id, dir });
      this.#manifests.remove(id);
      if (manifest) renameSync(dir, next.dir);
      else rmSync(dir, { recursive: true, force: true });
      taken ??= manifest;
    }
    return taken;
  }
}
