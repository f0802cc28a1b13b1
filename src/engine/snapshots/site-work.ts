import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Cache } from '../../node/cache/cache.ts';
import { walk } from '../../node/files/walk.ts';
import { packFiles, putInto } from '../packing/pack-files.ts';
import type { Packing } from '../packing/packed-file.ts';
import { Manifests, type BuildRecord, type KeptPage, type Uncached } from './manifest.ts';
import { spareSnapshots, type Snapshot } from './snapshots.ts';
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

/** Where the trees of a site stand, and what is remembered of them. */
export interface Place {
  out: string;
  cache: string;
  /** Differs when every page must be made anew. */
  globalKey: string;
}

/**
 * One build of a site under way. Two trees take turns (docs/decisions/0005): the one that is shown, which nothing
 * writes to, and the one that was shown before it, which is brought up to date by what changed since. So a publish
 * costs as much as its changes, and a build may stop anywhere: a tree under work has no manifest, and the next
 * build then begins with a new one.
 */
export abstract class SiteWork {
  /** Where pages are rendered to. */
  readonly tree: Tree;
  protected readonly place: Place;
  protected readonly made: Cache;
  protected readonly manifests: Manifests;
  protected readonly next: Snapshot;
  protected readonly shown: Snapshot | undefined;
  protected isShown = false;
  readonly #placed = new Set<string>();
  readonly #uncached = new Set<string>();
  readonly #uncachedMedia = new Set<string>();
  /** What was seen among the made files; a picture stands in many pages. */
  readonly #there = new Set<string>();
  #always = 0;

  /** @param next stands, and nothing else writes to it */
  protected constructor(
    place: Place,
    { next, shown }: { next: Snapshot; shown?: Snapshot | undefined },
  ) {
    this.place = place;
    this.made = new Cache(place.cache).below('media');
    this.manifests = new Manifests(new Cache(place.cache));
    this.next = next;
    this.shown = shown;
    this.tree = new Tree(next.dir);
  }

  /** Whether nothing is known of pages made before, so that every page will be made. */
  abstract get isFirst(): boolean;

  /**
   * Say which pages there will be. All others are taken away, before any is made: one may stand where
   * another needs a folder.
   */
  abstract plan(files: Iterable<string>): void;

  /**
   * Take a page over as it is. @returns whether that could be; otherwise the page must be rendered, and
   * nothing stands in its place
   */
  abstract keep(file: string, key: string): boolean;

  /** Why a page could not be kept, for `--verbose`. */
  abstract whyNotKept(file: string, key: string | undefined): WhyMade;

  /** Complete the tree and show it. @param record what the next build is told of this one */
  abstract finish(record?: BuildRecord): Tally;

  protected abstract note(file: string, page: KeptPage): void;

  /**
   * Note a page that was rendered.
   * @param key undefined for pages that every build makes
   * @param named what it names below `media/`; what was not made, such as an address told in a text, is
   * passed over, or the page could never be kept
   */
  rendered(file: string, key: string | undefined, named: readonly string[]): void {
    this.#placed.add(file);
    const media = named.filter((name) => existsSync(this.made.pathOf(name)));
    if (key === undefined) {
      this.#uncached.add(file);
      this.#always += 1;
      for (const name of media) this.#uncachedMedia.add(name);
    } else this.note(file, { key, media, stamp: stampOf(this.tree.pathOf(file)) });
  }

  /**
   * Put all files of a folder into the site; their bytes must never change.
   * @param below a folder of the site; its top unless given
   */
  linkAll(dir: string, below = ''): void {
    if (below) this.#uncached.add(below);
    else for (const name of readdirSync(dir)) this.#uncached.add(name);
    this.tree.linkAll(dir, below);
    for (const file of walk(dir, () => true)) this.#placed.add(path.posix.join(below, file));
  }

  /** Put a file of the cache into the site; its bytes must never change. */
  link(from: string, file: string): void {
    this.#uncached.add(file);
    this.#placed.add(file);
    this.tree.link(from, file);
  }

  /** Let what this build put into the tree lie packed beside itself; taken over from the shown tree where it is the same. */
  async pack(packings: readonly Packing[]): Promise<void> {
    if (this.#placed.size > PACKED_BEFORE) return;
    await packFiles(this.tree.dir, this.#placed, {
      ...{ packings, others: this.shown ? [this.shown.dir] : [] },
      ...{ put: putInto(this.tree.dir), largest: LARGEST_BEFORE },
    });
  }

  /** Take away what this build has made; the shown site stays. What can't be taken away now, the next build will. */
  abandon(): void {
    if (this.isShown) return;
    attempt(() => this.manifests.remove(this.next.id));
    for (const made of [this.next.dir, `${this.next.dir}.link`]) attempt(() => remove(made));
  }

  protected get always(): number {
    return this.#always;
  }

  protected get uncached(): Uncached {
    return { files: [...this.#uncached], media: [...this.#uncachedMedia] };
  }

  /** Take a page of the shown tree over. @returns whether it is as it was noted */
  protected linkShown(file: string, { stamp }: KeptPage): boolean {
    if (!this.shown) return false;
    const shown = path.join(this.shown.dir, file);
    if (stampOf(shown) !== stamp || !this.tree.link(shown, file)) return false;
    this.#placed.add(file);
    return true;
  }

  protected hasMedia({ media }: KeptPage): boolean {
    return media.every((name) => {
      if (!this.#there.has(name) && existsSync(this.made.pathOf(name))) this.#there.add(name);
      return this.#there.has(name);
    });
  }

  /** Take away all trees but those of some ids. The site is published, whatever becomes of them. */
  protected sweep(isKept: (id: string) => boolean): void {
    attempt(() => {
      for (const { id, dir } of spareSnapshots(this.place.out)) {
        if (isKept(id)) continue;
        this.manifests.remove(id);
        remove(dir);
      }
    });
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
export function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? `${stat.size} ${Math.floor(stat.mtimeMs / 1000)}` : '';
}
