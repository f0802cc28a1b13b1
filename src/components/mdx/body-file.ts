import { getMediaFile } from '../../queries/media.ts';
import type { Original } from '../../media/pictures/original.ts';

/**
 * The file of `content/media` that a component names.
 * @param src its path below media, as the component's schema gives it
 * @throws {Error} where there is none, so that no page goes out with a hole in it
 */
export async function getBodyFile(src: string): Promise<Original> {
  const file = await getMediaFile(src);
  if (!file) throw new Error(`No file ${src} in content/media`);
  return file;
}
