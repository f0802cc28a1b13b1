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
import { FEATURES, HEAVIEST_FONT, NEWS_LETTERS, WEIGHTS } from '../src/media/fonts/news-letters.ts';

const SOURCE = 'node_modules/vazirmatn/fonts/webfonts/Vazirmatn[wght].woff2';
const LICENCE = 'node_modules/vazirmatn/OFL.txt';
const TARGET = 'src/styles/fonts/vazirmatn.woff2';
const TARGET_LICENCE = 'src/styles/fonts/OFL.txt';

const font = await subsetFont(await readFile(SOURCE), NEWS_LETTERS, {
  targetFormat: 'woff2',
  keepFeatures: FEATURES,
  variationAxes: { wght: WEIGHTS },
});
if (font.byteLength > HEAVIEST_FONT) {
  throw new Error(`${TARGET}: ${font.byteLength} bytes, more than ${HEAVIEST_FONT}`);
}
await writeFile(TARGET, font);
await copyFile(LICENCE, TARGET_LICENCE);
console.log(`${TARGET}: ${font.byteLength} bytes`);
