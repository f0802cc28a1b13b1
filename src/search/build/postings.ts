import { partitionPoint } from '../../lib/partition-point.ts';
import { CborReader, CborWriter } from '../format/cbor.ts';

/** The positions of one word in one segment, still as Pagefind encoded them. */
export interface Stretch {
  /** The pages that hold the word, as the bundle numbers them; never empty. */
  pages: readonly number[];
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
 * all other bytes can be taken over (`postingsOf`).
 *
 * Segments are sorted already, so they are merged: no more than a word of each is held.
 *
 * @param segments the unpacked index chunks of each segment, sorted and each read when those before it are done,
 * and how many pages it has
 * @returns words in order of code points, as Pagefind sorts them
 */
export function* joinWords(
  segments: readonly { words: Iterable<Uint8Array>; pages: number }[],
): Generator<JoinedWord, undefined> {
  /** The last is read next. */
  const readers: WordReader[] = [];
  const putBack = (reader: WordReader): void => {
    if (reader.next()) readers.splice(insertionIndex(reader, readers), 0, reader);
  };
  let offset = 0;
  for (const { words, pages } of segments) {
    putBack(new WordReader(words, offset));
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

/** Goes through the words of a segment, of which it holds one chunk. */
class WordReader {
  readonly offset: number;
  readonly #chunks: Iterator<Uint8Array>;
  #chunk = new Uint8Array();
  #cbor = new CborReader(this.#chunk);
  #left = 0;
  word = '';
  stretch: Stretch = { pages: [], rest: new Uint8Array(), positions: 0 };

  /** @param offset pages before it */
  constructor(chunks: Iterable<Uint8Array>, offset: number) {
    this.offset = offset;
    this.#chunks = chunks[Symbol.iterator]();
  }

  /** Go on to the next word. @returns false at the end */
  next(): boolean {
    while (this.#left === 0) {
      const next = this.#chunks.next();
      if (next.done) return false;
      this.#chunk = next.value as Uint8Array<ArrayBuffer>;
      this.#cbor = new CborReader(this.#chunk);
      this.#cbor.array();
      this.#left = this.#cbor.array();
    }
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
  const pages: number[] = [];
  let start = 0;
  let page = offset;
  let positions = 0;
  for (let left = cbor.array(); left > 0; left -= 1) {
    cbor.array();
    page += cbor.integer();
    if (pages.length === 0) start = cbor.at;
    pages.push(page);
    positions += 1;
    for (let list = 0; list < 2; list += 1) {
      const length = cbor.array();
      positions += length;
      for (let item = 0; item < length; item += 1) cbor.skip();
    }
  }
  return { pages, rest: chunk.subarray(start, cbor.at), positions };
}

/**
 * The words again as one segment's, in chunks of about so many bytes.
 * @param words of one bundle, whose first page is 0
 */
export function* writeWords(
  words: Iterable<JoinedWord>,
  bytes = CHUNK_BYTES,
): Generator<Uint8Array, undefined> {
  let cbor = new CborWriter();
  let count = 0;
  const finish = (): Uint8Array =>
    new CborWriter().array(1).array(count).raw(cbor.finish()).finish();
  for (const { word, stretches } of words) {
    cbor.array(3).text(word);
    writeStretches(cbor, stretches);
    cbor.array(0);
    count += 1;
    if (cbor.length < bytes) continue;
    yield finish();
    cbor = new CborWriter();
    count = 0;
  }
  if (count > 0) yield finish();
}

/** What a reader of a segment holds at a time: an archive has thousands of segments. */
const CHUNK_BYTES = 1 << 16;

/** The entries of a word's pages, each page as its distance from the one before. */
export function writeStretches(cbor: CborWriter, stretches: readonly Stretch[]): void {
  cbor.array(stretches.reduce((sum, { pages }) => sum + pages.length, 0));
  let previous = 0;
  for (const { pages, rest } of stretches) {
    cbor
      .array(3)
      .unsigned((pages[0] ?? 0) - previous)
      .raw(rest);
    previous = pages.at(-1) ?? 0;
  }
}
