import path from 'node:path';
import sirv from 'sirv';
import type { ViteDevServer } from 'vite';
import { cacheDir } from '../settings.ts';
import { DESK_FILES, makeDesk } from './make-desk.ts';

/** In the preview, serve made pictures from where they are kept. */
export function serveMedia({ middlewares }: ViteDevServer): void {
  middlewares.use('/media', sirv(path.join(cacheDir(), 'media'), { dev: true }));
}

/** In the preview, make the desk when it is first opened and serve its files. */
export function serveDesk({ middlewares }: ViteDevServer): void {
  let files: Promise<ReturnType<typeof sirv>> | undefined;
  middlewares.use(`/${DESK_FILES}`, (request, response, next) => {
    files ??= makeDesk(process.cwd()).then((dir) => sirv(dir, { dev: true }));
    files.then((serve) => serve(request, response, next)).catch(next);
  });
}
