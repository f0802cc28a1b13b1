import path from 'node:path';
import { sharp } from '../pictures/sharp.ts';
import { truncateWords } from '../../lib/persian/truncate.ts';
import { putInk, type Canvas, type Colour } from './canvas.ts';
import { setTitle } from './set-title.ts';
import { drawText } from './text-mask.ts';

/** What a card says; every text is Persian as readers see it. */
export interface CardText {
  /** The newsroom's name. */
  site: string;
  section?: string;
  title: string;
  /** «۱۵ آبان ۱۴۰۰» */
  date?: string;
}

/** The size that previews ask for. */
export const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 80;
const BAND = 14;
const MARK = 84;
const HEAD = 64;
/** Characters; so long, name and section do not meet. */
const HEAD_LENGTH = 28;
/** Title's room, from its top. */
const TITLE_TOP = 200;
const TITLE_ROOM = 310;
const FOOT = CARD.height - 56;

/** The colours of `styles/tokens.css`: page, ink, quiet ink, accent. */
const PAGE = '#ffffff';
const INK: Colour = [0x13, 0x17, 0x1f];
const QUIET: Colour = [0x53, 0x5c, 0x6a];
const ACCENT: Colour = [0x00, 0x6d, 0x77];

/** @returns a JPEG of 1200 × 630, at most 60 KB */
export async function drawCard({ site, section, title, date }: CardText): Promise<Buffer> {
  const background = await backgroundOf(site, section);
  const canvas: Canvas = { ...CARD, pixels: Buffer.from(background) };
  const right = CARD.width - MARGIN;
  const set = await setTitle(title, right - MARGIN, TITLE_ROOM);
  putInk(canvas, set, right - set.width, TITLE_TOP, INK);
  if (date) {
    const small = await drawText(date, 32, right);
    putInk(canvas, small, right - small.width, FOOT - small.height, QUIET);
  }
  return encode(canvas);
}

/** Most cards need half of this; one that is full of small letters gives up some sharpness for it. */
const MOST_BYTES = 60 * 1024;
const QUALITIES = [66, 55, 40];

async function encode({ pixels }: Canvas): Promise<Buffer> {
  let jpeg = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    jpeg = await sharp(pixels, { raw: { ...CARD, channels: 3 } })
      .jpeg({ quality })
      .toBuffer();
    if (jpeg.length <= MOST_BYTES) break;
  }
  return jpeg;
}

const backgrounds = new Map<string, Promise<Buffer>>();

/** What the cards of a section share; made once. */
function backgroundOf(site: string, section: string | undefined): Promise<Buffer> {
  const key = JSON.stringify([site, section]);
  const background = backgrounds.get(key) ?? drawBackground(site, section);
  backgrounds.set(key, background);
  return background;
}

async function drawBackground(site: string, section: string | undefined): Promise<Buffer> {
  const mark = await sharp(path.resolve('public/icons/icon-512.png')).resize(MARK).png().toBuffer();
  const pixels = await sharp({ create: { ...CARD, channels: 3, background: PAGE } })
    .composite([
      {
        input: {
          create: { width: CARD.width, height: BAND, channels: 3, background: rgb(ACCENT) },
        },
        left: 0,
        top: 0,
      },
      { input: mark, left: CARD.width - MARGIN - MARK, top: HEAD },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  const canvas: Canvas = { ...CARD, pixels };
  const middle = HEAD + MARK / 2;
  const name = await drawText(truncateWords(site, HEAD_LENGTH), 38, CARD.width);
  const nameRight = CARD.width - MARGIN - MARK - 24;
  putInk(canvas, name, nameRight - name.width, Math.round(middle - name.height / 2), INK);
  if (section) {
    const label = await drawText(truncateWords(section, HEAD_LENGTH), 32, CARD.width);
    putInk(canvas, label, MARGIN, Math.round(middle - label.height / 2), ACCENT);
  }
  return pixels;
}

const rgb = ([r, g, b]: Colour) => ({ r, g, b });
