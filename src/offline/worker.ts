import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { cleanupOutdatedCaches, precache, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { files, icon } from './files.ts';
import { isNamedByContent, OFFLINE_PAGE, PREFIX, type Message } from './names.ts';
import { offlinePage, pages, shell } from './pages.ts';
import { scope, sparesData, type WorkerEvent } from './scope.ts';

/**
 * The service worker. Pages are asked from the network first, and each stands for itself: its styles are
 * inside, and what it loads is named by its content. So a page of one build never gets a part of
 * another, and a new worker may take over at once. What no route names here (the desk, feeds, data)
 * goes to the network as if there were no worker.
 */
declare const PEYK_BROUGHT: PrecacheEntry[];

const SHELL_PAGES = ['/', '/search/'];
const ICON = '/favicon.svg';

setCacheNameDetails({ prefix: PREFIX.slice(0, -1), precache: 'brought', suffix: '' });
void scope.skipWaiting();
clientsClaim();
cleanupOutdatedCaches();
precache(PEYK_BROUGHT);

const isPage = (request: Request, path: string): boolean =>
  request.mode === 'navigate' && path.endsWith('/') && !path.startsWith('/admin/');
const isShell = (path: string): boolean => SHELL_PAGES.includes(path);

registerRoute(({ request, url }) => isPage(request, url.pathname) && isShell(url.pathname), shell);
registerRoute(({ url }) => url.pathname === OFFLINE_PAGE, offlinePage);
registerRoute(({ request, url, sameOrigin }) => sameOrigin && isPage(request, url.pathname), pages);
registerRoute(({ url, sameOrigin }) => sameOrigin && isNamedByContent(url.pathname), files);
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname === ICON, icon);

scope.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.type === 'opened') event.waitUntil(keepOpened(event, message));
});

/** What the first page needed was loaded before there was a worker. */
async function keepOpened(
  event: WorkerEvent,
  { path, files: loaded }: Extract<Message, { type: 'opened' }>,
): Promise<void> {
  const wanted = sparesData() ? [path] : [...new Set([...SHELL_PAGES, path])];
  const work = [
    ...wanted.map((page) => [isShell(page) ? shell : pages, page] as const),
    ...[...loaded, ICON].map((file) => [file === ICON ? icon : files, file] as const),
  ];
  // What cannot be kept now is kept when it is next read.
  await Promise.allSettled(
    work.map(async ([strategy, address]) => {
      const [response, done] = strategy.handleAll({ event, request: new Request(address) });
      await response;
      await done;
    }),
  );
}
