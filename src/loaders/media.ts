import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Loader } from 'astro/loaders';
import sharp from 'sharp';
import { mediaSchema } from '../schemas/media.ts';
import { contentDir } from '../settings.ts';
import { digestOf } from './digest.ts';
import { stampOf, walk } from './walk.ts';

const IS_PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?)$/iu;

/** The files of `content/media` as a collection: digest and size, read again only when they change. */
export function mediaLoader(): Loader {
  return {
    name: 'peyk-media',
    schema: mediaSchema,
    load: async ({ store }) => {
      const dir = path.join(contentDir(), 'media');
      const gone = new Set(store.keys());
      for (const name of walk(dir, () => true)) {
        const id = name.normalize('NFC');
        gone.delete(id);
        const stamp = stampOf(path.join(dir, name));
        if (store.get(id)?.data['stamp'] === stamp) continue;
        const bytes = await readFile(path.join(dir, name));
        const size = IS_PICTURE.test(name) ? await sizeOf(bytes) : { width: 0, height: 0 };
        store.set({ id, data: { version: digestOf(bytes), ...size, stamp }, digest: stamp });
      }
      for (const id of gone) store.delete(id);
    },
  };
}

/** Pixels as shown; a file that only bears the name of a picture has none. */
async function sizeOf(bytes: Buffer): Promise<{ width: number; height: number }> {
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    return { width: autoOrient.width, height: autoOrient.height };
  } catch {
    return { width: 0, height: 0 };
  }
}
