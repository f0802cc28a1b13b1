import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { DESK_FILES, MEDIA } from '../lib/addresses/own-paths.ts';
import { serveFolder } from '../deploy/serve/serve-folder.ts';
import { cacheDir } from '../node/settings.ts';
import { makeDesk } from '../editorial/desk/make-desk.ts';

/** In the preview, serve made pictures from where they are kept. */
export function serveMedia({ middlewares }: ViteDevServer): void {
  middlewares.use(MEDIA, serveFolder(path.join(cacheDir(), 'media'), MEDIA));
}

/** In the preview, make the desk when it is first opened and serve its files. */
export function serveDesk({ middlewares }: ViteDevServer): void {
  let files: Promise<ReturnType<typeof serveFolder>> | undefined;
  middlewares.use(DESK_FILES, (request, response, next) => {
    files ??= makeDesk(process.cwd()).then((dir) => serveFolder(dir, DESK_FILES));
    files.then((serve) => serve(request, response, next)).catch(next);
  });
}
