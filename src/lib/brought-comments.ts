import type { JalaliDate } from './calendar/jalali.ts';

/** An item as an export of comments knows it. */
export interface BroughtThread {
  /** Its name in the export. */
  id: string;
  /** Where it stands in the file, from 1. */
  line: number;
  title: string;
  /** Its address there; empty if none is told. */
  link: string;
  /** The number that it had, if it is one. */
  code?: string | undefined;
  /** The day it came out. */
  day?: JalaliDate | undefined;
}

/** A comment as an export holds it. */
export interface BroughtComment {
  /** Its name in the export. */
  id: string;
  line: number;
  /** The `id` of its thread. */
  thread: string;
  /** The `id` of the comment that it answers; empty for none. */
  parent: string;
  name: string;
  email: string;
  /** Plain text, lines parted by `\n`. */
  text: string;
  /** When it was written, in ms since the epoch; NaN where that cannot be read. */
  at: number;
  state: 'published' | 'pending' | 'spam' | 'trash';
  /** Whether one of the newsroom wrote it. */
  newsroom: boolean;
  /** Whether more was written in it, or in its item, than may be read. */
  isTooLarge?: true;
}

export type BroughtEntry =
  | { kind: 'thread'; thread: BroughtThread }
  | { kind: 'comment'; comment: BroughtComment }
  /** What is no comment of a reader: a ping of another site, a shop's note. */
  | { kind: 'other' };

/** An export of another system's comments, which can be read several times, one entry after the other. */
export interface CommentExport {
  /** What tells its names from those of another system. */
  origin: string;
  /** @throws {Error} with `line` where it cannot be read on; what stands before has been given */
  read(): AsyncIterable<BroughtEntry>;
}

/** That a file cannot be read on. */
export class BrokenExport extends Error {
  readonly line: number;

  constructor(line: number, options?: ErrorOptions) {
    super(`The export cannot be read on from line ${line}`, options);
    this.name = 'BrokenExport';
    this.line = line;
  }
}
