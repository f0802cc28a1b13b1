import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Border } from '../../node/files/read.ts';
import type { Focus } from '../../lib/focus.ts';
import { singleFlight } from '../pictures/single-flight.ts';
import { isPhotoName } from '../pictures/media-kinds.ts';
import { openPicture } from '../pictures/open-picture.ts';
import { readPicture, type Original } from '../pictures/original.ts';
import { withRights } from '../pictures/rights.ts';
import { contentDir } from '../../node/settings.ts';
import type { SharedPicture } from './shared-picture.ts';

/**
 * The shapes that those who show a link cut pictures to: previews 16:9, results of a search 4:3 and 1:1
 * (Google's advice for NewsArticle). Sizes are the largest made; a small photo is never enlarged.
 */
const SHAPES = {
  wide: { width: 1200, height: 675 },
  classic: { width: 960, height: 720 },
  square: { width: 720, height: 720 },
} as const;

export type Shape = keyof typeof SHAPES;

/** Goes up when crops are made otherwise than the numbers here say. */
const RECIPE = 2;

const JPEG = { quality: 74, progressive: true } as const;

/**
 * A photo in one of the shapes, cut round its focus or else its middle; made once and kept as long as the cache is.
 * @returns undefined for drawings, animations and what is no picture
 */
export async function getCrop(
  original: Original & { focus?: Focus },
  shape: Shape,
): Promise<SharedPicture | undefined> {
  if (!isPhotoName(original.src) || original.width === 0) return undefined;
  const { width, height } = sizeWithin(original, shape);
  const { focus } = original;
  const recipe = JSON.stringify([
    ...[RECIPE, original.version, width, height, JPEG],
    ...(focus ? [focus] : []),
  ]);
  const name = createHash('sha256').update(recipe).digest('hex').slice(0, 16);
  const file = `${name}-${shape}.jpg`;
  const bytes = await singleFlight(file, async (temporary) => {
    const whole = openPicture(readPicture(new Border(contentDir()), original), {});
    const picture = (focus ? whole.extract(partOf(original, width / height, focus)) : whole)
      .resize({ width, height, fit: 'cover' })
      .flatten({ background: '#fff' });
    const made = await withRights(picture, original).jpeg(JPEG).toBuffer();
    await writeFile(temporary, made);
  });
  return { url: `/media/${file}`, type: 'image/jpeg', width, height, bytes };
}

/** As much of a picture as a shape shows, in its own pixels. @param ratio the shape's width by its height */
function partOf(original: Original, ratio: number, { x, y }: Focus) {
  const width = Math.min(original.width, Math.round(original.height * ratio));
  const height = Math.min(original.height, Math.round(original.width / ratio));
  return {
    ...{ width, height },
    left: Math.round(((original.width - width) * x) / 100),
    top: Math.round(((original.height - height) * y) / 100),
  };
}

function sizeWithin(original: Original, shape: Shape): { width: number; height: number } {
  const { width, height } = SHAPES[shape];
  const scale = Math.min(1, original.width / width, original.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
