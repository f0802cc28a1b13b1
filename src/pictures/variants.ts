import { createHash } from 'node:crypto';
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sharp } from './sharp.ts';
import { contentDir } from '../settings.ts';
import { makeOnce } from './make-once.ts';
import type { Original } from './original.ts';
import { FALLBACK_WIDTH, FORMATS, WIDTHS, type Format } from './recipe.ts';

export interface Picture {
  width: number;
  height: number;
  /** The one `<img src>` names. */
  fallback: { src: string; width: number; height: number };
  /** Best format first. */
  sources: { type: string; srcset: string }[];
}

/**
 * A picture in every format and width the layout uses, never wider than the original. Files are made
 * at the first call and kept: their names tell original and recipe, so a file that exists is right.
 * Drawings (SVG) and animations (GIF) are served as they are.
 */
export async function getPicture(original: Original): Promise<Picture> {
  const { src, width, height } = original;
  if (/\.(?:svg|gif)$/iu.test(src) || width === 0) {
    const url = await getFile(original);
    return { width, height, fallback: { src: url, width, height }, sources: [] };
  }
  const widths = [...WIDTHS.filter((w) => w < width), ...(width < 1280 ? [width] : [])];
  if (widths.length === 0) widths.push(width);
  const name = nameOf(original);
  const formats = Object.keys(FORMATS).filter((key): key is Format => key in FORMATS);
  await Promise.all(
    formats.flatMap((format) =>
      widths.map((w) => make(original, `${name}-${w}.${format}`, format, w)),
    ),
  );
  const fallbackWidth = widths.findLast((w) => w <= FALLBACK_WIDTH) ?? widths[0] ?? width;
  return {
    width,
    height,
    fallback: {
      src: `/media/${name}-${fallbackWidth}.webp`,
      width: fallbackWidth,
      height: Math.round((height * fallbackWidth) / width),
    },
    sources: formats.map((format) => ({
      type: FORMATS[format].type,
      srcset: widths.map((w) => `/media/${name}-${w}.${format} ${w}w`).join(', '),
    })),
  };
}

/** Serve a file of `content/media` as it is (video, audio, documents). @returns its address */
export async function getFile(original: Original): Promise<string> {
  const file = `${nameOf(original)}${path.extname(original.src).toLowerCase()}`;
  await makeOnce(file, (temporary) =>
    copyFile(path.join(contentDir(), 'media', original.src), temporary),
  );
  return `/media/${file}`;
}

const nameOf = ({ version }: Original): string =>
  createHash('sha256')
    .update(JSON.stringify([version, WIDTHS, FORMATS]))
    .digest('hex')
    .slice(0, 16);

const make = (original: Original, file: string, format: Format, width: number): Promise<number> =>
  makeOnce(file, async (temporary) => {
    // Not `toFile`: where the disk is full it tells less than the system does.
    const made = await sharp(path.join(contentDir(), 'media', original.src))
      .autoOrient()
      .resize({ width })
      .toFormat(format, FORMATS[format].options)
      .toBuffer();
    await writeFile(temporary, made);
  });
