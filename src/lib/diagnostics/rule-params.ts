import type { NoParams } from './content-params.ts';
import type { LostReason } from './reasons.ts';

/**
 * What the checker's rules find, by code, and what the sentence about each needs beside the text of the
 * match: the words stand under the same code in `src/messages/diagnostics/rules.ts`.
 */
export interface RuleParams {
  // What an item says.
  /** A month's name, and how many days it has. */
  'no-such-date': { month: string; days: number };
  /** The date in words, and the name of its weekday. */
  'wrong-weekday': { date: string; weekday: string };
  /** The day of publication in words. */
  'date-of-publication': { published: string };
  /** In characters (UTF-16 code units). */
  'title-length': { length: number; longest: number };
  'title-repeated': NoParams;
  'lead-repeated': NoParams;
  /** The line where it stands first, from 1. */
  'paragraph-twice': { line: number };
  /** The other item's file, and how much of the text is in both. */
  'same-release': { file: string; percent: number };
  'missing-alt': NoParams;
  'missing-picture': { address: string };
  'unread-block': NoParams;
  /** `meant`: the whole address, where one is known. */
  'broken-link': { address: string; meant?: string };
  /** What goes: the name of an element or attribute, or an address. */
  'left-out': { kind: LostReason; name: string };
  /** Some of the names with commas between, and how many of them there are. */
  'pasted-html': { names: string; count: number };
  'foreign-picture': NoParams;
  /** How many items have the usual spelling. */
  'tag-spelling': { count: number };

  // Letters, spaces and signs.
  'arabic-letters': NoParams;
  'false-half-space': NoParams;
  'idle-half-space': NoParams;
  /** The word and its affix, as they stand and as they should. */
  'spaced-affix': { written: string; whole: string };
  'lost-half-space': NoParams;
  'lost-space': NoParams;
  'latin-marks': NoParams;
  'space-before-mark': NoParams;
  'space-after-mark': NoParams;
  quotes: NoParams;
  'three-dots': NoParams;
  'stretched-letters': NoParams;
  'stray-marks': NoParams;
  'loose-hamza': NoParams;
  'mixed-digits': NoParams;
  'glued-digit': NoParams;
  'literal-emphasis': NoParams;
}

/** The code of what a rule finds; the rule bears it, too. */
export type RuleCode = keyof RuleParams;
