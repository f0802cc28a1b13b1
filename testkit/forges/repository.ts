import { createHash } from 'node:crypto';

export interface Entry {
  path: string;
  type: 'blob' | 'tree';
  sha: string;
  size: number;
}

/** A repository in memory: its files by path, texts as texts. A hash tells a path and, of a file, its text. */
export class Repository {
  readonly files: Map<string, string | Buffer>;
  readonly #folders = new Map<string, Map<string, Entry>>();
  readonly #pathOf = new Map<string, string>();
  head = hash('head');

  constructor(files: ReadonlyMap<string, string | Buffer>) {
    this.files = new Map(files);
    for (const [path, text] of files) this.#list(path, text);
    this.#pathOf.set(this.head, '');
  }

  /** What stands in a folder itself; undefined where there is none. */
  folder(path: string): readonly Entry[] | undefined {
    const entries = this.#folders.get(path);
    return entries && [...entries.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** All files below a folder. */
  below(path: string): Entry[] {
    return (this.folder(path) ?? []).flatMap((entry) =>
      entry.type === 'tree' ? [entry, ...this.below(entry.path)] : [entry],
    );
  }

  /** Where a folder or a file of this hash is. */
  pathOf(sha: string): string | undefined {
    return this.#pathOf.get(sha);
  }

  write(path: string, text: string | Buffer): Entry {
    this.files.set(path, text);
    this.#list(path, text);
    this.head = this.newHash(`${this.head} ${path}`);
    this.#pathOf.set(this.head, '');
    return this.#folders.get(parentOf(path))!.get(path)!;
  }

  remove(path: string): void {
    this.files.delete(path);
    this.#folders.get(parentOf(path))?.delete(path);
    this.head = this.newHash(`${this.head} -${path}`);
    this.#pathOf.set(this.head, '');
  }

  /** The hash of a commit that is in no branch of this repository yet. */
  newHash(words: string): string {
    return hash(words);
  }

  #list(path: string, text: string | Buffer): void {
    const size = Buffer.byteLength(text);
    const sha = hash(`${path} ${typeof text === 'string' ? text : size}`);
    this.#put({ path, type: 'blob', sha, size });
    for (let at = parentOf(path); at !== ''; at = parentOf(at)) {
      if (this.#folders.get(parentOf(at))?.has(at)) return;
      this.#put({ path: at, type: 'tree', sha: hash(at), size: 0 });
    }
  }

  #put(entry: Entry): void {
    const parent = parentOf(entry.path);
    const entries = this.#folders.get(parent) ?? new Map<string, Entry>();
    this.#folders.set(parent, entries.set(entry.path, entry));
    this.#pathOf.set(entry.sha, entry.path);
  }
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const hash = (text: string): string => createHash('sha1').update(text).digest('hex');
