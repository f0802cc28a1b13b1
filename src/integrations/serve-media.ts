import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { MEDIA } from '../lib/addresses/places.ts';
import { serveFolder } from '../serving/serve-folder.ts';
import { cacheDir } from '../settings.ts';

/** In `npm run dev`, serve made pictures from where they are kept. */
export function serveMedia(): AstroIntegration {
  return {
    name: 'peyk:serve-media',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(MEDIA, serveFolder(path.join(cacheDir(), 'media'), MEDIA));
      },
    },
  };
}
