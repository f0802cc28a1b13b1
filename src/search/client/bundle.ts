import { partitionPoint } from '../../lib/partition-point.ts';
import { CborReader } from '../format/cbor.ts';
import {
  filterFile,
  fragmentFile,
  indexFile,
  metaFile,
  type FilterName,
  type Fragment,
} from '../format/layout.ts';
import type { Posting, PostingSource } from './posting.ts';
import { unpack } from './unpack.ts';
import { WordChunk } from './word-chunk.ts';
import type { WordList } from './word-list.ts';

/** Fetches a file of the search index by its path. `fresh` asks past every cache. */
export type LoadFile = (path: string, fresh?: boolean) => Promise<Uint8Array<ArrayBuffer>>;

/** From which word on a piece of the index goes; it ends where the next one begins. */
interface From<Piece> {
  from: string;
  piece: Piece;
}

/** A leaf of the list of words: chunks, each by its name. */
type WordLeaf = readonly From<string>[];

/**
 * A bundle of the index, open. Page numbers grow with time, so the highest is the newest item. Every
 * file is fetched once; one that failed is fetched again when it is next asked for.
 */
export class Bundle implements PostingSource {
  /** How many items it has, and how many words these have together. */
  readonly size: number;
  readonly words: number;
  readonly #metaPath: string;
  readonly #load: (path: string) => Promise<Uint8Array>;
  readonly #pagesInLeaf: number;
  readonly #pageLeaves: readonly string[];
  /** A leaf that is not here is told by its name. */
  readonly #wordLeaves: readonly From<string | WordLeaf>[];
  readonly #filters: ReadonlyMap<string, string>;
  readonly #names: string;
  readonly #chunks = new Map<string, WordChunk>();
  readonly #openLeaves = new Map<string, WordLeaf>();
  readonly #lengths = new Map<number, number>();
  readonly #files = new Map<string, Promise<Uint8Array>>();

