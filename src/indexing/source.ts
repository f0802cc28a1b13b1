import type { SearchRecord } from '../search/index/record.ts';

/** What the index needs of an item beside its body, and where the body is. */
export interface IndexSource extends Omit<SearchRecord, 'text'> {
  /** The item's file, absolute. */
  file: string;
  format: 'md' | 'mdx';
}
