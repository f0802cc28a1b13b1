import { createHash } from 'node:crypto';
import type { Original } from './original.ts';
import { isDrawing } from './pixels.ts';
import { FALLBACK_WIDTH, FORMATS, LARGEST_WIDTH, MOVING, RECIPE, WIDTHS } from './recipe.ts';

/** What the files of a picture begin with: tells original and recipe, so that a file which exists is right. */
export const nameOf = ({ version }: Original): string =>
  createHash('sha256')
    .update(JSON.stringify([RECIPE, version, WIDTHS, FORMATS, MOVING]))
    .digest('hex')
    .slice(0, 16);

/** The widths that a picture which does not move is made in, the narrowest first; none is wider than the original. */
export function widthsOf(original: Original): number[] {
  const widest = isDrawing(original) ? Math.max(original.width, LARGEST_WIDTH) : original.width;
  const widths = [...WIDTHS.filter((w) => w < widest), ...(widest < LARGEST_WIDTH ? [widest] : [])];
  return widths.length > 0 ? widths : [widest];
}

/** The one width of an animation. */
export const movingWidth = ({ width }: Original): number => Math.min(width, FALLBACK_WIDTH);

/** Ends the names of animations, which there are in WebP alone. */
export const MOVING_END = '-moving';

/**
 * The narrowest file of a picture, without its ending: `/media/NAME.webp`, and `/media/NAME.avif` of what does not
 * move; made where a page shows the picture (`variants.ts`). None of what is no picture.
 */
export function thumbnailName(original: Original): string | undefined {
  if (original.width === 0) return undefined;
  const name = nameOf(original);
  if (original.moves) return `${name}-${movingWidth(original)}${MOVING_END}`;
  return `${name}-${widthsOf(original)[0]}`;
}
