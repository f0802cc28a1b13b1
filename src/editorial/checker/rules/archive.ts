/** One tag as it is written somewhere, and how often. */
export interface TagUse {
  title: string;
  count: number;
}

/** What the checking of one item asks of all the others. */
export interface Archive {
  /** Whether an address of this site («/news/…», «/about/») leads to a page; undefined when not known. */
  hasPage(path: string): boolean;
  /** The spellings of a tag, most used first, for a key of `spellingKey`. */
  tagSpellings(key: string): readonly TagUse[];
  /** Other items that tell the same, with how much of their text is one: 0.8–1. */
  twinsOf(file: string): readonly { file: string; share: number }[];
  /** The site's own address, for links that name it. */
  site: string | undefined;
}

/** For one item alone, as in the desk: nothing is known of others, so nothing is complained of. */
export const NO_ARCHIVE: Archive = {
  hasPage: () => true,
  tagSpellings: () => [],
  twinsOf: () => [],
  site: undefined,
};
