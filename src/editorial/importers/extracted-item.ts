import type { Instant } from '../../lib/calendar/instant.ts';
import type { JalaliDate } from '../../lib/calendar/jalali.ts';
import type { ImportWarning } from './import-warning.ts';

/** One block of a body. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'other';
  /** As it goes into the item. */
  markdown: string;
  /** What a reader sees of it, on one line. */
  text: string;
  /** The level of a heading. */
  depth?: number;
  /** All of it is bold, as pasted leads and headings often are. */
  strong?: boolean;
}

export interface ExtractedMoment {
  instant: Instant;
  /** False when only a day was written. */
  hasTime: boolean;
}

export interface ExtractedPicture {
  /** As the source wrote it: an address, or a path beside the file. */
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

export interface ExtractedMeeting {
  date?: JalaliDate;
  place?: string;
  attendees?: string[];
  decisions?: string[];
}

/** A series by what it is called, and the number in it. */
export interface ExtractedSeries {
  /** As the text names it; empty where it does not. */
  name: string;
  /** From 1. */
  number: number;
  /** As the source's own front matter refers to it. */
  id?: string;
}

/** What was found of one item, wherever it came from. Readers fill it; later steps tidy and complete it. */
export interface ExtractedItem {
  code?: string;
  kicker?: string;
  title?: string;
  subtitle?: string;
  lead?: string;
  dateline?: string;
  /** Those who made it, by name or, of a newsroom's own files, by id. */
  authors?: string[];
  photographers?: string[];
  translators?: string[];
  publishedAt?: ExtractedMoment;
  updatedAt?: Instant;
  /** Names of sections or categories, the most telling first. */
  sections: string[];
  tags: string[];
  image?: ExtractedPicture;
  /** Pictures that are shown behind the text. */
  gallery?: ExtractedPicture[];
  source?: { name: string; url?: string };
  /** The name of the site that the page is from. */
  site?: string;
  /** Old addresses, as paths from «/». */
  aliases: string[];
  series?: ExtractedSeries;
  event?: ExtractedMeeting;
  blocks: Block[];
  /** Pictures that the source holds itself, by the address that the item has for them. */
  carried?: ReadonlyMap<string, Uint8Array>;
  /** What a reader of the source saw, line by line; what becomes no part of the item is told. */
  sourceLines?: readonly string[];
  /** The source itself calls it unpublished. */
  unpublished?: boolean;
  doubts: ImportWarning[];
}

export const emptyItem = (): ExtractedItem => ({
  sections: [],
  tags: [],
  aliases: [],
  blocks: [],
  doubts: [],
});
