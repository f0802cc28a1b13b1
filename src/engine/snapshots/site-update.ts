import { renameSync } from 'node:fs';
import path from 'node:path';
import { Cache } from '../../node/cache/cache.ts';
import {
  Manifests,
  type BuildRecord,
  type KeptPage,
  type ManifestChanges,
  type OpenedManifest,
} from './manifest.ts';
import { SiteWork, stampOf, type Place, type Tally, type WhyMade } from './site-work.ts';
import {
  checkOut,
  nextSnapshot,
  show,
  shownSnapshot,
  spareSnapshots,
  type Snapshot,
} from './snapshots.ts';

/** A build that looks at changes alone found that it must look at all: what it relied on is not as it was left. */
export class NeedsWholeLook extends Error {
  constructor(file: string) {
    super(`«${file}» is not as the last build left it`);
    this.name = 'NeedsWholeLook';
  }
}

/** So many chunks of the manifest, of some hundred pages each, are looked at in each build. */
const CHECKED_CHUNKS = 4;

/** The two trees of a site, of which it is known what they hold. */
interface Found {
  shown: Snapshot & { manifest: OpenedManifest };
  spare: Snapshot & { manifest: OpenedManifest };
  /** What the shown one was made of. */
  inputs: ReadonlyMap<string, unknown>;
}

/**
 * A build that looks at what changed alone: pages that nothing touches are neither asked for nor looked at, in the
 * site or in what is remembered of it (docs/decisions/0650). What that would not find, damage to files that nobody
 * touched, a share of the pages is looked at for, in each build another, and all by `SiteBuild`.
 */
export class SiteUpdate extends SiteWork {
  readonly #shown: OpenedManifest;
  readonly #changes = new Map<string, KeptPage | undefined>();
  /** Files below `media/` that may be in only one of the trees. */
  readonly #unlikeMedia: Set<string>;
  readonly #mayBeGone = new Set<string>();
  readonly #inputs: ReadonlyMap<string, unknown>;
  #built = 0;

  /** What a site can be brought up to date from; undefined where every page must be looked at. @throws {OutFault} */
  static find(place: Place): Found | undefined {
    checkOut(place.out);
    const manifests = new Manifests(new Cache(place.cache));
    const opened = (snapshot: Snapshot | undefined) => {
      const manifest = snapshot && manifests.open(snapshot.id, place.globalKey);
      return manifest && snapshot && { ...snapshot, manifest };
    };
    const shown = opened(shownSnapshot(place.out));
    const [first, ...others] = spareSnapshots(place.out);
    const spare = opened(first);
    if (!shown || !spare || others.length > 0) return undefined;
    const inputs = manifests.readInputs(shown.id, place.globalKey);
    return inputs && { shown, spare, inputs };
  }

