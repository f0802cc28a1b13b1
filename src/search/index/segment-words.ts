import { CborWriter } from '../bundle/cbor.ts';
import { FIELDS } from '../bundle/layout.ts';
import type { Keys, PreparedRecord } from './prepare.ts';

/** A word by itself weighs this much in Pagefind's index; the parts of a compound share it. */
const WEIGHT = 24;
/** Places stand below their weight or field in one number, so that sorting numbers sorts both. */
const PLACES = 2 ** 26;

/** The places of one word in one record, each with its weight (text) or its field (elsewhere). */
interface Entry {
  page: number;
  text: number[];
  fields: number[];
}

/**
 * The words of a segment as one index chunk, as Pagefind 1.6.0 writes it: for every word, in order of
 * code points, the records that hold it, and for each of those the places in the text by weight and in
 * the fields by field. Numbers of records and places are differences; a weight `w` is told by `-(w + 1)`
 * before its places, and so is a field.
 *
 * A compound gives its join, with full weight, and each part, all at one place. Pagefind does the same
 * for a hyphened word, but leaves parts of one Latin letter or digit out and cuts letters from the digits
 * beside them; here a part is what the analyser says (docs/decisions/0303-words-without-pagefind.md).
 */
export class SegmentWords {
  readonly #words = new Map<string, Entry[]>();

  /**
   * Add a record, in any order; nothing of it is held but its words' places.
   * @param page its number in the segment
   */
  add(page: number, { content, fields }: Pick<PreparedRecord, 'content' | 'fields'>): void {
    content.forEach((keys, place) => {
      eachKey(keys, (word, weight) => this.#entry(word, page).text.push(weight * PLACES + place));
    });
    FIELDS.forEach((name, field) => {
      fields[name].forEach((keys, place) => {
        eachKey(keys, (word) => this.#entry(word, page).fields.push(field * PLACES + place));
      });
    });
  }

  #entry(word: string, page: number): Entry {
    const entries = this.#words.get(word);
    const last = entries?.at(-1);
    if (last?.page === page) return last;
    const entry: Entry = { page, text: [], fields: [] };
    if (entries) entries.push(entry);
    else this.#words.set(word, [entry]);
    return entry;
  }

  /** The chunk, unpacked. */
  finish(): Uint8Array {
    const cbor = new CborWriter().array(1).array(this.#words.size);
    for (const [word, entries] of Array.from(this.#words).sort(([a], [b]) => (a < b ? -1 : 1))) {
      cbor.array(3).text(word).array(entries.length);
      let previous = 0;
      for (const { page, text, fields } of entries.sort((a, b) => a.page - b.page)) {
        cbor.array(3).unsigned(page - previous);
        writePlaces(cbor, text);
        writePlaces(cbor, fields);
        previous = page;
      }
      // Pagefind's variants of the word with marks; our keys have none.
      cbor.array(0);
    }
    return cbor.finish();
  }
}

function eachKey(keys: Keys, tell: (word: string, weight: number) => void): void {
  const [only] = keys;
  if (only === undefined) return;
  if (keys.length === 1) {
    tell(only, WEIGHT);
    return;
  }
  tell(keys.join(''), WEIGHT);
  const share = Math.floor(WEIGHT / keys.length);
  for (const key of keys) tell(key, share);
}

/** Groups of places, each after the number of its weight or field. */
function writePlaces(cbor: CborWriter, places: number[]): void {
  places.sort((a, b) => a - b);
  let groups = 0;
  for (let at = 0; at < places.length; at += 1)
    if (at === 0 || groupOf(places[at]) !== groupOf(places[at - 1])) groups += 1;
  cbor.array(places.length + groups);
  let group = -1;
  let previous = 0;
  for (const each of places) {
    if (groupOf(each) !== group) {
      group = groupOf(each);
      previous = 0;
      cbor.negative(-(group + 1));
    }
    const place = each % PLACES;
    cbor.unsigned(place - previous);
    previous = place;
  }
}

const groupOf = (place = 0): number => Math.floor(place / PLACES);
