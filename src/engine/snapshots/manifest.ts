import type { Cache, KeptMap, OpenedMap } from '../../node/cache/cache.ts';

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

/** What who builds notes beside a tree, to know what changed since. */
export interface BuildRecord {
  /** What the pages were made of, each under a key of its own. */
  inputs: ReadonlyMap<string, unknown>;
  /** JSON. */
  state: unknown;
}

/** A manifest of which only that is read that is asked for. */
export interface OpenedManifest {
  pages: OpenedMap<KeptPage>;
  /** How many pages name a file below `media/`. */
  named: OpenedMap<number>;
  inputs: OpenedMap<unknown>;
  total: number;
  uncached: Uncached;
  state: unknown;
}

/** What became other than in another manifest: a value by its key, undefined for what is gone. */
export interface ManifestChanges {
  pages: ReadonlyMap<string, KeptPage | undefined>;
  named: ReadonlyMap<string, number | undefined>;
  inputs: ReadonlyMap<string, unknown>;
}

/** What is noted beside the pages. */
export interface Note {
  /** How many there are. */
  total: number;
  uncached: Uncached;
  state: unknown;
}

/**
 * What is remembered of trees: each has a manifest under its own name, so the two can't fall apart. Two
 * trees of one site have most pages in common, and so the chunks of their manifests.
 */
export class Manifests {
  readonly #pages: KeptMap<KeptPage>;
  readonly #named: KeptMap<number>;
  readonly #inputs: KeptMap<unknown>;

  constructor(cache: Cache) {
    this.#pages = cache.map('kept');
    this.#named = cache.map('named');
    this.#inputs = cache.map('inputs');
  }

  /** Whether a tree is one that a later build may take pages over from. */
  has(id: string): boolean {
    return this.#pages.has(id);
  }

  /**
   * @param globalKey differs when the program or what every page's frame shows does
   * @returns undefined where there is none or it is not whole; pages are then made from nothing, for a tree
   *   may hold what is not in its manifest
   */
  read(id: string, globalKey: string): Manifest | undefined {
    const kept = this.#pages.read(id, globalKey);
    // The global key names this very program, which wrote the note.
    return kept?.isWhole
      ? { pages: kept.entries, uncached: (kept.note as Note).uncached }
      : undefined;
  }

  /** The same, to be read in parts. @returns undefined where there is none, or nothing was recorded with it */
  open(id: string, globalKey: string): OpenedManifest | undefined {
    const pages = this.#pages.open(id, globalKey);
    const named = this.#named.open(id, globalKey);
    const inputs = this.#inputs.open(id, globalKey);
    if (!pages || !named || !inputs) return undefined;
    return { pages, named, inputs, ...(pages.note as Note) }; // as in `read`
  }

  /** What a tree was made of. @returns undefined where that is not known whole */
  readInputs(id: string, globalKey: string): ReadonlyMap<string, unknown> | undefined {
    const kept = this.#inputs.read(id, globalKey);
    return kept?.isWhole ? kept.entries : undefined;
  }

  /** Why `read` gives nothing, where it gives nothing. */
  whyUnread(id: string, globalKey: string): 'first' | 'global-key' | 'damaged' {
    const why = this.#pages.whyUnread(id, globalKey);
    return why === 'none' ? 'first' : why === 'version' ? 'global-key' : 'damaged';
  }

  /** @param record without it the next build looks at every page */
  write(id: string, globalKey: string, { pages, uncached }: Manifest, record?: BuildRecord): void {
    if (record) {
      this.#inputs.write(id, globalKey, record.inputs);
      this.#named.write(id, globalKey, countNamed(pages));
    }
    const note: Note = { total: pages.size, uncached, state: record?.state ?? null };
    // Last, for by this a tree is known.
    this.#pages.write(id, globalKey, pages, note);
  }

  /** Write the manifest of a tree that is another but for some entries. @throws {LostChunk} */
  writeChanged(
    id: string,
    globalKey: string,
    base: OpenedManifest,
    changes: ManifestChanges,
    note: Note,
  ): void {
    this.#inputs.writeChanged(id, globalKey, base.inputs, changes.inputs);
    this.#named.writeChanged(id, globalKey, base.named, changes.named);
    this.#pages.writeChanged(id, globalKey, base.pages, changes.pages, note);
  }

  remove(id: string): void {
    for (const map of [this.#pages, this.#named, this.#inputs]) map.remove(id);
  }
}

function countNamed(pages: ReadonlyMap<string, KeptPage>): Map<string, number> {
  const named = new Map<string, number>();
  for (const { media } of pages.values())
    for (const name of media) named.set(name, (named.get(name) ?? 0) + 1);
  return named;
}

/** Every file below `media/` that a tree's pages and files name, once. */
export const mediaOf = ({ pages, uncached }: Manifest): Set<string> =>
  new Set([...uncached.media, ...pages.values().flatMap(({ media }) => media)]);
