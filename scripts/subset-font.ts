/**
 * Makes the site's font from the `vazirmatn` package: only the letters that Persian news needs, only
 * the weights that the styles use (docs/decisions/0201-one-small-font.md). Run by hand after that package
 * or this file changes:
 *
 *     npm run font
 *
 * The result is committed, so that a build needs no font tools and gives the same bytes everywhere.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const SOURCE = 'node_modules/vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2';
const LICENCE = 'node_modules/vazirmatn/OFL.txt';
const TARGET = 'src/styles/fonts/vazirmatn.woff2';
const TARGET_LICENCE = 'src/styles/fonts/OFL.txt';

/** Bytes; a reader on a weak network waits for these before the page looks as it should. */
const BUDGET = 30_000;

/** The Persian alphabet, and the Arabic letters that names and quotations bring. */
const LETTERS = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگیۀ';
/** Harakat, superscript alef, and hamza as a mark: «هٔ» is two characters. */
const MARKS = '\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0654\u0670\u0640';
const PUNCTUATION = '،؛؟٪٫٬«»…–—·  .,:;!?()[]/-+%@';
const DIGITS = '۰۱۲۳۴۵۶۷۸۹0123456789';
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** NBSP, zero-width space, ZWNJ, ZWJ, marks and isolates of direction: without a glyph of its own here
 * each would be drawn from another font and cut the shaping of its word. */
const INVISIBLE = '\u00A0\u200B\u200C\u200D\u200E\u200F\u2066\u2067\u2068\u2069';

/**
 * OpenType features that shape Persian (joining forms, ligatures, contextual forms, marks, kerning); the
 * others, such as small capitals and stylistic sets, bring half as many glyphs again.
 */
const FEATURES = 'init medi fina isol rlig liga calt ccmp mark mkmk kern'.split(' ');

const font = await subsetFont(
  await readFile(SOURCE),
  LETTERS + MARKS + PUNCTUATION + DIGITS + LATIN + INVISIBLE,
  {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    variationAxes: { wght: { min: 400, max: 700 } },
  },
);
if (font.byteLength > BUDGET) {
  throw new Error(`${TARGET}: ${font.byteLength} bytes, more than ${BUDGET}`);
}
await writeFile(TARGET, font);
await copyFile(LICENCE, TARGET_LICENCE);
console.log(`${TARGET}: ${font.byteLength} bytes`);
