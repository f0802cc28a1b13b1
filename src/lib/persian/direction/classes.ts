/**
 * Character classes of the rules of direction, as pieces of regular expressions with the flag `u`.
 */

/** Digits of the three sets that Persian texts hold. */
export const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';

/** Digits above and below the line, with their signs: m², CO₂, 10⁻³. */
export const RAISED = '[\\u00B2\\u00B3\\u00B9\\u2070-\\u208E]';

/** Digits with what may stand in a number: «2.5», «۲٫۵», «1,000», «۱/۲», «۸:۳۰». */
export const NUMBER = `${DIGIT}+(?:[.,:/٫٬]${DIGIT}+){0,6}`;

/** A letter that is written from left to right, with its marks: Latin, Greek, Cyrillic, the rest. */
export const LETTER = String.raw`(?:(?![\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}])[\p{L}\uE000]\p{M}*)`;

/**
 * Stands for an inline element that is left to right by itself (code, an address): a character of
 * the private use area, whose bidirectional class is L (UAX #9, table 4).
 */
export const LATIN_OBJECT = '\uE000';

/** A stretch of a text, from `start` up to `end`, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}
