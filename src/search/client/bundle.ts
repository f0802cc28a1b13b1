import { partitionPoint } from '../../lib/partition-point.ts';
import { CborReader } from '../format/cbor.ts';
import {
  ENTRY_FILE,
  LANGUAGE,
  PAGEFIND_VERSION,
  filterFile,
  fragmentFile,
  indexFile,
  metaFile,
  type ChunkRange,
  type FilterName,
  type Fragment,
} from '../format/layout.ts';
import { unpack } from './unpack.ts';
import { WordChunk, type Posting } from './word-chunk.ts';

/** Fetches a file of the search index by its path. `fresh` asks past every cache. */
export type LoadFile = (path: string, fresh?: boolean) => Promise<Uint8Array<ArrayBuffer>>;

export interface PageEntry {
  hash: string;
  /** Unique words of the item. */
  length: number;
}

/**
 * A bundle of the index, open. Page numbers grow with time, so the highest is the newest item. Every
 * file is fetched once; one that failed is fetched again when it is next asked for.
 */
export class Bundle {
  readonly pages: readonly PageEntry[];
  readonly #meta: string;
  readonly #load: (path: string) => Promise<Uint8Array>;
  readonly #chunks: readonly ChunkRange[];
  readonly #filters: ReadonlyMap<string, string>;
  readonly #opened = new Map<number, WordChunk>();
  readonly #files = new Map<string, Promise<Uint8Array>>();

  private constructor(
    metaPath: string,
    meta: Uint8Array,
    load: (path: string) => Promise<Uint8Array>,
  ) {
    this.#meta = metaPath;
    const cbor = new CborReader(meta);
    cbor.array();
    cbor.skip();
    this.pages = Array.from({ length: cbor.array() }, () => {
      cbor.array();
      const page = { hash: cbor.text(), length: cbor.integer() };
      cbor.skip();
      return page;
    });
    this.#chunks = Array.from({ length: cbor.array() }, () => {
      cbor.array();
      return { from: cbor.text(), to: cbor.text(), hash: cbor.text() };
    });
    this.#filters = new Map(
      Array.from({ length: cbor.array() }, () => {
        cbor.array();
        return [cbor.text(), cbor.text()];
      }),
    );
    this.#load = load;
  }

  static async open(path: string, loadFile: LoadFile): Promise<Bundle> {
    const entry = JSON.parse(
      new TextDecoder().decode(await loadFile(`${path}/${ENTRY_FILE}`, true)),
    ) as { version: string; languages: Record<string, { hash: string } | undefined> };
    const hash = entry.languages[LANGUAGE]?.hash;
    if (entry.version !== PAGEFIND_VERSION || hash === undefined) {
      throw new Error(`Search index of another version: ${entry.version}`);
    }
    const load = async (file: string): Promise<Uint8Array> =>
      unpack(await loadFile(`${path}/${file}`));
    const meta = metaFile(hash);
    return new Bundle(meta, await load(meta), load);
  }

  /** All files of the bundle but its entry, below its folder. */
  files(): string[] {
    return [
      this.#meta,
      ...this.#chunks.map(({ hash }) => indexFile(hash)),
      ...Array.from(this.#filters.values(), filterFile),
      ...this.pages.map(({ hash }) => fragmentFile(hash)),
    ];
  }

  /** Fetch the chunks that would hold the words; after that `postings` and `extensions` know them. */
  async prepare(words: readonly string[]): Promise<void> {
    const wanted = new Set(words.map((word) => this.#chunkOf(word)).filter((at) => at >= 0));
    await Promise.all(
      Array.from(wanted, async (at) => {
        if (this.#opened.has(at)) return;
        const bytes = await this.#file(indexFile(this.#chunks[at]?.hash ?? ''));
        if (!this.#opened.has(at)) this.#opened.set(at, new WordChunk(bytes));
      }),
    );
  }

  /** Whether the word's chunk is here already. */
  knows(word: string): boolean {
    return this.#opened.has(this.#chunkOf(word));
  }

  postings(word: string): readonly Posting[] {
    return this.#opened.get(this.#chunkOf(word))?.postings(word) ?? [];
  }

  /** The indexed words that start with `prefix`, among those of its chunk. */
  extensions(prefix: string): readonly string[] {
    const words = this.neighbours(prefix);
    const start = partitionPoint(words, (word) => word < prefix);
    const end = words.findIndex((word, at) => at >= start && !word.startsWith(prefix));
    return words.slice(start, end < 0 ? words.length : end);
  }

  /** All words of the chunk in which `word` stands or would stand. */
  neighbours(word: string): readonly string[] {
    return this.#opened.get(this.#chunkOf(word))?.words ?? [];
  }

  async fragment(page: number): Promise<Fragment> {
    const bytes = await this.#file(fragmentFile(this.pages[page]?.hash ?? ''));
    return JSON.parse(new TextDecoder().decode(bytes)) as Fragment;
  }

  /** The pages of every value of a filter. */
  async filter(name: FilterName): Promise<ReadonlyMap<string, readonly number[]>> {
    const cbor = new CborReader(await this.#file(filterFile(this.#filters.get(name) ?? '')));
    cbor.array();
    cbor.skip();
    return new Map(
      Array.from({ length: cbor.array() }, () => {
        cbor.array();
        return [cbor.text(), cbor.integers()];
      }),
    );
  }

  /** The last chunk whose first word is not after `word`; -1 when all are. */
  #chunkOf(word: string): number {
    return partitionPoint(this.#chunks, ({ from }) => from <= word) - 1;
  }

  #file(path: string): Promise<Uint8Array> {
    const known = this.#files.get(path);
    if (known) return known;
    const file = this.#load(path);
    this.#files.set(path, file);
    file.catch(() => this.#files.delete(path));
    return file;
  }
}
