import type { createApp } from './app.ts';

type App = Pick<ReturnType<typeof createApp>, 'request'>;

/**
 * The service as one asks it who stands within the site: an address is one of the site.
 * @param base the path that the site stands below
 */
export const askedBelow = (app: App, base: string): App => ({
  request: (address, init) =>
    app.request(typeof address === 'string' ? `${base}${address}` : address, init),
});
