import { CborWriter } from '../format/cbor.ts';
import { WHOLE } from '../format/impact.ts';
import { FIELDS } from '../format/layout.ts';
import type { Keys, PreparedRecord } from './prepare.ts';

/** Words in a chunk. */
const IN_CHUNK = 1024;

/** A word by itself weighs this much in Pagefind's index; the parts of a compound share it. */
const WEIGHT = WHOLE;

/**
 * Where a word stands is one number, so that sorting numbers sorts all: a record holds two lists of
 * `GROUPS`, the weights of the text and then the fields, and a group holds up to `POSITIONS` positions. With
 * these a segment may have `2 ** 21` records before a number is no longer exact.
 */
const POSITIONS = 2 ** 26;
const GROUPS = 2 ** 5;
const LIST = GROUPS * POSITIONS;
const RECORD = 2 * LIST;

/**
 * The words of a segment as index chunks, as Pagefind 1.6.0 writes it: for every word, in order of
 * code points, the records that hold it, and for each of those the positions in the text by weight and in
 * the fields by field. Numbers of records and positions are differences; a weight `w` is told by `-(w + 1)`
 * before its positions, and so is a field.
 *
 * A compound gives its join, with full weight, and each part, all at one position. Pagefind does the same
 * for a hyphened word, but leaves parts of one Latin letter or digit out and cuts letters from the digits
 * beside them; here a part is what the analyser says (docs/decisions/0303-words-without-pagefind.md).
 */
export class SegmentWords {
  /** Flat lists: an object for each word of each record would be most of what a build throws away. */
  readonly #words = new Map<string, number[]>();

  /**
   * Add a record, in any order; nothing of it is held but its words’ positions.
   * @param page its number in the segment
   */
  add(page: number, { content, fields }: Pick<PreparedRecord, 'content' | 'fields'>): void {
    this.#addEach(content, page * RECORD);
    FIELDS.forEach((name, field) => {
      this.#addEach(fields[name], page * RECORD + LIST + field * POSITIONS, 0);
    });
  }

  /** @param perWeight what a word's weight adds to its number */
  #addEach(positions: readonly Keys[], from: number, perWeight = POSITIONS): void {
    for (const [position, keys] of positions.entries()) {
      const [only] = keys;
      if (only === undefined) continue;
      const number = from + position;
      this.#add(keys.length === 1 ? only : keys.join(''), number + WEIGHT * perWeight);
      if (keys.length === 1) continue;
      const share = Math.floor(WEIGHT / keys.length);
      for (const key of keys) this.#add(key, number + share * perWeight);
    }
  }

  #add(word: string, number: number): void {
    const numbers = this.#words.get(word);
    if (numbers) numbers.push(number);
    else this.#words.set(word, [number]);
  }

  /** The words in chunks, unpacked. */
  *finish(): Generator<Uint8Array, undefined> {
    const words = Array.from(this.#words).sort(([a], [b]) => (a < b ? -1 : 1));
    for (let at = 0; at < words.length; at += IN_CHUNK) {
      const some = words.slice(at, at + IN_CHUNK);
      const cbor = new CborWriter().array(1).array(some.length);
      for (const [word, numbers] of some) {
        numbers.sort((a, b) => a - b);
        cbor.array(3).text(word);
        writeRecords(cbor, numbers);
        // Pagefind's variants of the word with marks; our keys have none.
        cbor.array(0);
      }
      yield cbor.finish();
    }
  }
}

/** @param numbers sorted */
function writeRecords(cbor: CborWriter, numbers: readonly number[]): void {
  cbor.array(countRuns(numbers, 0, numbers.length, RECORD));
  let previous = 0;
  for (let at = 0; at < numbers.length;) {
    const page = Math.floor((numbers[at] ?? 0) / RECORD);
    cbor.array(3).unsigned(page - previous);
    previous = page;
    for (const list of [page * RECORD, page * RECORD + LIST]) {
      const start = at;
      while ((numbers[at] ?? Infinity) < list + LIST) at += 1;
      writePositions(cbor, numbers, start, at, list);
    }
  }
}

/** Groups of positions, each after the number of its weight or field. */
function writePositions(
  cbor: CborWriter,
  numbers: readonly number[],
  start: number,
  end: number,
  list: number,
): void {
  cbor.array(end - start + countRuns(numbers, start, end, POSITIONS));
  let group = -1;
  let previous = 0;
  for (let at = start; at < end; at += 1) {
    const number = (numbers[at] ?? 0) - list;
    const own = Math.floor(number / POSITIONS);
    if (own !== group) {
      group = own;
      previous = group * POSITIONS;
      cbor.negative(-(group + 1));
    }
    cbor.unsigned(number - previous);
    previous = number;
  }
}

/** How many of the equal stretches of that length the sorted numbers fall into. */
function countRuns(numbers: readonly number[], start: number, end: number, length: number): number {
  let runs = 0;
  let last = -1;
  for (let at = start; at < end; at += 1) {
    const run = Math.floor((numbers[at] ?? 0) / length);
    if (run !== last) runs += 1;
    last = run;
  }
  return runs;
}
