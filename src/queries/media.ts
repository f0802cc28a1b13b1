import { getContent } from '../collections/content-store.ts';
import type { Focus } from '../lib/focus.ts';
import { toMediaPath } from '../lib/media-path.ts';
import type { Original } from '../media/pictures/original.ts';
import { memoisePerBuild } from './memoise-per-build.ts';
import type { PictureView } from './types.ts';

const getMediaFiles = memoisePerBuild(
  async (): Promise<ReadonlyMap<string, Original>> =>
    new Map(getContent().media.map((file) => [file.src, file])),
);

/**
 * A file of `content/media`.
 * @param src its path below media
 */
export const getMediaFile = async (src: string): Promise<Original | undefined> =>
  (await getMediaFiles()).get(src);

/** The same by a path as an editor writes it in a body; undefined also for what is not of `content/media`. */
export async function findMediaFile(written: string): Promise<Original | undefined> {
  const src = toMediaPath(written);
  return src === undefined ? undefined : getMediaFile(src);
}

/** A picture as the front matter names it, with its size. @throws {Error} where the file is not there */
export async function getPictureView(picture: {
  src: string;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  focus?: Focus | undefined;
}): Promise<PictureView> {
  const file = await getMediaFile(picture.src);
  if (!file) throw new Error(`No file media/${picture.src}`);
  const { alt = '', caption, credit, focus } = picture;
  return {
    ...file,
    alt,
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(focus && { focus }),
  };
}
