import type { Language } from '../../lib/languages.ts';

/**
 * The search index on disk: what its files are called and what they hold. It began as Pagefind 1.6.0's format, of
 * which the names, the signature, CBOR and the places of words are left; what grew with the archive is cut
 * into leaves and tiers (docs/decisions/0640-leaves-and-tiers.md).
 */
export const INDEX_VERSION = 'peyk 1';
/** Names the bundles of one build, in the index's folder; the only file that is not named by its content. */
export const ENTRY_FILE = 'pagefind-entry.json';

export interface IndexEntry {
  version: string;
  /** Those that hold an item, newest first. */
  bundles: { name: BundleName; meta: string }[];
}

/** Stands before the content of every compressed file. */
export const SIGNATURE = 'pagefind_dcd';

/**
 * The bundles of a site, newest first: all items of the first are newer than all of the second. The first is
 * made anew with each item, the second with a few hundred, the last with thousands.
 */
export const BUNDLES = ['newest', 'recent', 'archive'] as const;
export type BundleName = (typeof BUNDLES)[number];

export const metaFile = (hash: string): string => `pagefind.${hash}.pf_meta`;
export const indexFile = (hash: string): string => `index/${hash}.pf_index`;
export const filterFile = (hash: string): string => `filter/${hash}.pf_filter`;
export const fragmentFile = (hash: string): string => `fragment/${hash}.pf_fragment`;

/** What a query can be narrowed by; a month is written «1403-07». */
export const FILTERS = ['section', 'tag', 'year', 'month'] as const;
export type FilterName = (typeof FILTERS)[number];

/** The searchable fields beside the text, in Pagefind's order (by name). */
export const FIELDS = ['kicker', 'tags', 'title'] as const;
export type FieldName = (typeof FIELDS)[number];

/** One item as a result shows it: Pagefind's fragment, its texts in the item's own spelling. */
export interface Fragment {
  url: string;
  /** The lead and the text: tokens parted by a space; a space inside a token is `INNER_SPACE`. */
  content: string;
  word_count: number;
  tags: readonly string[];
  meta: FragmentMeta;
  anchors: [];
}

export interface FragmentMeta {
  code: string;
  /** What the title, the kicker and the content are written in, where that is not Persian. */
  lang?: Language;
  /** Tokens, as in `content`. */
  title: string;
  /** Tokens, as in `content`; '' when the item has none. */
  kicker: string;
  section: string;
  /** What kind of an item it is, ready to show. */
  kind?: string;
  /** The file of its picture, as `media/pictures/picture-names.ts` names it. */
  picture?: string;
  /** «شنبه ۱۵ آبان ۱۴۰۰»: ready to show. */
  date: string;
  /** Milliseconds since 1970. */
  published: string;
}

/** Holds the place of a space within a token; U+2063 INVISIBLE SEPARATOR has no use in prose. */
export const INNER_SPACE = '\u2063';
