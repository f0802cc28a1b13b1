/**
 * Make of a font what readers and cards get: `node src/media/fonts/take-apart.ts < FONT`, the font in Base64. A
 * process of its own, for a font is a program too: one that never ends can only be stopped from outside.
 *
 * Writes JSON: `TakenApart`, or why there is none.
 */
import { text } from 'node:stream/consumers';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import { writeError } from '../../node/process/serialise-error.ts';
import { FEATURES, NEWS_LETTERS, PERSIAN, WEIGHTS } from './news-letters.ts';

/** A font of which only Persian news can be set. */
export interface TakenApart {
  /** What fontconfig knows it by. */
  family: string;
  /** The weights that it has between those that pages use: «400 700», or one. */
  weights: string;
  /** WOFF2 for pages, and TrueType for cards in the boldest weight there is, both in Base64. */
  woff2: string;
  ttf: string;
}

type Outcome = TakenApart | { why: 'no-font' | 'no-persian' };

async function takeApart(font: Buffer): Promise<Outcome> {
  const opened = open(font);
  if (!opened) return { why: 'no-font' };
  const letters = [...PERSIAN];
  if (!letters.every((letter) => opened.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)))
    return { why: 'no-persian' };
  const axis = opened.variationAxes['wght'];
  const min = Math.max(axis?.min ?? WEIGHTS.min, WEIGHTS.min);
  const max = Math.min(axis?.max ?? WEIGHTS.max, WEIGHTS.max);
  const isVariable = axis !== undefined && min < max;
  const others = Object.entries(opened.variationAxes)
    .filter(([name]) => name !== 'wght')
    .map(([name, other]) => [name, other?.default] as const);
  const subset = (targetFormat: string, wght?: unknown): Promise<Buffer> =>
    subsetFont(font, NEWS_LETTERS, {
      targetFormat,
      keepFeatures: FEATURES,
      noHinting: true,
      ...(axis && { variationAxes: { ...Object.fromEntries(others), wght } }),
    });
  const woff2 = await subset('woff2', isVariable ? { min, max } : min);
  const ttf = await subset('truetype', isVariable ? max : min);
  return {
    family: opened.familyName,
    weights: isVariable ? `${min} ${max}` : String(axis ? min : opened['OS/2'].usWeightClass),
    woff2: woff2.toString('base64'),
    ttf: ttf.toString('base64'),
  };
}

/** A single font; undefined for collections and for what is none. */
function open(font: Buffer): Font | undefined {
  try {
    const opened = create(font);
    return opened.isCollection ? undefined : opened;
  } catch {
    return undefined;
  }
}

try {
  const font = Buffer.from(await text(process.stdin), 'base64');
  process.stdout.write(JSON.stringify(await takeApart(font)));
} catch (error) {
  writeError(error);
}
