import { readFile } from 'node:fs/promises';
import { sharp } from './sharp.ts';
import { digestOf } from '../digest.ts';

/** A file of `content/media`: its path below media, a digest of its bytes, its size in pixels. */
export interface Original {
  src: string;
  version: string;
  /** Pixels as shown (turned as the camera says); 0 for what is no picture. */
  width: number;
  height: number;
}

const IS_PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/iu;

/**
 * Look into a file of `content/media`.
 * @param file where it lies
 * @param src what it is called below media
 */
export async function readOriginal(file: string, src: string): Promise<Original> {
  const bytes = await readFile(file);
  return {
    src,
    version: digestOf(bytes),
    ...(IS_PICTURE.test(src) ? await sizeOf(bytes) : NO_SIZE),
  };
}

const NO_SIZE = { width: 0, height: 0 };

/** A file that only bears the name of a picture has no size. */
async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return NO_SIZE;
  }
}
