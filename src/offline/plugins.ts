import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import type { WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';

/** A static site answers the same whatever headers the browser asks with. */
export const matchOptions = { ignoreVary: true };

/** The network gets so many seconds before a kept copy is better than waiting. */
export const PATIENCE = 4;

/** Only whole answers are kept. */
export const wholeAnswers = asPlugin(new CacheableResponsePlugin({ statuses: [200] }));

/** Keep the ones used last, and nothing where the device has no room. */
export const newest = (maxEntries: number): WorkboxPlugin =>
  asPlugin(new ExpirationPlugin({ maxEntries, matchOptions, purgeOnQuotaError: true }));

/** Workbox's own classes declare their optional methods in a way that the strictest types refuse. */
function asPlugin(plugin: object): WorkboxPlugin {
  return plugin;
}
