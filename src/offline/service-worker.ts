import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { cleanupOutdatedCaches, precache, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import type { Strategy } from 'workbox-strategies';
import { files, icon } from './files.ts';
import {
  atBase,
  INDEX_DIR,
  isNamedByContent,
  OFFLINE_PAGE,
  PREFIX,
  type Message,
} from './names.ts';
import { offlinePage, pages, shell } from './pages.ts';
import { scope, sparesData, type WorkerEvent } from './scope.ts';
import { answerEntry, answerFile, keepIndex } from './search-index.ts';

/**
 * The service worker. Pages are asked from the network first, and each stands for itself: its styles are
 * inside, and what it loads is named by its content. So a page of one build never gets a part of
 * another, and a new worker may take over at once. What no route names here (the desk, feeds, data)
 * goes to the network as if there were no worker.
 */
declare const PEYK_PRECACHE: PrecacheEntry[];

const SHELL_PAGES = ['/', '/search/'].map(atBase);
const ICON = atBase('/favicon.svg');
/** How a page names its scripts and its letters. */
const SCRIPT_OR_FONT = /(?<=["'(])[\w.~%/-]*\/_astro\/[\w.~%-]+/gu;

setCacheNameDetails({ prefix: PREFIX.slice(0, -1), precache: 'brought', suffix: '' });
void scope.skipWaiting();
clientsClaim();
cleanupOutdatedCaches();
precache(PEYK_PRECACHE);

const isPage = (request: Request, path: string): boolean =>
  request.mode === 'navigate' && path.endsWith('/') && !path.startsWith(atBase('/admin/'));
const isShell = (path: string): boolean => SHELL_PAGES.includes(path);

registerRoute(({ request, url }) => isPage(request, url.pathname) && isShell(url.pathname), shell);
registerRoute(({ url }) => url.pathname === OFFLINE_PAGE, offlinePage);
registerRoute(({ request, url, sameOrigin }) => sameOrigin && isPage(request, url.pathname), pages);
registerRoute(({ url, sameOrigin }) => sameOrigin && isNamedByContent(url.pathname), files);
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname === ICON, icon);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(`${INDEX_DIR}/`),
  ({ request, event, url }) =>
    url.pathname.endsWith('.json')
      ? answerEntry(request, (work) => event.waitUntil(work))
      : answerFile(request),
);

scope.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.type === 'opened') event.waitUntil(keepOpened(event, message));
  else event.waitUntil(tellWhetherKept(event.ports[0]));
});

/** What the first page needed was loaded before there was a worker. */
async function keepOpened(
  event: WorkerEvent,
  { path, files: loaded }: Extract<Message, { type: 'opened' }>,
): Promise<void> {
  const wanted = sparesData() ? [path] : [...new Set([...SHELL_PAGES, path])];
  await Promise.allSettled([
    ...wanted.map(async (page) => {
      const html = await keepWith(isShell(page) ? shell : pages, page, event);
      await keepFiles([...new Set(html.match(SCRIPT_OR_FONT))], event);
    }),
    keepFiles(loaded, event),
    keepWith(icon, ICON, event),
  ]);
}

/** What cannot be kept now is kept when it is next read. */
const keepFiles = (paths: readonly string[], event: WorkerEvent) =>
  Promise.allSettled(paths.map((path) => keepWith(files, path, event)));

/** @returns the answer's text */
async function keepWith(strategy: Strategy, path: string, event: WorkerEvent): Promise<string> {
  const [response, done] = strategy.handleAll({ event, request: new Request(path) });
  const text = await (await response).text();
  await done;
  return text;
}

async function tellWhetherKept(port: MessagePort | undefined): Promise<void> {
  const kept = await keepIndex().catch(() => false);
  port?.postMessage({ kept });
}
