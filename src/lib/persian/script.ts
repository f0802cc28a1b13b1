/**
 * The Arabic script as character classes for regular expressions, to be put between `[` and `]`.
 *
 * Written out and not as `\p{Script=Arabic}`, which also holds digits, punctuation and the
 * presentation forms of marks. The browser's search uses them, so nothing here needs a new engine.
 */

/** Letters, with the presentation forms that decompose to letters; no tatweel. */
export const LETTERS =
  '\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FC' +
  '\\u06FF\\u0750-\\u077F\\uFB50-\\uFBB1\\uFBD3-\\uFC5D\\uFC64-\\uFCF1\\uFCF5-\\uFD3D\\uFD50-\\uFDC7' +
  '\\uFDF0-\\uFDFB\\uFE80-\\uFEFC';

/** Marks above and below letters: harakat, hamza, madda, Quranic signs. */
export const MARKS =
  '\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8\\u06EA-\\u06ED';

/** Letters that join to the one after them, so that a joiner behind them shows. */
export const JOINING = 'بپتثجچحخسشصضطظعغفقکكگلمنهھہیيىئ';

export const TATWEEL = '\\u0640';

/** U+200C ZERO WIDTH NON-JOINER, the half-space (نیم‌فاصله). */
export const HALF_SPACE = '\u200C';
