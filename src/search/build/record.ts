import type { Language } from '../../lib/languages.ts';

/** An item as the search index takes it: what readers may find, never a draft or a future item. */
export interface SearchRecord {
  code: string;
  /** What it is written in, where that is not Persian. */
  lang?: Language;
  /** Site-absolute address. */
  url: string;
  title: string;
  kicker?: string;
  lead?: string;
  /** The body as plain text. Asked for once, and only where the item's segment is not kept. */
  text: string | Promise<string>;
  sectionId: string;
  sectionTitle: string;
  tags: readonly string[];
  /** What kind of an item it is, as it is shown; none for plain news. */
  kind?: string;
  /** The file of its picture that a result shows (`media/pictures/picture-names.ts`). */
  picture?: string;
  /** The Jalali year of publication in Tehran. */
  jalaliYear: number;
  /** The month of it, from 1. */
  jalaliMonth: number;
  /** Milliseconds since 1970. */
  publishedAt: number;
  /** The date as it is shown. */
  dateText: string;
  /** Moves when anything above does. */
  digest: string;
}
