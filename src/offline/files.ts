import type { WorkboxPlugin } from 'workbox-core';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { FILES, SHELL } from './names.ts';
import { matchOptions, newest, PATIENCE, wholeAnswers } from './plugins.ts';

const FILES_KEPT = 150;
/** What the worker precached, and what readers keep, stands in other caches. */
const anywhere: WorkboxPlugin = {
  handlerDidError: ({ request }) => caches.match(request, matchOptions),
};

/** Files named by their content: what is kept is right for ever, so a page never gets another build's. */
export const files = new CacheFirst({
  cacheName: FILES,
  matchOptions,
  plugins: [wholeAnswers, anywhere, newest(FILES_KEPT)],
});

/** The masthead's sign, whose name stays when it changes. */
export const icon = new NetworkFirst({
  cacheName: SHELL,
  networkTimeoutSeconds: PATIENCE,
  matchOptions,
  plugins: [wholeAnswers, anywhere],
});
