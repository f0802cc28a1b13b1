import { sharp } from '../pictures/sharp.ts';
import { truncateWords } from '../../lib/persian/truncate.ts';
import { putInk, type Canvas, type Colour } from './canvas.ts';
import { drawSign, SIGN_ROOM, type CardSign } from './draw-sign.ts';
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
  /** The newsroom's colour, and as words on white need it, `#rrggbb`; ours unless given. */
  colours?: { brand: string; accent: string } | undefined;
  /** The newsroom's own logo, icon and type; of what is not given, those of `public/` and Vazirmatn. */
  sign?: CardSign | undefined;
}

/** The size that previews ask for. */
export const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 80;
const BAND = 14;
const HEAD = 64;
/** Characters; so long, name and section do not meet. */
const HEAD_LENGTH = 28;
/** Title's room, from its top. */
const TITLE_TOP = 200;
const TITLE_ROOM = 310;
const FOOT = CARD.height - 56;

/** The colours of `styles/tokens.css`. */
const PAGE = '#ffffff';
const INK: Colour = [0x13, 0x17, 0x1f];
const QUIET: Colour = [0x53, 0x5c, 0x6a];
const COLOURS = { brand: '#006d77', accent: '#006d77' };

/** @returns a JPEG of 1200 × 630, at most 60 KB */
export async function drawCard({
  site,
  section,
  title,
  date,
  colours = COLOURS,
  sign = {},
}: CardText): Promise<Buffer> {
  const background = await backgroundOf({ site, section, colours, sign });
  const canvas: Canvas = { ...CARD, pixels: Buffer.from(background) };
  const right = CARD.width - MARGIN;
  const set = await setTitle(title, {
    ...{ width: right - MARGIN, height: TITLE_ROOM, font: sign.font },
  });
  putInk(canvas, set, right - set.width, TITLE_TOP, INK);
  if (date) {
    const small = await drawText(date, 32, right, sign.font);
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

/** What the cards of a section have in common. */
interface Shared {
  site: string;
  section: string | undefined;
  colours: NonNullable<CardText['colours']>;
  sign: CardSign;
}

const backgrounds = new Map<string, Promise<Buffer>>();

/** What the cards of a section share; made once. */
function backgroundOf(shared: Shared): Promise<Buffer> {
  const key = JSON.stringify(shared);
  const background = backgrounds.get(key) ?? drawBackground(shared);
  backgrounds.set(key, background);
  return background;
}

async function drawBackground({ site, section, colours, sign }: Shared): Promise<Buffer> {
  const mark = await drawSign(sign);
  const pixels = await sharp({ create: { ...CARD, channels: 3, background: PAGE } })
    .composite([
      {
        input: {
          create: { width: CARD.width, height: BAND, channels: 3, background: colours.brand },
        },
        left: 0,
        top: 0,
      },
      {
        input: mark.png,
        left: CARD.width - MARGIN - mark.width,
        top: HEAD + Math.round((SIGN_ROOM.height - mark.height) / 2),
      },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  const canvas: Canvas = { ...CARD, pixels };
  const middle = HEAD + SIGN_ROOM.height / 2;
  if (!sign.logo) {
    const name = await drawText(truncateWords(site, HEAD_LENGTH), 38, CARD.width, sign.font);
    const nameRight = CARD.width - MARGIN - mark.width - 24;
    putInk(canvas, name, nameRight - name.width, Math.round(middle - name.height / 2), INK);
  }
  if (section) {
    const label = await drawText(truncateWords(section, HEAD_LENGTH), 32, CARD.width, sign.font);
    putInk(canvas, label, MARGIN, Math.round(middle - label.height / 2), toColour(colours.accent));
  }
  return pixels;
}

const toColour = (hex: string): Colour => {
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};
