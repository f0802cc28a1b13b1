import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

import { BROWSER_PATIENCE } from '../../testkit/browser/chromium.ts';

/** A weak phone's screen, the size most readers have. */
export const PHONE = { width: 360, height: 740 };

export interface Visit {
  page: Page;
  /** Addresses asked from other hosts than the site's own. */
  foreign: string[];
  /** Errors that the browser wrote to its console, and exceptions nobody caught. */
  errors: string[];
  close(): Promise<void>;
}

/**
 * Opens an address in a profile that has never seen the site, and listens from the first byte. Without the
 * service worker unless asked for: what it asks is not seen, and requests could not be answered in its place.
 *
 * @param options of the profile; `withheld` names requests that fail, as a glob of Playwright's
 */
export async function visit(
  browser: Browser,
  url: string,
  { withheld, ...options }: BrowserContextOptions & { withheld?: string } = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'fa-IR',
    serviceWorkers: 'block',
    ...options,
  });
  context.setDefaultTimeout(BROWSER_PATIENCE);
  if (withheld) await context.route(withheld, (route) => route.abort());
  const page = await context.newPage();
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith('http') && asked.origin !== new URL(url).origin) {
      foreign.push(asked.href);
    }
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url, { waitUntil: 'load' });
  return { page, foreign, errors, close: () => context.close() };
}