  /**
   * @param inputs what changed of what the pages are made of
   * @param turn a number that grows by one with each build
   * @throws {NeedsWholeLook} @throws {LostChunk}
   */
  constructor(
    place: Place,
    { shown, spare }: Found,
    inputs: ReadonlyMap<string, unknown>,
    turn: number,
  ) {
    const next = nextSnapshot(place.out);
    const manifests = new Manifests(new Cache(place.cache));
    // Read before it is forgotten.
    const unlike = shown.manifest.pages.keysUnlike(spare.manifest.pages);
    const unlikeMedia = shown.manifest.named.keysUnlike(spare.manifest.named);
    manifests.remove(spare.id);
    renameSync(spare.dir, next.dir);
    super(place, { next, shown });
    this.#shown = shown.manifest;
    this.#inputs = inputs;
    this.#unlikeMedia = new Set([
      ...unlikeMedia,
      ...[shown, spare].flatMap(({ manifest }) => manifest.uncached.media),
    ]);
    for (const name of spare.manifest.uncached.files) this.tree.remove(name);
    this.#bringUp(unlike, spare.manifest);
    this.#checkShare(turn);
  }

  override get isFirst(): boolean {
    return false;
  }

  /** Say what may be gone: what of it is not planned is taken away. */
  mayBeGone(files: Iterable<string>): void {
    for (const file of files) this.#mayBeGone.add(file);
  }

  override plan(files: Iterable<string>): void {
    for (const file of files) this.#mayBeGone.delete(file);
    for (const file of this.#mayBeGone) {
      if (!this.#shown.pages.get(file)) continue;
      this.tree.remove(file);
      this.#changes.set(file, undefined);
    }
  }

  override keep(file: string, key: string): boolean {
    const here = this.#shown.pages.get(file);
    if (!here) return false;
    if (here.key === key && this.hasMedia(here) && stampOf(this.tree.pathOf(file)) === here.stamp)
      return true;
    // Its file may be shared with the shown tree, so it is never written over.
    this.tree.remove(file);
    return false;
  }

  override whyNotKept(file: string, key: string | undefined): WhyMade {
    if (key === undefined) return 'always';
    const before = this.#shown.pages.get(file);
    if (!before) return 'new';
    return before.key === key ? 'lost' : 'changed';
  }

  /** @throws {NeedsWholeLook} @throws {LostChunk} */
  override finish({ state }: BuildRecord): Tally {
    const { uncached } = this;
    const { named, linked } = this.#mediaChanges(uncached.media);
    for (const [name, isLinked] of linked)
      if (isLinked) this.#linkMade(name);
      else this.tree.remove(`media/${name}`);
    const changes: ManifestChanges = { pages: this.#changes, named, inputs: this.#inputs };
    const { out, globalKey } = this.place;
    const { added, pruned } = this.#grown();
    const total = this.#shown.total + added - pruned;
    const note = { total, uncached, state };
    this.manifests.writeChanged(this.next.id, globalKey, this.#shown, changes, note);
    show(out, this.next);
    this.isShown = true;
    this.sweep((id) => id === this.shown?.id);
    return { built: this.#built, kept: total - this.#built, always: this.always, pruned };
  }

  protected override note(file: string, page: KeptPage): void {
    this.#changes.set(file, page);
    this.#built += 1;
  }

  /** How many pages there are more than before, and how many are gone. */
  #grown(): { added: number; pruned: number } {
    const all = [...this.#changes];
    return {
      added: all.filter(([file, page]) => page && !this.#shown.pages.get(file)).length,
      pruned: all.filter(([, page]) => !page).length,
    };
  }

  /** Make the tree what the shown one is. @param files in which they may differ */
  #bringUp(files: ReadonlySet<string>, spare: OpenedManifest): void {
    const wanted: [string, KeptPage][] = [];
    for (const file of files) {
      const [here, there] = [spare.pages.get(file), this.#shown.pages.get(file)];
      if (JSON.stringify(here) === JSON.stringify(there)) continue;
      if (here) this.tree.remove(file);
      if (there) wanted.push([file, there]);
    }
    // After all that goes, for one may stand where another needs a folder.
    for (const [file, page] of wanted)
      if (!this.linkShown(file, page)) throw new NeedsWholeLook(file);
  }

  #checkShare(turn: number): void {
    const { pages } = this.#shown;
    const total = pages.chunks.names.length;
    for (let nth = 0; nth < Math.min(CHECKED_CHUNKS, total); nth += 1) {
      const { keys, values } = pages.chunkAt((turn * CHECKED_CHUNKS + nth) % total);
      for (const [at, file] of keys.entries()) {
        const stamp = values[at]?.stamp;
        const dirs = [this.shown?.dir ?? '', this.tree.dir];
        if (dirs.some((dir) => stampOf(path.join(dir, file)) !== stamp))
          throw new NeedsWholeLook(file);
        for (const name of values[at]?.media ?? [])
          if (!this.made.stat(name)) throw new NeedsWholeLook(name);
      }
    }
  }

  /** How many pages name each file now, and which are in the tree; of those alone that may be others. */
  #mediaChanges(uncached: readonly string[]): {
    named: Map<string, number | undefined>;
    linked: Map<string, boolean>;
  } {
    const more = new Map<string, number>();
    const count = (page: KeptPage | undefined, by: number): void => {
      for (const name of page?.media ?? []) more.set(name, (more.get(name) ?? 0) + by);
    };
    for (const [file, page] of this.#changes) {
      count(this.#shown.pages.get(file), -1);
      count(page, 1);
    }
    const always = new Set(uncached);
    const named = new Map<string, number | undefined>();
    const linked = new Map<string, boolean>();
    for (const name of new Set([...this.#unlikeMedia, ...more.keys(), ...always])) {
      const before = this.#shown.named.get(name) ?? 0;
      const after = before + (more.get(name) ?? 0);
      if (after !== before) named.set(name, after === 0 ? undefined : after);
      linked.set(name, after > 0 || always.has(name));
    }
    return { named, linked };
  }

  #linkMade(name: string): void {
    if (!this.made.stat(name)) throw new NeedsWholeLook(name);
    this.tree.link(this.made.pathOf(name), `media/${name}`);
  }
}
