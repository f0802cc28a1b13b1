import type { JoinedWord } from './postings.ts';

/**
 * Cut the sorted words into chunks. A word that fills a chunk has one of its own, so that its
 * neighbours in the alphabet need not be fetched with it.
 * @param most positions of a chunk
 */
export function* toChunks(
  words: Iterable<JoinedWord>,
  most: number,
): Generator<JoinedWord[], undefined> {
  let chunk: JoinedWord[] = [];
  let positions = 0;
  for (const word of words) {
    if (chunk.length > 0 && positions + word.positions > most) {
      yield chunk;
      chunk = [];
      positions = 0;
    }
    chunk.push(word);
    positions += word.positions;
  }
  if (chunk.length > 0) yield chunk;
}

/** The shortest prefix of a word that still tells it from the one before it: from there on its chunk begins. */
export function startAfter(before: string, word: string): string {
  let common = 0;
  while (common < before.length && before[common] === word[common]) common += 1;
  return word.slice(0, common + 1);
}