  private constructor(
    metaPath: string,
    meta: Uint8Array,
    load: (path: string) => Promise<Uint8Array>,
  ) {
    this.#metaPath = metaPath;
    this.#load = load;
    const cbor = new CborReader(meta);
    cbor.array();
    this.size = cbor.integer();
    this.words = cbor.integer();
    cbor.array();
    this.#pagesInLeaf = cbor.integer();
    this.#pageLeaves = readTexts(cbor);
    this.#wordLeaves = readFrom(cbor, () =>
      cbor.isArray ? readFrom(cbor, () => cbor.text()) : cbor.text(),
    );
    this.#filters = new Map(
      Array.from({ length: cbor.array() }, () => {
        cbor.array();
        return [cbor.text(), cbor.text()];
      }),
    );
    this.#names = cbor.text();
  }

  /** @param path its folder @param meta names its first file */
  static async open(path: string, meta: string, loadFile: LoadFile): Promise<Bundle> {
    const load = async (file: string): Promise<Uint8Array> =>
      unpack(await loadFile(`${path}/${file}`));
    const metaPath = metaFile(meta);
    return new Bundle(metaPath, await load(metaPath), load);
  }

  /** All files of the bundle, below its folder. */
  async files(): Promise<string[]> {
    const [names, ...leaves] = await Promise.all(
      [this.#names, ...this.#pageLeaves].map(async (leaf) => this.#texts(leaf)),
    );
    return [
      this.#metaPath,
      indexFile(this.#names),
      ...(names ?? []),
      ...leaves.flat().map(fragmentFile),
    ];
  }

  /** Fetch the chunks that would hold the words; after that `list` and `extensions` know them. */
  async prepare(words: readonly string[]): Promise<void> {
    await Promise.all(
      Array.from(new Set(words), async (word) => {
        const leaf = lastFrom(this.#wordLeaves, word);
        if (typeof leaf === 'string' && !this.#openLeaves.has(leaf)) {
          const cbor = new CborReader(await this.#file(indexFile(leaf)));
          this.#openLeaves.set(
            leaf,
            readFrom(cbor, () => cbor.text()),
          );
        }
        const chunk = this.#chunkOf(word);
        if (chunk === undefined || this.#chunks.has(chunk)) return;
        const bytes = await this.#file(indexFile(chunk));
        if (!this.#chunks.has(chunk)) this.#chunks.set(chunk, new WordChunk(bytes, this.#lengths));
      }),
    );
  }

  /** The items of a word whose chunk has been prepared; undefined where none has it. */
  list(word: string): WordList | undefined {
    return this.#openChunk(word)?.list(word);
  }

  postings(word: string): readonly Posting[] {
    return this.list(word)?.postings ?? [];
  }

  /** How many items have a word. */
  count(word: string): number {
    return this.list(word)?.count ?? 0;
  }

  /** Fetch tiers of a word's items, the best first. @param tiers how many; all unless given */
  async readOn(word: string, tiers?: number): Promise<void> {
    await this.list(word)?.readOn((hash) => this.#file(indexFile(hash)), tiers);
  }

  /** The words of these items alone, with their places. */
  async placed(words: readonly string[], pages: ReadonlySet<number>): Promise<PostingSource> {
    const load = (hash: string): Promise<Uint8Array> => this.#file(indexFile(hash));
    const lists = words.flatMap((word) => this.list(word) ?? []);
    await Promise.all(lists.map((list) => list.readPlaces(load, pages)));
    return { postings: (word) => this.list(word)?.placedOn(pages) ?? [] };
  }

  /** The length of an item that a list has told of (`lengthClass`). */
  lengthOf(page: number): number {
    return this.#lengths.get(page) ?? 0;
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
    return this.#openChunk(word)?.words ?? [];
  }

  async fragment(page: number): Promise<Fragment> {
    const leaf = this.#pageLeaves[Math.floor(page / this.#pagesInLeaf)] ?? '';
    const names = await this.#texts(leaf);
    const bytes = await this.#file(fragmentFile(names[page % this.#pagesInLeaf] ?? ''));
    return JSON.parse(new TextDecoder().decode(bytes)) as Fragment;
  }

  /** The pages of every value of a filter. */
  async filter(name: FilterName): Promise<ReadonlyMap<string, readonly number[]>> {
    const cbor = new CborReader(await this.#file(filterFile(this.#filters.get(name) ?? '')));
    return new Map(
      Array.from({ length: cbor.array() }, () => {
        cbor.array();
        const value = cbor.text();
        let page = 0;
        return [value, cbor.integers().map((step) => (page += step))];
      }),
    );
  }

  #openChunk(word: string): WordChunk | undefined {
    const chunk = this.#chunkOf(word);
    return chunk === undefined ? undefined : this.#chunks.get(chunk);
  }

  /** The name of the word's chunk; undefined before its leaf is here, and where all words are after it. */
  #chunkOf(word: string): string | undefined {
    const leaf = lastFrom(this.#wordLeaves, word);
    const chunks = typeof leaf === 'string' ? this.#openLeaves.get(leaf) : leaf;
    return chunks && lastFrom(chunks, word);
  }

  async #texts(name: string): Promise<string[]> {
    return readTexts(new CborReader(await this.#file(indexFile(name))));
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

/** The last piece whose first word is not after `word`. */
function lastFrom<Piece>(pieces: readonly From<Piece>[], word: string): Piece | undefined {
  return pieces[partitionPoint(pieces, ({ from }) => from <= word) - 1]?.piece;
}

const readTexts = (cbor: CborReader): string[] =>
  Array.from({ length: cbor.array() }, () => cbor.text());

const readFrom = <Piece>(cbor: CborReader, readPiece: () => Piece): From<Piece>[] =>
  Array.from({ length: cbor.array() }, () => {
    cbor.array();
    return { from: cbor.text(), piece: readPiece() };
  });
