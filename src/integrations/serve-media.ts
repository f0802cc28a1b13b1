import path from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { cacheDir } from '../settings.ts';

/** In `npm run dev`, serve made pictures from where they are kept. */
export function serveMedia(): AstroIntegration {
  return {
    name: 'peyk:serve-media',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/media', sirv(path.join(cacheDir(), 'media'), { dev: true }));
      },
    },
  };
}
