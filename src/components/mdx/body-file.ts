import { findMediaFile } from '../../newsroom/media.ts';
import type { Original } from '../../pictures/original.ts';

/**
 * The file of `content/media` that an editor names by a path such as `../../media/1403/a.jpg`.
 * @throws {Error} where there is none, so that no page goes out with a hole in it
 */
export async function getBodyFile(src: string): Promise<Original> {
  const file = await findMediaFile(src);
  if (!file) throw new Error(`No file ${src} in content/media`);
  return file;
}
