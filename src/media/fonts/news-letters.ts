/** The Persian alphabet, and the Arabic letters that names and quotations bring. */
export const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگیۀ';
/** Harakat, superscript alef, and hamza as a mark: «هٔ» is two characters. */
const MARKS = '\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0654\u0670\u0640';
const PUNCTUATION = '،؛؟٪٫٬«»…–—·  .,:;!?()[]/-+%@';
const DIGITS = '۰۱۲۳۴۵۶۷۸۹0123456789';
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** NBSP, zero-width space, ZWNJ, ZWJ, marks and isolates of direction: without a glyph of its own here
 * each would be drawn from another font and cut the shaping of its word. */
const INVISIBLE = '\u00A0\u200B\u200C\u200D\u200E\u200F\u2066\u2067\u2068\u2069';

/** All that Persian news is written with. */
export const NEWS_LETTERS = LETTERS + MARKS + PUNCTUATION + DIGITS + LATIN + INVISIBLE;

/** What no Persian text can be set without. */
export const PERSIAN = 'ابپتجچدرزژسشعفقکگلمنوهی';

/**
 * OpenType features that shape Persian (joining forms, ligatures, contextual forms, marks, kerning); the
 * others, such as small capitals and stylistic sets, bring half as many glyphs again.
 */
export const FEATURES = 'init medi fina isol rlig liga calt ccmp mark mkmk kern'.split(' ');

/** Bytes; a reader on a weak network waits for these before the page looks as it should. */
export const HEAVIEST_FONT = 30_000;

/** The weights that pages use. */
export const WEIGHTS = { min: 400, max: 700 } as const;
