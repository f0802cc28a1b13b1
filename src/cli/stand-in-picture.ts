import path from 'node:path';
import sharp from 'sharp';

/** Bytes of a plain grey picture, by the ending of the name that it gets; undefined for no picture's name. */
export type StandIns = (name: string) => Buffer | undefined;

const GREY_DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#c9ced6"/></svg>\n';

/**
 * A plain grey picture that stands in for one that is still to be fetched, so that an imported draft
 * builds and shows where its picture will be: of the kind that its name says, for a build refuses any
 * other. Always the same bytes: a second import knows them again.
 */
export async function standInPictures(): Promise<StandIns> {
  const grey = sharp({
    create: { width: 640, height: 360, channels: 3, background: '#c9ced6' },
  });
  const [jpeg, png, gif, webp, avif, tiff] = await Promise.all([
    grey.clone().jpeg({ quality: 60 }).toBuffer(),
    grey.clone().png().toBuffer(),
    grey.clone().gif().toBuffer(),
    grey.clone().webp({ quality: 60 }).toBuffer(),
    grey.clone().avif({ quality: 60, effort: 0 }).toBuffer(),
    grey.clone().tiff({ compression: 'lzw' }).toBuffer(),
  ]);
  const byEnding = new Map([
    ...['jpg', 'jpeg', 'jpe', 'jfif'].map((ending) => [ending, jpeg] as const),
    ...['tif', 'tiff'].map((ending) => [ending, tiff] as const),
    ...([
      ['png', png],
      ['gif', gif],
      ['webp', webp],
      ['avif', avif],
      ['svg', Buffer.from(GREY_DRAWING)],
    ] as const),
  ]);
  return (name) => byEnding.get(path.extname(name).slice(1).toLowerCase());
}
