/** What is known of one item's having a word. */
export interface Posting {
  page: number;
  /** Occurrences in the text, each by its share of a token, in 24ths. */
  weight: number;
  /** The fields that have it, as indices of `FIELDS` in order; each once. */
  fields: readonly number[];
  /** Where they are; undefined where only ranking has been asked for. */
  places?: Places;
}

/** Positions in the text, in order, and in the fields. */
export interface Places {
  text: readonly number[];
  fields: readonly { field: number; at: number }[];
}

/** Whatever has words in items: a bundle, some items of one, an item by itself. */
export interface PostingSource {
  /** In order of pages. */
  postings(word: string): readonly Posting[];
}
