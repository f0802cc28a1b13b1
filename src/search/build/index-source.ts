import type { SearchRecord } from './record.ts';

/** What the index needs of an item beside its body, and where the body is. */
export interface IndexSource extends Omit<SearchRecord, 'text' | 'digest'> {
  /** The item's file, below the content directory. */
  file: string;
  format: 'md' | 'mdx';
  /** Moves when the item's file does. */
  version: string;
}
