import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { LONGEST_OPENING, MOST_MOVING_PIXELS, MOST_PIXELS } from '../lib/limits.ts';
import { sharp } from './sharp.ts';

/** A picture that cannot be opened, or is too much to be. */
export class PictureFault extends Error {
  readonly why: 'broken' | 'too-many-pixels';

  constructor(why: PictureFault['why'], cause?: unknown) {
    super(why, { cause });
    this.name = 'PictureFault';
    this.why = why;
  }
}

/** What is known of a picture before its pixels are read. */
export interface Measured {
  /** Pixels as shown, turned as the camera says. */
  width: number;
  height: number;
  /** It has more than one frame. */
  moves?: true;
}

/** `failOn: 'warning'` is sharp's own: a picture that is cut off is none. Bytes, not a path: a drawing then has no place to load from. */
const OPTIONS = { failOn: 'warning', limitInputPixels: MOST_PIXELS } satisfies SharpOptions;

/**
 * Measure a picture by its head. @param type what its bytes are
 * @throws {PictureFault}
 */
export async function measure(
  bytes: Buffer,
  type: string,
): Promise<{ measured: Measured; metadata: Metadata }> {
  const metadata = await attempt(() => sharp(bytes, { limitInputPixels: false }).metadata());
  const { autoOrient, pages = 1 } = metadata;
  const { width, height } = autoOrient;
  if (!width || !height) throw new PictureFault('broken');
  const moves = (type === 'gif' || type === 'webp') && pages > 1;
  // A drawing has no pixels of its own: it is drawn as large as it is shown.
  const pixels = type === 'svg' ? 0 : width * height * (moves ? pages : 1);
  if (pixels > (moves ? MOST_MOVING_PIXELS : MOST_PIXELS))
    throw new PictureFault('too-many-pixels');
  return { measured: { width, height, ...(moves && { moves }) }, metadata };
}

export const isDrawing = ({ src }: { src: string }): boolean => /\.svg$/iu.test(src);

/** How many dots an inch librsvg takes for one pixel of a drawing. */
const DRAWING_DENSITY = 72;

/**
 * Open a picture of `content/media` that was measured.
 * @param width how wide it is to be; a drawing is drawn that large
 */
export function openPicture(
  bytes: Buffer,
  picture: Measured & { src: string },
  width: number,
): Sharp {
  if (isDrawing(picture)) {
    const density = (DRAWING_DENSITY * width) / picture.width;
    return sharp(bytes, { ...OPTIONS, density: Math.min(Math.max(density, 1), 100_000) });
  }
  if (picture.moves) return sharp(bytes, { ...OPTIONS, animated: true });
  return sharp(bytes, OPTIONS).autoOrient();
}

/**
 * Read all pixels of a picture once, as small as may be.
 * @throws {PictureFault} where it is cut off or broken, or takes too long
 */
export async function tryPicture(
  bytes: Buffer,
  picture: Measured & { src: string },
): Promise<void> {
  await attempt(() =>
    openPicture(bytes, picture, 64)
      .resize({ width: 64 })
      .timeout({ seconds: LONGEST_OPENING })
      .raw()
      .toBuffer(),
  );
}

async function attempt<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const isTooLarge = error instanceof Error && /pixel limit|too large/iu.test(error.message);
    throw new PictureFault(isTooLarge ? 'too-many-pixels' : 'broken', error);
  }
}
