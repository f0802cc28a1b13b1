import type { Browser, BrowserContext, Page } from 'playwright-core';

import { BROWSER_PATIENCE } from '../../../testkit/browser/chromium.ts';

/** What a page did that no page may do. */
export interface Deed {
  address: string;
  what: string;
}

interface Visits {
  /** Whether the pages' policies hold; without them, a page must be as harmless by itself. */
  policy: boolean;
  /** Where the site is served. */
  origin: string;
}

/**
 * Opens pages one after another, presses each link of theirs and waits for what comes of it.
 * @returns what ran, was asked from another host, was opened or sent on; a script of a case calls `hit`
 */
export async function deedsOf(
  browser: Browser,
  addresses: readonly string[],
  { policy, origin }: Visits,
): Promise<Deed[]> {
  const context = await browser.newContext({ serviceWorkers: 'block', bypassCSP: !policy });
  context.setDefaultTimeout(BROWSER_PATIENCE);
  const deeds: Deed[] = [];
  let address = '';
  const tell = (what: string): void => void deeds.push({ address, what });
  await context.route('**/*', async (route) => {
    const request = route.request();
    const asked = URL.parse(request.url());
    if (asked?.origin === origin || /^(?:data|blob):/u.test(request.url())) return route.continue();
    tell(`asked ${request.url()}`);
    return route.abort();
  });
  const page = await openPage(context, tell);
  for (address of addresses) {
    await page.goto(origin + address, { waitUntil: 'load' });
    // A page that goes elsewhere by itself ends what is done on it.
    await press(page).catch((error: unknown) => tell(`left: ${String(error).split('\n')[0]}`));
    const now = new URL(page.url());
    if (now.origin !== origin || decodeURI(now.pathname) !== decodeURI(address))
      tell(`went to ${now.href}`);
  }
  await context.close();
  return deeds;
}

async function openPage(context: BrowserContext, tell: (what: string) => void): Promise<Page> {
  await context.exposeFunction('hit', (id: unknown) => tell(`ran ${String(id)}`));
  await context.exposeFunction('opened', (address: unknown) => tell(`opened ${String(address)}`));
  const page = await context.newPage();
  // A window that opens without a reader's hand on it is held back, so it is told before it would.
  await page.addInitScript(() => {
    window.open = (address) => {
      (window as unknown as { opened: (address: string) => void }).opened(String(address));
      return null;
    };
  });
  page.on('dialog', (dialog) => {
    tell(`asked the reader ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) tell(`framed ${frame.url()}`);
  });
  return page;
}

/** Presses what a reader may press: a link that leads somewhere stays here, any other does what it does. */
async function press(page: Page): Promise<void> {
  await page.evaluate(() => {
    addEventListener('click', (event) => {
      const target = event.target;
      const link = target instanceof Element ? target.closest('a') : null;
      const leads = /^(?:https?|mailto|tel):$/u.test(String(link?.protocol));
      if (leads || !(link instanceof HTMLAnchorElement)) event.preventDefault();
    });
    const content = document.querySelectorAll<HTMLElement>(
      'main a, article *, main button:not([hidden])',
    );
    for (const element of content) {
      if (element.closest('form')) continue;
      element.dispatchEvent(new PointerEvent('pointerenter'));
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      if (element.tagName === 'A' || element.closest('[data-part="body"]')) element.click();
    }
  });
}
