import type { Metadata, Sharp, SharpOptions } from 'sharp';
import {
  LONGEST_OPENING,
  MOST_DRAWN_PIXELS,
  MOST_MOVING_PIXELS,
  MOST_PIXELS,
} from '../../lib/limits.ts';
import { LARGEST_WIDTH } from './recipe.ts';
import { sharp } from './sharp.ts';

/** A picture that cannot be opened, or is too much to be. */
export class PictureFault extends Error {
  readonly why: 'broken' | 'too-many-pixels' | 'too-slow';

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

/** A picture that is cut off is none. */
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
  const largest = moves ? MOST_MOVING_PIXELS : MOST_PIXELS;
  // A drawing has no pixels of its own: all are drawn as wide as pictures ever are.
  const scale = type === 'svg' ? LARGEST_WIDTH / width : 1;
  const pixels = width * height * scale ** 2 * (moves ? pages : 1);
  if (pixels > (type === 'svg' ? MOST_DRAWN_PIXELS : largest))
    throw new PictureFault('too-many-pixels');
  return { measured: { width, height, ...(moves && { moves }) }, metadata };
}

export const isDrawing = ({ src }: { src: string }): boolean => /\.svg$/iu.test(src);

/** Open a picture that was measured; of a drawing, its pixels. */
export const openPicture = (bytes: Buffer, { moves }: Pick<Measured, 'moves'>): Sharp =>
  moves ? sharp(bytes, { ...OPTIONS, animated: true }) : sharp(bytes, OPTIONS).autoOrient();

/**
 * Read all pixels of a picture once, as small as may be.
 * @throws {PictureFault} where it is cut off or broken, or takes too long
 */
export async function tryPicture(bytes: Buffer, picture: Measured): Promise<void> {
  await attempt(() =>
    openPicture(bytes, picture)
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
    const told = error instanceof Error ? error.message : '';
    if (/pixel limit/iu.test(told)) throw new PictureFault('too-many-pixels', error);
    throw new PictureFault(/^timeout/iu.test(told) ? 'too-slow' : 'broken', error);
  }
}
