import type { WorkboxPlugin } from 'workbox-core';
import { matchPrecache } from 'workbox-precaching';
import { NetworkFirst, NetworkOnly } from 'workbox-strategies';
import { toStalePage } from './stale-page.ts';
import { keptCache, OFFLINE_PAGE, PAGES, SHELL } from './names.ts';
import { matchOptions, newest, PATIENCE } from './plugins.ts';
import { isCacheablePage, toCachedResponse } from './cached-response.ts';

/** So many of the pages read last are kept. */
const PAGES_KEPT = 30;

/** The site is static: what stands behind `?` changes no page. */
const withoutQuery: WorkboxPlugin = {
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(pathOf(request)),
};

const wholePages: WorkboxPlugin = {
  cacheWillUpdate: ({ response }) =>
    Promise.resolve(isCacheablePage(response) ? toCachedResponse(response, Date.now()) : null),
};

const marked: WorkboxPlugin = {
  cachedResponseWillBeUsed: ({ cachedResponse }) =>
    cachedResponse ? toStalePage(cachedResponse) : Promise.resolve(undefined),
};

/** Neither the network nor what was read last has it: perhaps its reader keeps it; else say so. */
const elsewhere: WorkboxPlugin = {
  handlerDidError: async ({ request }) => {
    const kept = await caches.match(pathOf(request), {
      ...matchOptions,
      cacheName: keptCache(pathOf(request)),
    });
    return kept ? toStalePage(kept) : await matchPrecache(OFFLINE_PAGE);
  },
};

const pathOf = (request: Request): string => new URL(request.url).pathname;

/** The front page and the search page: never pushed out by other pages. */
export const shell = new NetworkFirst({
  cacheName: SHELL,
  networkTimeoutSeconds: PATIENCE,
  matchOptions,
  plugins: [withoutQuery, wholePages, marked, elsewhere],
});

export const pages = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE,
  matchOptions,
  plugins: [withoutQuery, wholePages, marked, elsewhere, newest(PAGES_KEPT)],
});

/** The page that says that there is no network: the worker precached it. */
export const offlinePage = new NetworkOnly({ plugins: [elsewhere] });
