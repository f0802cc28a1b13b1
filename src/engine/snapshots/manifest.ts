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
  loose: Loose;
}

export interface Loose {
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
   * @param ground differs when the program or what every page's frame shows does
   * @returns undefined where there is none or it is not whole; pages are then made from nothing, for a tree
   *   may hold what is not in its manifest
   */
  read(id: string, ground: string): Manifest | undefined {
    const kept = this.#maps.read(id, ground);
    // The ground names this very program, which wrote the note.
    return kept?.isWhole ? { pages: kept.entries, loose: kept.note as Loose } : undefined;
  }

  /** Why `read` gives nothing, where it gives nothing. */
  whyUnread(id: string, ground: string): 'first' | 'ground' | 'damaged' {
    const why = this.#maps.whyUnread(id, ground);
    return why === 'none' ? 'first' : why === 'version' ? 'ground' : 'damaged';
  }

  write(id: string, ground: string, { pages, loose }: Manifest): void {
    this.#maps.write(id, ground, pages, loose);
  }

  remove(id: string): void {
    this.#maps.remove(id);
  }
}

/** Every file below `media/` that a tree's pages and files name, once. */
export const mediaOf = ({ pages, loose }: Manifest): Set<string> =>
  new Set([...loose.media, ...pages.values().flatMap(({ media }) => media)]);
