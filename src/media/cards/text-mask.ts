import type { CardFont } from '../fonts/site-font.ts';
import { ownFile } from '../../node/own-source.ts';
import { sharp } from '../pictures/sharp.ts';
import { toPlainProse } from '../../lib/persian/plain-prose.ts';

/** Where ink is: one byte a pixel, cropped to the ink. */
export interface Mask {
  data: Buffer;
  width: number;
  height: number;
}

/** The page's type in the one weight that stands out on a small preview. */
const VAZIRMATN: CardFont = {
  file: ownFile('media/cards/fonts/vazirmatn-bold.ttf'),
  family: 'Vazirmatn',
};

/** A paragraph from the right, whatever it begins with, and in it the text with a direction of its own. */
const inRightToLeftLine = (text: string): string => `\u200F\u2068${toPlainProse(text)}\u2069`;

/**
 * Persian text, shaped and ordered by Pango. Latin runs are isolated, so that in «ICT ۱۴۰۰!» number and
 * mark keep their side; a title all in Latin is still a line of a page that reads from the right.
 *
 * @param size of the letters, in pixels
 * @param width where lines break
 * @param font the newsroom's own; Vazirmatn unless given
 */
export async function drawText(
  text: string,
  size: number,
  width: number,
  font: CardFont = VAZIRMATN,
): Promise<Mask> {
  const { data, info } = await sharp({
    text: {
      text: escapeMarkup(inRightToLeftLine(text)),
      font: `${escapeFamily(font.family)} Bold ${size}`,
      fontfile: font.file,
      // At 72 a point is a pixel.
      dpi: 72,
      width,
      wrap: 'word-char',
      // The side where lines begin: the right one.
      align: 'left',
      spacing: Math.round(size * LEADING),
    },
  })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Added between lines, in sizes of the letters: Vazirmatn's own lines stand wide for large type. */
const LEADING = -0.14;

/** Before the last comma of a description Pango reads families, behind it weight and size. */
const escapeFamily = (family: string): string => `${family.replaceAll(',', ' ')},`;

/** The text is Pango markup. */
const escapeMarkup = (text: string): string =>
  text.replace(/[&<>]/gu, (sign) => `&#${sign.codePointAt(0)};`);
