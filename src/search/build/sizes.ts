/** Into what pieces the index is cut. A reader is told nothing of them: each piece says what it holds. */
export interface Sizes {
  /** The fewest and the most records of a segment; between them one record in so many ends it. */
  segment: { fewest: number; most: number; step: number };
  /** Segments that are together before they go to the archive. */
  together: number;
  /** Positions in a chunk of words; a word that alone has more is cut into tiers and places. */
  chunk: number;
  /** The same in the bundle of the newest items. */
  newestChunk: number;
  /** Items in the tiers of such a word, the best first; the last tier holds all others. */
  tiers: readonly number[];
  /** Positions in a file of places. */
  places: number;
  /** Items in a leaf of the list of pages. */
  pages: number;
  /** Chunks in a leaf of the list of words. */
  words: number;
}

/**
 * Segments have some 256 items: few enough that making the newest anew with each item costs little, many enough
 * that few lie in an archive. A chunk is what a query's word costs: Pagefind takes 20,000 positions; a smaller
 * chunk is a smaller download and one more of twenty bytes to list. All chunks of the newest items are made anew
 * with each item: larger ones are fewer files to send to where the site lies. The first tier comes with the list
 * of tiers and answers twenty-five pages of results; the second is 25 KB.
 */
export const SIZES: Sizes = {
  segment: { fewest: 128, most: 512, step: 128 },
  together: 32,
  chunk: 6_000,
  newestChunk: 9_000,
  tiers: [256, 16_384],
  places: 6_000,
  pages: 256,
  words: 128,
};
