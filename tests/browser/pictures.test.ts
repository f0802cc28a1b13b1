import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type BuiltSite, buildSite } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { visit } from '../support/visit.ts';

/** An item with a picture of its own and two galleries: six pictures. */
const ITEM = '/news/1/';
const PICTURES = 8;

let built: BuiltSite;
let browser: Browser;
let served: Served;
beforeAll(async () => {
  built = await buildSite({ content: 'tests/fixtures/reader', keepPictures: true });
  [browser, served] = await Promise.all([launchChromium(), serve(built.out)]);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close()]);
  await built.remove();
});

const open = (options?: BrowserContextOptions) => visit(browser, served.url + ITEM, options);

const links = (page: Page) => page.locator('article a[data-large]');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'تصویرها در اندازهٔ بزرگ' });
const place = (page: Page) => dialog(page).getByRole('status').textContent();
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name });

const hasFocus = (link: Locator): Promise<boolean> =>
  link.evaluate((element) => element === document.activeElement);

/** The pictures of the row that stand in the window whole, from the first. */
const inSight = (page: Page): Promise<number[]> =>
  dialog(page)
    .locator('li')
    .evaluateAll((slides) =>
      slides.flatMap((slide, at) => {
        const { left, right } = slide.getBoundingClientRect();
        return left >= -1 && right <= innerWidth + 1 ? [at] : [];
      }),
    );

describe('a picture that is pressed', () => {
  test('opens large with its caption, whole and sharp, and closes to where it was', async () => {
    const { page, errors, foreign, close } = await open({
      viewport: { width: 1280, height: 800 },
    });
    expect(await links(page).count()).toBe(PICTURES);
    await links(page).nth(1).click();
    expect(await place(page)).toBe('تصویر ۲ از ۸');
    expect(await inSight(page)).toEqual([1]);
    const slide = dialog(page).locator('li').nth(1);
    const caption = await links(page).nth(1).locator('xpath=..').locator('figcaption').innerText();
    expect(caption).not.toBe('');
    expect(await slide.locator('figcaption').innerText()).toBe(caption);
    const image = slide.locator('img');
    await expect.poll(() => image.evaluate((img: HTMLImageElement) => img.complete)).toBe(true);
    const { shown, natural, box } = await image.evaluate((img: HTMLImageElement) => ({
      shown: img.clientWidth / img.clientHeight,
      natural: img.naturalWidth / img.naturalHeight,
      box: img.getBoundingClientRect().toJSON() as DOMRect,
    }));
    expect(shown).toBeCloseTo(natural, 1);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(800);
    await button(page, 'بستن').click();
    expect(await dialog(page).count()).toBe(0);
    await expect.poll(() => hasFocus(links(page).nth(1))).toBe(true);
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
    await close();
  });

  test('is gone on from by buttons, which say where the row ends', async () => {
    const { page, close } = await open();
    await links(page).first().click();
    expect(await place(page)).toBe('تصویر ۱ از ۸');
    expect(await button(page, 'قبلی').getAttribute('aria-disabled')).toBe('true');
    for (let at = 1; at < PICTURES; at += 1) {
      await button(page, 'بعدی').click();
      expect(await inSight(page)).toEqual([at]);
    }
    expect(await button(page, 'بعدی').getAttribute('aria-disabled')).toBe('true');
    await button(page, 'قبلی').click();
    expect(await place(page)).toBe('تصویر ۷ از ۸');
    await close();
  });

  test('is gone on from by keys, to the left as it is read', async () => {
    const { page, close } = await open();
    await links(page).first().focus();
    await page.keyboard.press('Enter');
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return place(page);
    };
    expect(await press('ArrowLeft')).toBe('تصویر ۲ از ۸');
    expect(await press('End')).toBe('تصویر ۸ از ۸');
    expect(await press('ArrowLeft')).toBe('تصویر ۸ از ۸');
    expect(await press('ArrowRight')).toBe('تصویر ۷ از ۸');
    expect(await press('Home')).toBe('تصویر ۱ از ۸');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Escape');
    expect(await dialog(page).count()).toBe(0);
    await expect.poll(() => hasFocus(links(page).nth(1))).toBe(true);
    await close();
  });

  test('is swiped by a finger', async () => {
    const { page, close } = await open({ hasTouch: true, isMobile: true });
    await links(page).first().tap();
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: 370 }],
      });
    await touch('touchStart', 40);
    for (let x = 60; x <= 330; x += 30) await touch('touchMove', x);
    await touch('touchEnd');
    await expect.poll(() => inSight(page)).toEqual([1]);
    await expect.poll(() => place(page)).toBe('تصویر ۲ از ۸');
    await close();
  });

  test('closes where nothing is but the dark round it', async () => {
    const { page, close } = await open({ viewport: { width: 1280, height: 800 } });
    await links(page).first().click();
    await page.mouse.click(8, 400);
    expect(await dialog(page).count()).toBe(0);
    await close();
  });

  test('opens in a tab of its own for who asks for that, and the page stays', async () => {
    const { page, close } = await open();
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      links(page)
        .first()
        .click({ modifiers: ['Control'] }),
    ]);
    await tab.waitForURL(/\/media\/[^/]+\.webp$/u);
    expect(await dialog(page).count()).toBe(0);
    await close();
  });

  test('leads to its file with scripts off', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    const [answer] = await Promise.all([
      page.waitForNavigation(),
      links(page).first().click({ noWaitAfter: true }),
    ]);
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-type']).toMatch(/^image\//u);
    await close();
  });
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in the viewer (%s)',
  async (colorScheme) => {
    const { page, close } = await open({ colorScheme, bypassCSP: true });
    await links(page).first().click();
    expect(await axeFaults(page)).toEqual([]);
    await close();
  },
);

test('a page without a gallery has no viewer and no way to one', async () => {
  const { page, close } = await visit(browser, `${served.url}/news/277495/`);
  expect(await page.content()).not.toMatch(/picture-viewer|data-large|stage/u);
  await close();
});
