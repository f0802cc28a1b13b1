import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { DESK_FILES, ICONS, MEDIA, SERVICE, SERVICE_DOWN } from '../lib/addresses/own-paths.ts';
import { getContent } from '../collections/content-store.ts';
import { iconsOf } from '../engine/render/site-icons.ts';
import { pathOfTarget } from '../deploy/serve/request-target.ts';
import { sendFile } from '../deploy/serve/send-file.ts';
import { serveFolder } from '../deploy/serve/serve-folder.ts';
import { passOn } from '../deploy/serve/pass-on.ts';
import { basePathOf } from '../lib/addresses/base-path.ts';
import { cacheDir, serviceUrl, siteUrl } from '../node/settings.ts';
import { makeDesk } from '../editorial/desk/make-desk.ts';

/** In the preview, serve made pictures from where they are kept. */
export function serveMedia({ middlewares }: ViteDevServer): void {
  middlewares.use(MEDIA, serveFolder(path.join(cacheDir(), 'media'), MEDIA));
}

/** In the preview, serve the icons that are made from the newsroom's one, before those of `public/`. */
export function serveIcons({ middlewares }: ViteDevServer): void {
  middlewares.use((request, response, next) => {
    const file = pathOfTarget(request.url ?? '')?.slice(1) ?? '';
    if (!ICONS.some((own) => `/${file}`.startsWith(own))) return next();
    iconsOf(getContent())
      .then(async (icons) => {
        const made = icons.get(file);
        if (made === undefined) return next();
        const served = `/${path.basename(made)}`;
        const status = await sendFile(path.dirname(made), served, request, response, '/');
        if (status !== undefined) next();
      })
      .catch(next);
  });
}

/** In the preview, make the desk when it is first opened and serve its files. */
export function serveDesk({ middlewares }: ViteDevServer): void {
  let files: Promise<ReturnType<typeof serveFolder>> | undefined;
  middlewares.use(DESK_FILES, (request, response, next) => {
    files ??= makeDesk().then((dir) => serveFolder(dir, DESK_FILES));
    files.then((serve) => serve(request, response, next)).catch(next);
  });
}

/**
 * In the preview, pass on what is for the readers' service; while it is away, show the page that says so. The
 * preview stands at the root of its host, the service below the path of the site, and its pages lead there.
 */
export function serveService({ middlewares }: ViteDevServer): void {
  const service = serviceUrl();
  const base = basePathOf(siteUrl());
  middlewares.use((request, response, next) => {
    const { url = '' } = request;
    if (url.startsWith(SERVICE)) request.url = base + url;
    else if (!url.startsWith(base + SERVICE)) return next();
    const down = (): void => {
      request.method = 'GET';
      request.url = SERVICE_DOWN;
      next();
    };
    passOn(service, request, response).then((isAnswered) => isAnswered || down(), next);
  });
}
