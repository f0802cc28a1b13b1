import { statSync } from 'node:fs';

import { Cache } from '../../node/cache/cache.ts';
import { ENTRY_FILE, INDEX_VERSION, type BundleName, type IndexEntry } from '../format/layout.ts';
import { bundleCache, isWhole, listBundle, type BuiltBundle } from './bundle.ts';
import { FORMAT } from './format.ts';
import { storedFragment } from './segment-cache.ts';
import { toShortNames } from './store.ts';

/** The files of a folder of the site: such as are the same as another, whose bytes never change, and texts. */
interface FolderFiles {
  /** The other's path by the file's, below the folder. */
  links: Map<string, string>;
  /** By path below the folder. */
  texts: Map<string, string>;
}

/** The tree of a site, as far as an index needs it (`engine/snapshots/tree.ts`). */
export interface IndexTree {
  pathOf(file: string): string;
  /** Let a folder hold these files and no other. */
  hold(folder: string, files: FolderFiles, keep?: readonly string[]): void;
}

/** What the site has of a bundle that was made. */
export type HeldBundle = Pick<BuiltBundle, 'name' | 'digest' | 'meta'>;

/**
 * Let a folder of the site hold the index of these bundles and nothing else. A bundle that the folder holds
 * already is left as it is: it is neither listed nor looked at file by file, unless all is to be verified.
 *
 * @returns false where the cache has lost something of a bundle since it was made: the index must be made again, with
 * all that is kept looked at
 */
export function holdIndex(
  tree: IndexTree,
  folder: string,
  { cacheDir, verify = false }: { cacheDir: string; verify?: boolean },
  bundles: readonly HeldBundle[],
): boolean {
  const cache = new Cache(cacheDir);
  const held = new HeldFolders(cache);
  const newestFirst = bundles.toReversed();
  const entry: IndexEntry = {
    version: INDEX_VERSION,
    bundles: newestFirst.map(({ name, meta }) => ({ name, meta })),
  };
  const texts = new Map([[ENTRY_FILE, JSON.stringify(entry)]]);
  tree.hold(
    folder,
    { links: new Map(), texts },
    bundles.map(({ name }) => name),
  );
  for (const { name, digest } of bundles) {
    const below = `${folder}/${name}`;
    const path = tree.pathOf(below);
    if (!verify && held.has(path, digest)) continue;
    const links = linksOf(cache, name);
    if (!links) return false;
    tree.hold(below, { links, texts: new Map() });
    held.note(path, digest);
  }
  held.keep();
  return true;
}

/** Each file by what it is the same as; undefined where one is not there as it was made. */
function linksOf(cache: Cache, name: BundleName): Map<string, string> | undefined {
  const list = listBundle(cache, name);
  if (!list || !isWhole(cache, name, list)) return undefined;
  const kept = bundleCache(cache, name);
  const names = toShortNames(list.fragments);
  return new Map([
    ...list.fragments.map((fragment, at) => {
      const file = `fragment/${names[at] ?? ''}.pf_fragment`;
      return [file, cache.pathOf(storedFragment(fragment))] as const;
    }),
    ...list.files.map((file) => [file, kept.pathOf(file)] as const),
  ]);
}

const HELD = 'held.json';
/** Bundles of two trees, and of some that were given up. */
const MOST = 12;
const PARTS = ['', '/index', '/filter', '/fragment'];

/** Which folders of trees hold which bundle, by what the system says of a folder when files come or go. */
class HeldFolders {
  readonly #cache: Cache;
  #known: [folder: string, digest: string][];

  constructor(cache: Cache) {
    this.#cache = cache;
    const json = cache.readText(HELD, FORMAT);
    // The version names this very program, which wrote it.
    this.#known = json === undefined ? [] : (JSON.parse(json) as [string, string][]);
  }

  has(path: string, digest: string): boolean {
    const folder = folderState(path);
    return (
      folder !== undefined && this.#known.some((one) => one[0] === folder && one[1] === digest)
    );
  }

  note(path: string, digest: string): void {
    const folder = folderState(path);
    if (folder)
      this.#known = [[folder, digest], ...this.#known].slice(0, MOST) as [string, string][];
  }

  keep(): void {
    this.#cache.writeText(HELD, FORMAT, JSON.stringify(this.#known));
  }
}

/** A folder that is another, or in which a file was put or taken away since, tells otherwise. */
function folderState(path: string): string | undefined {
  const stats = PARTS.map((part) => statSync(path + part, { throwIfNoEntry: false, bigint: true }));
  if (stats.some((stat) => !stat?.isDirectory())) return undefined;
  return stats.map((stat) => `${stat?.dev}:${stat?.ino}:${stat?.mtimeNs}`).join(' ');
}
