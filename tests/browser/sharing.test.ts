import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { SITE_URL } from '../support/build-site.ts';
import { launchChromium } from '../support/chromium.ts';
import { type Served, serve } from '../support/serve.ts';
import { sharedSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = sharedSite();
const ITEM = (await site.pages()).find((address) => /^\/news\/\d+\/$/u.test(address))!;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site.root)]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

describe('sending an item on', () => {
  it('copies its short address, all ASCII, and says so', async () => {
    const { page, close } = await visit(browser, served.origin + ITEM, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copy = page.locator('[data-act="copy"]');
    const before = await copy.innerText();
    await copy.click();
    await expect.poll(() => copy.innerText()).not.toBe(before);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await close();
    expect(copied).toBe(SITE_URL + ITEM);
    expect(copied).toMatch(/^[\x21-\x7e]+$/u);
  });

  it('offers plain links with scripts off, and no button that does nothing', async () => {
    const { page, close } = await visit(browser, served.origin + ITEM, {
      javaScriptEnabled: false,
    });
    const links = await page.locator('[aria-labelledby="share"] a').count();
    const isShown = await page.locator('[data-act]').first().isVisible();
    await close();
    expect(links).toBe(7);
    expect(isShown).toBe(false);
  });
});
