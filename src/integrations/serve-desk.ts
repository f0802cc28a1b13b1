import type { AstroIntegration } from 'astro';
import { DESK_FILES } from '../lib/addresses/places.ts';
import { serveFolder } from '../serving/serve-folder.ts';
import { makeDesk } from './make-desk.ts';

/** In `npm run dev`, make the desk when it is first opened and serve its files. */
export function serveDesk(): AstroIntegration {
  return {
    name: 'peyk:serve-desk',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let files: Promise<ReturnType<typeof serveFolder>> | undefined;
        server.middlewares.use(DESK_FILES, (request, response, next) => {
          files ??= makeDesk(process.cwd()).then((dir) => serveFolder(dir, DESK_FILES));
          files.then((serve) => serve(request, response, next)).catch(next);
        });
      },
    },
  };
}
