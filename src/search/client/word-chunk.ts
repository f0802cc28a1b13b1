import { CborReader } from '../format/cbor.ts';
import { WordList } from './word-list.ts';

/** A chunk of the word index; words are decoded when they are asked for. */
export class WordChunk {
  readonly #bytes: Uint8Array;
  readonly #lengths: Map<number, number>;
  readonly #starts = new Map<string, { at: number; parts: number }>();
  readonly #decoded = new Map<string, WordList>();
  /** Sorted by code points. */
  readonly words: readonly string[];

  /** @param lengths where the lengths of items are noted, by page */
  constructor(bytes: Uint8Array, lengths: Map<number, number>) {
    this.#bytes = bytes;
    this.#lengths = lengths;
    const cbor = new CborReader(bytes);
    for (let left = cbor.array(); left > 0; left -= 1) {
      const parts = cbor.array();
      this.#starts.set(cbor.text(), { at: cbor.at, parts });
      for (let part = 1; part < parts; part += 1) cbor.skip();
    }
    this.words = Array.from(this.#starts.keys());
  }

  list(word: string): WordList | undefined {
    const known = this.#decoded.get(word);
    const start = this.#starts.get(word);
    if (known || !start) return known;
    const cbor = new CborReader(this.#bytes);
    cbor.at = start.at;
    const list = new WordList(cbor, start.parts, this.#lengths);
    this.#decoded.set(word, list);
    return list;
  }
}
