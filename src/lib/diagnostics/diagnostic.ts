/** What can be wrong with a file that an editor owns. The words for each stand in `src/messages/diagnostics/content.ts`. */
export type FaultKind =
  | 'alias-taken'
  | 'bad-address'
  | 'bad-alias'
  | 'bad-boolean'
  | 'bad-code'
  | 'bad-date'
  | 'bad-id'
  | 'bad-key'
  | 'bad-name'
  | 'bad-number'
  | 'code-twice'
  | 'empty-file'
  | 'front-matter-open'
  | 'id-twice'
  | 'mdx'
  | 'missing-field'
  | 'missing-file'
  | 'missing-picture'
  | 'more-faults'
  | 'no-front-matter'
  | 'not-a-list'
  | 'not-a-map'
  | 'not-text'
  | 'not-utf8'
  | 'page-taken'
  | 'reserved-id'
  | 'too-deep'
  | 'too-long'
  | 'too-much'
  | 'unknown-code'
  | 'unknown-key'
  | 'unknown-section'
  | 'unknown-series'
  | 'unreadable-file'
  | 'unsound-media'
  | 'wrong-choice'
  | 'yaml';

/** Numbers and words that the sentence about a fault needs beside its value. */
export type FaultDetail = Record<string, string | number | readonly string[]>;

/** One fault at one place; `line` and `column` count from 1. */
export interface Fault {
  file: string;
  line: number;
  column?: number;
  kind: FaultKind;
  /** The key it stands under, as the editor writes it: «event.date». */
  field?: string;
  /** The offending text itself. */
  value?: string;
  detail?: FaultDetail;
}

/** A fault before its place in a file is known. */
export type Complaint = Omit<Fault, 'file' | 'line' | 'column'>;
