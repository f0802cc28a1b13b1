/** What no reader sees and no file may hold: controls, marks of direction, half surrogates, spaces without width. */
const UNSEEN =
  /[^\P{Cc}\t\n\r]|[\p{Cs}\p{Bidi_Control}\u00AD\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu;
/** A space that keeps words together is a letter of French; others are spaces. */
const SPACES = /[^\S\u00A0\u202F]+/gu;

/**
 * A text as it was typed, for languages whose spelling is none of ours: NFC, without what nobody sees. Letters,
 * digits, quotation marks and joiners stay. Idempotent.
 */
export const cleanTyped = (text: string): string => text.replace(UNSEEN, '').normalize('NFC');

/** The same on one line. */
export const cleanTypedLine = (text: string): string =>
  cleanTyped(text).replace(SPACES, ' ').trim();
