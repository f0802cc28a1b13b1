import { CborReader, CborWriter } from '../bundle/cbor.ts';

/**
 * The places of one word in one segment, still as Pagefind encoded them. An archive has hundreds of
 * thousands of these, so each is one flat object, without a view of its own into the bytes.
 */
interface Stretch {
  /** Pages before the segment. */
  offset: number;
  /** Pages of the segment that hold the word, the first and the last of them. */
  pages: number;
  first: number;
  last: number;
  /** Where the entry of the first page stands, without its number, and the entries of all others. */
  chunk: Uint8Array;
  start: number;
  end: number;
  /** How often the word stands in the segment: the measure of a chunk. */
  places: number;
}

/** A word of a bundle with its places in every segment, in order. */
export interface JoinedWord {
  word: string;
  places: number;
  stretches: readonly Stretch[];
}

/**
 * Join the word indexes of segments into one. A page's number grows by the number of pages before its
 * segment; Pagefind writes it as a difference, so that only each stretch's first number is new and
 * all other bytes are taken over.
 *
 * @param segments the unpacked index chunks of each segment, and how many pages it has
 * @returns words in order of code points, as Pagefind sorts them
 */
export function joinWords(
  segments: readonly { words: readonly Uint8Array[]; pages: number }[],
): JoinedWord[] {
  const joined = new Map<string, { word: string; places: number; stretches: Stretch[] }>();
  let offset = 0;
  for (const segment of segments) {
    for (const chunk of segment.words)
      readStretches(chunk, offset, (word, stretch) => {
        const entry = joined.get(word);
        if (entry) {
          entry.places += stretch.places;
          entry.stretches.push(stretch);
        } else joined.set(word, { word, places: stretch.places, stretches: [stretch] });
      });
    offset += segment.pages;
  }
  return Array.from(joined.values()).sort((a, b) => (a.word < b.word ? -1 : 1));
}

function readStretches(
  chunk: Uint8Array,
  offset: number,
  tell: (word: string, stretch: Stretch) => void,
): void {
  const cbor = new CborReader(chunk);
  cbor.array();
  for (let left = cbor.array(); left > 0; left -= 1) {
    cbor.array();
    const word = cbor.text();
    tell(word, readStretch(cbor, chunk, offset));
    if (cbor.array() > 0) throw new Error(`Pagefind saw marks on «${word}», which has none`);
  }
}

function readStretch(cbor: CborReader, chunk: Uint8Array, offset: number): Stretch {
  const pages = cbor.array();
  let start = 0;
  let first = 0;
  let last = 0;
  let places = 0;
  for (let page = 0; page < pages; page += 1) {
    cbor.array();
    last += cbor.integer();
    if (page === 0) {
      first = last;
      start = cbor.at;
    }
    places += 1;
    for (let list = 0; list < 2; list += 1) {
      const length = cbor.array();
      places += length;
      for (let item = 0; item < length; item += 1) cbor.skip();
    }
  }
  return { offset, pages, first, last, chunk, start, end: cbor.at, places };
}

/** One index chunk, as Pagefind writes it. */
export function writeWords(words: readonly JoinedWord[]): Uint8Array {
  const cbor = new CborWriter().array(1).array(words.length);
  for (const { word, stretches } of words) {
    cbor.array(3).text(word);
    cbor.array(stretches.reduce((sum, { pages }) => sum + pages, 0));
    let previous = 0;
    for (const { offset, first, last, chunk, start, end } of stretches) {
      cbor
        .array(3)
        .unsigned(offset + first - previous)
        .raw(chunk.subarray(start, end));
      previous = offset + last;
    }
    cbor.array(0);
  }
  return cbor.finish();
}
