import { writeFile } from 'node:fs/promises';
import type { AvifOptions, WebpOptions } from 'sharp';
import { Border } from '../../node/files/read.ts';
import { contentDir } from '../../node/settings.ts';
import { singleFlight } from './single-flight.ts';
import { openPicture } from './open-picture.ts';
import type { Original } from './original.ts';
import { MOVING_END, movingWidth, nameOf, widthsOf } from './picture-names.ts';
import { isDrawing, pixelsOf } from './pixels.ts';
import { FALLBACK_WIDTH, FORMATS, MOVING, type Format } from './recipe.ts';
import { withRights } from './rights.ts';
import { isPictureName } from './media-kinds.ts';
import { serveAsItIs } from './served-file.ts';

export interface Picture {
  width: number;
  height: number;
  /** The one `<img src>` names. */
  fallback: { src: string; width: number; height: number };
  /** Best format first. */
  sources: { type: string; srcset: string }[];
}

/**
 * A picture in every format and width the layout uses, never wider than the original; a drawing (SVG) is
 * drawn in all of them. Files are made at the first call and kept: their names tell original and recipe, so
 * a file that exists is right. None holds anything of the original but its pixels, turned as the camera
 * says, and whose it is. What is no picture is served as it is.
 */
export async function getPicture(original: Original): Promise<Picture> {
  const { width, height } = original;
  if (width === 0) {
    const src = await serveAsItIs(original);
    return { width, height, fallback: { src, width, height }, sources: [] };
  }
  const make = makerOf(original);
  const name = nameOf(original);
  if (original.moves) return makeMoving(original, name, make);
  const widths = widthsOf(original);
  const formats = Object.keys(FORMATS).filter((key): key is Format => key in FORMATS);
  await Promise.all(
    formats.flatMap((format) =>
      widths.map((w) => make(`${name}-${w}.${format}`, w, format, FORMATS[format].options)),
    ),
  );
  const fallbackWidth = widths.findLast((w) => w <= FALLBACK_WIDTH) ?? widths[0] ?? width;
  // A drawing is shown as large as it says, however finely it is drawn.
  const shownWidth = isDrawing(original) ? Math.min(width, fallbackWidth) : fallbackWidth;
  return {
    width,
    height,
    fallback: {
      src: `/media/${name}-${fallbackWidth}.webp`,
      width: shownWidth,
      height: Math.max(1, Math.round((height * shownWidth) / width)),
    },
    sources: formats.map((format) => ({
      type: FORMATS[format].type,
      srcset: widths.map((w) => `/media/${name}-${w}.${format} ${w}w`).join(', '),
    })),
  };
}

/** The one address of a file of `content/media`: a film, a recording, a document; a picture's largest. */
export const getFile = async (original: Original): Promise<string> =>
  isPictureName(original.src) ? (await getPicture(original)).fallback.src : serveAsItIs(original);

/** An animation has one size and one format, which all browsers play. */
async function makeMoving(original: Original, name: string, make: Make): Promise<Picture> {
  const width = movingWidth(original);
  const height = Math.max(1, Math.round((original.height * width) / original.width));
  const file = `${name}-${width}${MOVING_END}.webp`;
  await make(file, width, 'webp', MOVING);
  return {
    width: original.width,
    height: original.height,
    fallback: { src: `/media/${file}`, width, height },
    sources: [],
  };
}

type Make = (
  file: string,
  width: number,
  format: Format,
  options: WebpOptions | AvifOptions,
) => Promise<number>;

/** Makes files of one picture, whose bytes are read once, and only if a file is missing. */
function makerOf(original: Original): Make {
  let read: Promise<Buffer> | undefined;
  return (file, width, format, options) =>
    singleFlight(file, async (temporary) => {
      read ??= pixelsOf(new Border(contentDir()), original);
      const picture = openPicture(await read, original).resize({ width });
      // Not `toFile`: where the disk is full it tells less than the system does.
      const made = await withRights(picture, original).toFormat(format, options).toBuffer();
      await writeFile(temporary, made);
    });
}
