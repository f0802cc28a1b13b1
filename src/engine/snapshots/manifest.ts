import type { Cache, KeptMap } from '../../node/cache/cache.ts';

/** What is remembered of one published page. */
export interface KeptPage {
  /** What it was made from (see `src/queries/paths.ts`). */
  key: string;
  /** Its file's size and time; differs when anybody wrote to it. */
  stamp: string;
  /** Files below `media/` that it names. */
  media: readonly string[];
}

/** What is remembered of one published tree. */
export interface Manifest {
  /** By file below the site: `news/277495/index.html`. */
  pages: ReadonlyMap<string, KeptPage>;
  /** What every build makes anew. */
  uncached: Uncached;
}

export interface Uncached {
  /** Files and folders. */
  files: readonly string[];
  /** Files below `media/` that they name. */
  media: readonly string[];
}

/**
 * What is remembered of trees: each has a manifest under its own name, so the two can't fall apart. Two
 * trees of one site have most pages in common, and so the chunks of their manifests.
 */
export class Manifests {
  readonly #maps: KeptMap<KeptPage>;

  constructor(cache: Cache) {
    this.#maps = cache.map('kept');
  }

  /** Whether a tree is one that a later build may take pages over from. */
  has(id: string): boolean {
    return this.#maps.has(id);
  }

  /**
   * @param globalKey differs when the program or what every page's frame shows does
   * @returns undefined where there is none or it is not whole; pages are then made from nothing, for a tree
   *   may hold what is not in its manifest
   */
  read(id: string, globalKey: string): Manifest | undefined {
    const kept = this.#maps.read(id, globalKey);
    // The global key names this very program, which wrote the note.
    return kept?.isWhole ? { pages: kept.entries, uncached: kept.note as Uncached } : undefined;
  }

  /** Why `read` gives nothing, where it gives nothing. */
  whyUnread(id: string, globalKey: string): 'first' | 'global-key' | 'damaged' {
    const why = this.#maps.whyUnread(id, globalKey);
    return why === 'none' ? 'first' : why === 'version' ? 'global-key' : 'damaged';
  }

  write(id: string, globalKey: string, { pages, uncached }: Manifest): void {
    this.#maps.write(id, globalKey, pages, uncached);
  }

  remove(id: string): void {
    this.#maps.remove(id);
  }
}

/** Every file below `media/` that a tree's pages and files name, once. */
export const mediaOf = ({ pages, uncached }: Manifest): Set<string> =>
  new Set([...uncached.media, ...pages.values().flatMap(({ media }) => media)]);
