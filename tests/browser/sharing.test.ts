import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { SITE_URL } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
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
  test('copies its short address, all ASCII, and says so', async () => {
    const { page, close } = await visit(browser, served.url + ITEM, {
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

  test('shows its address, chosen, where the browser forbids the clipboard', async () => {
    const { page, errors, close } = await visit(browser, served.url + ITEM);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.locator('[data-act="copy"]').click();
    const field = page.getByLabel('نشانی را از این‌جا بردارید');
    await field.waitFor();
    const chosen = await page.evaluate(() => {
      const input = document.activeElement as HTMLInputElement;
      return input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
    });
    await close();
    expect(chosen).toBe(SITE_URL + ITEM);
    expect(errors).toEqual([]);
  });

  test("gives the device's own list of places the title and the short address", async () => {
    const { page, close } = await visit(browser, 'about:blank');
    await page.addInitScript(() => {
      navigator.share = (given) => {
        Object.assign(globalThis, { given });
        return Promise.resolve();
      };
    });
    await page.goto(served.url + ITEM);
    await page.locator('[data-act="send"]').click();
    const given = await page.evaluate(() => Reflect.get(globalThis, 'given') as ShareData);
    const title = await page.locator('article h1').innerText();
    await close();
    expect(given.url).toBe(SITE_URL + ITEM);
    expect(given.title?.replace(/[\u2068\u2069]/gu, '')).toBe(title);
  });

  test('offers plain links with scripts off, and no button that does nothing', async () => {
    const { page, close } = await visit(browser, served.url + ITEM, {
      javaScriptEnabled: false,
    });
    const links = await page.locator('[aria-labelledby="share"] a').count();
    const isShown = await page.locator('[data-act]').first().isVisible();
    await close();
    expect(links).toBe(7);
    expect(isShown).toBe(false);
  });
});
