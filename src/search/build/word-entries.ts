import { CborReader, CborWriter } from '../format/cbor.ts';
import { WHOLE } from '../format/impact.ts';
import { writeScores, type ScoreEntry } from '../format/score-list.ts';
import type { IndexWriter } from './index-writer.ts';
import { writeStretches, type JoinedWord } from './postings.ts';
import type { Sizes } from './sizes.ts';
import { bestOf, toTiers } from './tiers.ts';

/** What words are written with. */
export interface WordContext {
  files: IndexWriter;
  sizes: Sizes;
  /** Of each page of the bundle (`lengthClass`). */
  lengths: Uint8Array;
  averageLength: number;
}

/** A chunk of the word index: words with all their places, or one word of many items in tiers. */
export async function writeChunk(
  words: readonly JoinedWord[],
  context: WordContext,
): Promise<Uint8Array> {
  const cbor = new CborWriter().array(words.length);
  for (const word of words)
    if (word.positions > context.sizes.chunk) await writeLongWord(cbor, word, context);
    else writeShortWord(cbor, word, context.lengths);
  return cbor.finish();
}

function writeShortWord(
  cbor: CborWriter,
  { word, stretches }: JoinedWord,
  lengths: Uint8Array,
): void {
  const pages = stretches.flatMap((stretch) => stretch.pages);
  writeStretches(cbor.array(3).text(word), stretches);
  cbor.bytes(Uint8Array.from(pages, (page) => lengths[page] ?? 0));
}

/**
 * The first tier, what the others hold at best and where they are, and where the places are.
 * Readers of a common word need its first tier alone; only phrases ask for places.
 */
async function writeLongWord(
  cbor: CborWriter,
  { word, stretches }: JoinedWord,
  { files, sizes, lengths, averageLength }: WordContext,
): Promise<void> {
  const postings = stretches.flatMap(({ pages, rest }) => readPostings(pages, rest));
  const entries = postings.map(({ page, weight, fields }): ScoreEntry => {
    const length = lengths[page] ?? 0;
    return { page, weight, fields, length };
  });
  const [first = [], ...others] = toTiers(entries, sizes.tiers, averageLength);
  cbor.array(5).text(word).unsigned(entries.length);
  writeScores(cbor, first);
  cbor.array(others.length);
  for (const tier of others) {
    const own = new CborWriter();
    writeScores(own, tier);
    cbor.array(2).text(await files.add(own.finish()));
    writeScores(cbor, bestOf(tier));
  }
  const blocks = toBlocks(postings, sizes.places);
  cbor.array(blocks.length);
  for (const block of blocks) {
    const own = new CborWriter().array(block.length);
    let previous = 0;
    for (const { page, bytes } of block) {
      own
        .array(3)
        .unsigned(page - previous)
        .raw(bytes);
      previous = page;
    }
    cbor
      .array(2)
      .unsigned(previous)
      .text(await files.add(own.finish()));
  }
}

/** One item's entry of a word. */
interface Posting extends Omit<ScoreEntry, 'length'> {
  /** Its positions as they are written: in the text, and in the fields. */
  bytes: Uint8Array;
  positions: number;
}

/** @param rest as in a `Stretch` */
function readPostings(pages: readonly number[], rest: Uint8Array): Posting[] {
  const cbor = new CborReader(rest);
  return pages.map((page, at) => {
    if (at > 0) {
      cbor.array();
      cbor.skip();
    }
    const start = cbor.at;
    const content = cbor.integers();
    const own = cbor.integers();
    return {
      page,
      weight: weightOf(content),
      fields: own.reduce((bits, field) => (field < 0 ? bits | (1 << (-field - 1)) : bits), 0),
      bytes: rest.subarray(start, cbor.at),
      positions: 1 + content.length + own.length,
    };
  });
}

/** @param numbers positions, each group after the negative number of its weight */
function weightOf(numbers: readonly number[]): number {
  let each = WHOLE;
  let weight = 0;
  for (const number of numbers)
    if (number < 0) each = -number - 1;
    else weight += each;
  return weight;
}

function toBlocks(postings: readonly Posting[], most: number): Posting[][] {
  const blocks: Posting[][] = [];
  let left = 0;
  for (const posting of postings) {
    if (left < posting.positions) {
      blocks.push([]);
      left = most;
    }
    blocks.at(-1)?.push(posting);
    left -= posting.positions;
  }
  return blocks;
}
