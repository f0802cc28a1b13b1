import { CborReader } from '../format/cbor.ts';
import { WHOLE } from '../format/impact.ts';
import { FIELDS } from '../format/layout.ts';
import { readScores, type ScoreEntry } from '../format/score-list.ts';
import type { Posting } from './posting.ts';

/** Fetches and unpacks a file of the index by its name. */
export type LoadIndexFile = (hash: string) => Promise<Uint8Array>;

/** A part of a list that has not been read. */
interface Unread {
  hash: string;
  /** Of its items those that no other surpasses (`bestOf` of the writer). */
  best: readonly ScoreEntry[];
}

/**
 * The items of one word. A word that few have is here whole. One that many have comes in tiers, the best items
 * first, and without places; these are read for the items that are named.
 */
export class WordList {
  /** How many items have the word, in tiers that were not read as well. */
  readonly count: number;
  /** Whether it comes in tiers. */
  readonly isLong: boolean;
  #postings: readonly Posting[];
  #unread: readonly Unread[];
  readonly #blocks: readonly { last: number; hash: string }[];
  readonly #read = new Set<string>();
  readonly #placed = new Map<number, Posting>();
  readonly #lengths: Map<number, number>;

  /**
   * @param cbor stands behind the word
   * @param parts of its entry: a long one has more
   * @param lengths where the lengths of items are noted, by page
   */
  constructor(cbor: CborReader, parts: number, lengths: Map<number, number>) {
    this.#lengths = lengths;
    this.isLong = parts > 3;
    if (!this.isLong) {
      this.#postings = readPostings(cbor);
      this.count = this.#postings.length;
      this.#unread = [];
      this.#blocks = [];
      cbor.bytes().forEach((length, at) => lengths.set(this.#postings[at]?.page ?? 0, length));
      return;
    }
    this.count = cbor.integer();
    this.#postings = this.#note(readScores(cbor));
    this.#unread = Array.from({ length: cbor.array() }, () => {
      cbor.array();
      return { hash: cbor.text(), best: readScores(cbor) };
    });
    this.#blocks = Array.from({ length: cbor.array() }, () => {
      cbor.array();
      return { last: cbor.integer(), hash: cbor.text() };
    });
  }

  /** What has been read, in order of pages. */
  get postings(): readonly Posting[] {
    return this.#postings;
  }

  /** For each item of the tiers that were not read, one that is at least as good. */
  get unreadBest(): readonly ScoreEntry[] {
    return this.#unread.flatMap(({ best }) => best);
  }

  /** Read the next tiers, the best first. @param tiers how many; all unless given */
  async readOn(load: LoadIndexFile, tiers = Infinity): Promise<void> {
    const wanted = this.#unread.slice(0, tiers);
    const read = await Promise.all(
      wanted.map(async ({ hash }) => readScores(new CborReader(await load(hash)))),
    );
    // Another question may have read them meanwhile.
    const fresh = read.filter((_, at) => this.#unread.includes(wanted[at] as Unread));
    this.#unread = this.#unread.filter((tier) => !wanted.includes(tier));
    if (fresh.length === 0) return;
    const all = [...this.#postings, ...fresh.flatMap((entries) => this.#note(entries))];
    this.#postings = all.sort((a, b) => a.page - b.page);
  }

  /** Read where the word stands in these items. */
  async readPlaces(load: LoadIndexFile, pages: ReadonlySet<number>): Promise<void> {
    const wanted = new Set<string>();
    for (const page of pages) {
      const block = this.#blocks.find(({ last }) => page <= last);
      if (block && !this.#read.has(block.hash)) wanted.add(block.hash);
    }
    await Promise.all(
      Array.from(wanted, async (hash) => {
        for (const posting of readPostings(new CborReader(await load(hash))))
          this.#placed.set(posting.page, posting);
        this.#read.add(hash);
      }),
    );
  }

  /** Of these items those that have the word, with their places, which have been read. */
  placedOn(pages: ReadonlySet<number>): Posting[] {
    if (!this.isLong) return this.#postings.filter(({ page }) => pages.has(page));
    return Array.from(pages)
      .sort((a, b) => a - b)
      .flatMap((page) => this.#placed.get(page) ?? []);
  }

  #note(entries: readonly ScoreEntry[]): Posting[] {
    return entries.map(({ page, weight, fields, length }) => {
      this.#lengths.set(page, length);
      return { page, weight, fields: FIELD_NUMBERS.filter((field) => (fields >> field) & 1) };
    });
  }
}

const FIELD_NUMBERS = FIELDS.map((_, field) => field);

function readPostings(cbor: CborReader): Posting[] {
  let page = 0;
  return Array.from({ length: cbor.array() }, () => {
    cbor.array();
    page += cbor.integer();
    const { text, weight } = readText(cbor.integers());
    const fields = readFields(cbor.integers());
    return {
      page,
      weight,
      fields: [...new Set(fields.map(({ field }) => field))],
      places: { text, fields },
    };
  });
}

/**
 * A negative number tells the weight of the positions that follow it, each written as its distance from
 * the one before; 0 stands for -1.
 */
function readText(numbers: readonly number[]): { text: number[]; weight: number } {
  let each = WHOLE;
  let weight = 0;
  let at = 0;
  const text: number[] = [];
  for (const number of numbers) {
    if (number < 0) {
      each = -number - 1;
      at = 0;
    } else {
      at += number;
      weight += each;
      text.push(at);
    }
  }
  return { text: text.sort((a, b) => a - b), weight };
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
