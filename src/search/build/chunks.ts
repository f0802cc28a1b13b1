import type { JoinedWord } from './postings.ts';

/**
 * Positions in a chunk of the word index: what a query's first word costs. Pagefind takes 20,000; a
 * smaller chunk is a smaller download, and each one costs about 20 bytes of the file that lists them.
 */
const CHUNK_POSITIONS = 6_000;

/**
 * Cut the sorted words into chunks. A word that fills a chunk has one of its own, so that its
 * neighbours in the alphabet need not be fetched with it.
 */
export function* toChunks(words: Iterable<JoinedWord>): Generator<JoinedWord[], undefined> {
  let chunk: JoinedWord[] = [];
  let positions = 0;
  for (const word of words) {
    if (chunk.length > 0 && positions + word.positions > CHUNK_POSITIONS) {
      yield chunk;
      chunk = [];
      positions = 0;
    }
    chunk.push(word);
    positions += word.positions;
  }
  if (chunk.length > 0) yield chunk;
}

/** The shortest prefixes of two neighbours that still tell them apart: what bounds their chunks. */
export function boundary(last: string, next: string): { to: string; from: string } {
  let common = 0;
  while (common < last.length && last[common] === next[common]) common += 1;
  return { to: last.slice(0, common + 1), from: next.slice(0, common + 1) };
}
