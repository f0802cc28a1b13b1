import type { CborReader, CborWriter } from './cbor.ts';

/** What ranking must know of one item that has a word: all but where it stands. */
export interface ScoreEntry {
  page: number;
  /** Occurrences in the text, each by its share of a token, in 24ths. */
  weight: number;
  /** A bit for each field that has it. */
  fields: number;
  /** The item's length (`lengthClass`). */
  length: number;
}

/** Write entries, which stand in order of their pages: a column for each part, so that they pack well. */
export function writeScores(cbor: CborWriter, entries: readonly ScoreEntry[]): void {
  const columns = [new Numbers(), new Numbers(), new Numbers(), new Numbers()] as const;
  let previous = 0;
  for (const { page, weight, fields, length } of entries) {
    columns[0].add(page - previous);
    columns[1].add(weight);
    columns[2].add(fields);
    columns[3].add(length);
    previous = page;
  }
  cbor.array(1 + columns.length).unsigned(entries.length);
  for (const column of columns) cbor.bytes(column.bytes());
}

export function readScores(cbor: CborReader): ScoreEntry[] {
  cbor.array();
  const count = cbor.integer();
  const columns = Array.from({ length: 4 }, () => readNumbers(cbor.bytes(), count));
  const [pages = [], weights = [], fields = [], lengths = []] = columns;
  let page = 0;
  return pages.map((step, at) => {
    page += step;
    const [weight = 0, own = 0, length = 0] = [weights[at], fields[at], lengths[at]];
    return { page, weight, fields: own, length };
  });
}

/** Whole numbers from 0 on in bytes of seven bits, the lowest first (LEB128). */
class Numbers {
  readonly #bytes: number[] = [];

  add(number: number): void {
    let left = number;
    while (left > 127) {
      this.#bytes.push((left & 127) | 128);
      left >>>= 7;
    }
    this.#bytes.push(left);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

function readNumbers(bytes: Uint8Array, count: number): number[] {
  let at = 0;
  return Array.from({ length: count }, () => {
    let number = 0;
    let shift = 0;
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
      shift += 7;
    }
  });
}
