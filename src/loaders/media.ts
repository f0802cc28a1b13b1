import path from 'node:path';
import type { Loader } from 'astro/loaders';
import { readOriginal } from '../pictures/original.ts';
import { mediaSchema } from '../schemas/media.ts';
import { contentDir } from '../settings.ts';
import { stampOf, walk } from './walk.ts';

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
        const file = path.join(dir, name);
        gone.delete(id);
        const stamp = stampOf(file);
        if (store.get(id)?.data['stamp'] === stamp) continue;
        const { version, width, height } = await readOriginal(file, id);
        store.set({ id, data: { version, width, height, stamp }, digest: stamp });
      }
      for (const id of gone) store.delete(id);
    },
  };
}
