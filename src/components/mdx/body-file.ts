import { getMediaFile } from '../../newsroom/media.ts';
import type { MediaFile } from '../../newsroom/types.ts';

/**
 * The file of `content/media` that an editor names by a path such as `../../media/1403/a.jpg`.
 * @throws {Error} where there is none, so that no page goes out with a hole in it
 */
export async function getBodyFile(src: string): Promise<MediaFile> {
  const inside = src.normalize('NFC').replace(/^(?:\.{0,2}\/)*media\//u, '');
  const file = await getMediaFile(inside);
  if (!file) throw new Error(`No file ${src} in content/media`);
  return file;
}
