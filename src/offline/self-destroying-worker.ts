import { PREFIX } from './names.ts';
import { scope } from './scope.ts';

/**
 * The self-destroying worker, served as `/sw.js` where `site.yml` says `offline: false`: browsers that have the
 * worker fetch it by themselves at the next visit. It answers nothing, removes all that was kept, and
 * goes.
 */
scope.addEventListener('install', () => void scope.skipWaiting());
scope.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  // Where Workbox notes what was used last.
  indexedDB.deleteDatabase('workbox-expiration');
  await scope.registration.unregister();
}
