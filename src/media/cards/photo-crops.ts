import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { Border } from '../../node/files/read.ts';
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
 * The middle of a photo in one of the shapes; made once and kept as long as the cache is.
 * @returns undefined for drawings, animations and what is no picture
 */
export async function getCrop(
  original: Original,
  shape: Shape,
): Promise<SharedPicture | undefined> {
  if (!isPhotoName(original.src) || original.width === 0) return undefined;
  const { width, height } = sizeWithin(original, shape);
  const recipe = JSON.stringify([RECIPE, original.version, width, height, JPEG]);
  const name = createHash('sha256').update(recipe).digest('hex').slice(0, 16);
  const file = `${name}-${shape}.jpg`;
  const bytes = await singleFlight(file, async (temporary) => {
    const picture = openPicture(readPicture(new Border(contentDir()), original), {})
      .resize({ width, height, fit: 'cover' })
      .flatten({ background: '#fff' });
    const made = await withRights(picture, original).jpeg(JPEG).toBuffer();
    await writeFile(temporary, made);
  });
  return { url: `/media/${file}`, type: 'image/jpeg', width, height, bytes };
}

function sizeWithin(original: Original, shape: Shape): { width: number; height: number } {
  const { width, height } = SHAPES[shape];
  const scale = Math.min(1, original.width / width, original.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
