import { CborReader } from '../format/cbor.ts';

/** Where one item holds a word. */
export interface Posting {
  page: number;
  /** Positions in the text, in order, and how much of its token the word is there (1 when it is all of it). */
  positions: readonly WordPosition[];
  /** Positions in the fields, each with its field as an index of `FIELDS`. */
  fields: readonly { field: number; at: number }[];
}

export interface WordPosition {
  at: number;
  share: number;
}

/** Pagefind weighs a word 24, and the parts of a compound by their share of it. */
const WHOLE = 24;

/** A chunk of the word index; words are decoded when they are asked for. */
export class WordChunk {
  readonly #bytes: Uint8Array;
  readonly #starts = new Map<string, number>();
  readonly #decoded = new Map<string, readonly Posting[]>();
  /** Sorted by code points. */
  readonly words: readonly string[];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const cbor = new CborReader(bytes);
    cbor.array();
    for (let left = cbor.array(); left > 0; left -= 1) {
      cbor.array();
      this.#starts.set(cbor.text(), cbor.at);
      cbor.skip();
      cbor.skip();
    }
    this.words = Array.from(this.#starts.keys());
  }

  postings(word: string): readonly Posting[] {
    const known = this.#decoded.get(word);
    if (known) return known;
    const start = this.#starts.get(word);
    const postings = start === undefined ? [] : readPostings(this.#bytes, start);
    this.#decoded.set(word, postings);
    return postings;
  }
}

function readPostings(bytes: Uint8Array, start: number): Posting[] {
  const cbor = new CborReader(bytes);
  cbor.at = start;
  let page = 0;
  return Array.from({ length: cbor.array() }, () => {
    cbor.array();
    page += cbor.integer();
    return { page, positions: readPositions(cbor.integers()), fields: readFields(cbor.integers()) };
  });
}

/**
 * A negative number tells the weight of the positions that follow it, each written as its distance from
 * the one before; 0 stands for -1.
 */
function readPositions(numbers: readonly number[]): WordPosition[] {
  let share = 1;
  let at = 0;
  const positions: WordPosition[] = [];
  for (const number of numbers) {
    if (number < 0) {
      share = (-number - 1) / WHOLE;
      at = 0;
    } else {
      at += number;
      positions.push({ at, share });
    }
  }
  return positions.sort((a, b) => a.at - b.at);
}

/** The same form, with the field where the weight stands. */
function readFields(numbers: readonly number[]): { field: number; at: number }[] {
  let field = 0;
  let at = 0;
  const positions: { field: number; at: number }[] = [];
  for (const number of numbers) {
    if (number < 0) {
      field = -number - 1;
      at = 0;
    } else {
      at += number;
      positions.push({ field, at });
    }
  }
  return positions;
}
