import { contrast } from '../../lib/colour/contrast.ts';
import { Border } from '../../node/files/read.ts';
import { contentDir } from '../../node/settings.ts';
import { drawText } from '../cards/text-mask.ts';
import { openPicture } from '../pictures/open-picture.ts';
import type { Original } from '../pictures/original.ts';
import { pixelsOf } from '../pictures/pixels.ts';
import { sharp } from '../pictures/sharp.ts';

/** What a newsroom's icons are made from: its picture, or else the first letter of its name on its colour. */
export type IconSource = Original | LetterIcon;

export interface LetterIcon {
  letter: string;
  /** `#rrggbb` */
  ground: string;
}

/** The width of the largest icon, in pixels. */
export const LARGE = 512;
/** The letter's size and the tile's round corners, of its width. */
const LETTER = 0.56;
const CORNER = 0.23;

const WHITE = '#ffffff';
const INK = '#13171f';

/** Goes up when letters are drawn otherwise. */
const LETTER_RECIPE = 1;

/** Another one wherever another icon is seen. */
export const versionOf = (icon: IconSource): string =>
  'letter' in icon ? JSON.stringify([LETTER_RECIPE, icon.letter, icon.ground]) : icon.version;

/** The icon as large as any size needs it, a square PNG with nothing round it but what makes it one. */
export async function drawIcon(icon: IconSource): Promise<Buffer> {
  if ('letter' in icon) return drawLetter(icon);
  return openPicture(await pixelsOf(new Border(contentDir()), icon), {})
    .resize(LARGE, LARGE, { fit: 'contain', background: '#ffffff00' })
    .png()
    .toBuffer();
}

/** White or dark, by which is read better. */
async function drawLetter({ letter, ground }: LetterIcon): Promise<Buffer> {
  const { data, width, height } = await drawText(letter, LARGE * LETTER, LARGE);
  const ink = contrast(INK, ground) > contrast(WHITE, ground) ? INK : WHITE;
  const colour = Buffer.from(ink.slice(1), 'hex');
  const pixels = Buffer.alloc(width * height * 4);
  for (let at = 0; at < width * height; at += 1) pixels.set([...colour, data[at] ?? 0], at * 4);
  const tile = `<svg xmlns="http://www.w3.org/2000/svg" width="${LARGE}" height="${LARGE}"><rect width="${LARGE}" height="${LARGE}" rx="${LARGE * CORNER}" fill="${ground}"/></svg>`;
  return sharp(Buffer.from(tile))
    .composite([{ input: pixels, raw: { width, height, channels: 4 } }])
    .png()
    .toBuffer();
}
