import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { cacheDir, contentDir } from '../settings.ts';
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

/** Where made files are kept and linked into the site from (docs/decisions/0004-pictures.md). */
const mediaDir = (): string => path.join(cacheDir(), 'media');

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
  await whole(file, (temporary) =>
    copyFile(path.join(contentDir(), 'media', original.src), temporary),
  );
  return `/media/${file}`;
}

const nameOf = ({ version }: Original): string =>
  createHash('sha256')
    .update(JSON.stringify([version, WIDTHS, FORMATS]))
    .digest('hex')
    .slice(0, 16);

const make = (original: Original, file: string, format: Format, width: number): Promise<void> =>
  whole(file, async (temporary) => {
    await sharp(path.join(contentDir(), 'media', original.src))
      .autoOrient()
      .resize({ width })
      .toFormat(format, FORMATS[format].options)
      .toFile(temporary);
  });

const underWay = new Map<string, Promise<void>>();

/** Write a file whole or not at all, once however often it is asked for. */
function whole(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const target = path.join(mediaDir(), file);
  const known = underWay.get(target);
  if (known) return known;
  const work = (async () => {
    if (existsSync(target)) return;
    await mkdir(path.dirname(target), { recursive: true });
    const temporary = `${target}.${process.pid}.tmp`;
    try {
      await write(temporary);
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  })();
  underWay.set(target, work);
  return work;
}
