import { partitionPoint } from '../../lib/partition-point.ts';
import { CborReader, CborWriter } from '../format/cbor.ts';

/** The positions of one word in one segment, still as Pagefind encoded them. */
interface Stretch {
  /** Pages before the segment. */
  offset: number;
  /** Pages of the segment that hold the word, the first and the last of them. */
  pages: number;
  first: number;
  last: number;
  /** The entry of the first page without its number, and the entries of all others. */
  rest: Uint8Array;
  /** How often the word stands in the segment: the measure of a chunk. */
  positions: number;
}

/** A word of a bundle with its positions in every segment, in order. */
export interface JoinedWord {
  word: string;
  positions: number;
  stretches: readonly Stretch[];
}

/**
 * Join the word indexes of segments into one. A page's number grows by the number of pages before its
 * segment; Pagefind writes it as a difference, so that only each stretch's first number is new and
 * all other bytes are taken over.
 *
 * Segments are sorted already, so they are merged: no more than a word of each is held.
 *
 * @param segments the unpacked index chunks of each segment, and how many pages it has
 * @returns words in order of code points, as Pagefind sorts them
 */
export function* joinWords(
  segments: readonly { words: readonly Uint8Array[]; pages: number }[],
): Generator<JoinedWord, undefined> {
  /** The last is read next. */
  const readers: WordReader[] = [];
  const putBack = (reader: WordReader): void => {
    if (reader.next()) readers.splice(insertionIndex(reader, readers), 0, reader);
  };
  let offset = 0;
  for (const { words, pages } of segments) {
    for (const chunk of words) putBack(new WordReader(chunk, offset));
    offset += pages;
  }
  for (let reader = readers.pop(); reader; reader = readers.pop()) {
    const { word } = reader;
    const others = readers.splice(1 + readers.findLastIndex((other) => other.word !== word));
    const same = [reader, ...others.toReversed()];
    const stretches = same.map((each) => each.stretch);
    yield {
      word,
      stretches,
      positions: stretches.reduce((sum, { positions }) => sum + positions, 0),
    };
    for (const each of same) putBack(each);
  }
}

/** Where a reader stands among others: those with later words before it, and then those with later pages. */
const insertionIndex = ({ word, offset }: WordReader, readers: readonly WordReader[]): number =>
  partitionPoint(
    readers,
    (other) => other.word > word || (other.word === word && other.offset > offset),
  );

/** Goes through the words of an index chunk. */
class WordReader {
  readonly offset: number;
  readonly #cbor: CborReader;
  readonly #chunk: Uint8Array;
  #left: number;
  word = '';
  stretch: Stretch = {
    offset: 0,
    pages: 0,
    first: 0,
    last: 0,
    rest: new Uint8Array(),
    positions: 0,
  };

  /** @param offset pages before it */
  constructor(chunk: Uint8Array, offset: number) {
    this.offset = offset;
    this.#chunk = chunk;
    this.#cbor = new CborReader(chunk);
    this.#cbor.array();
    this.#left = this.#cbor.array();
  }

  /** Go on to the next word. @returns false at the end */
  next(): boolean {
    if (this.#left === 0) return false;
    this.#left -= 1;
    this.#cbor.array();
    this.word = this.#cbor.text();
    this.stretch = readStretch(this.#cbor, this.#chunk, this.offset);
    if (this.#cbor.array() > 0)
      throw new Error(`Pagefind saw marks on «${this.word}», which has none`);
    return true;
  }
}

function readStretch(cbor: CborReader, chunk: Uint8Array, offset: number): Stretch {
  const pages = cbor.array();
  let start = 0;
  let first = 0;
  let last = 0;
  let positions = 0;
  for (let page = 0; page < pages; page += 1) {
    cbor.array();
    last += cbor.integer();
    if (page === 0) {
      first = last;
      start = cbor.at;
    }
    positions += 1;
    for (let list = 0; list < 2; list += 1) {
      const length = cbor.array();
      positions += length;
      for (let item = 0; item < length; item += 1) cbor.skip();
    }
  }
  return { offset, pages, first, last, rest: chunk.subarray(start, cbor.at), positions };
}

/** One index chunk, as Pagefind writes it. */
export function writeWords(words: readonly JoinedWord[]): Uint8Array {
  const cbor = new CborWriter().array(1).array(words.length);
  for (const { word, stretches } of words) {
    cbor.array(3).text(word);
    cbor.array(stretches.reduce((sum, { pages }) => sum + pages, 0));
    let previous = 0;
    for (const { offset, first, last, rest } of stretches) {
      cbor
        .array(3)
        .unsigned(offset + first - previous)
        .raw(rest);
      previous = offset + last;
    }
    cbor.array(0);
  }
  return cbor.finish();
}
