import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { DAY_FILE, sharedSite } from '../support/site.ts';
import { coveringPages } from '../support/templates.ts';
import { PHONE, visit } from '../support/visit.ts';

const site = sharedSite();
const pages = coveringPages(site, await site.shownPages());
const items = pages.filter((address) => address.startsWith('/news/'));

/** How far a page may jump while it loads: a fifth of what Core Web Vitals call good. */
const SHIFT_BUDGET = 0.02;

/** The system's fonts that stand in for the type until it is there (src/styles/fonts.css). */
const MEASURED = ['Noto Naskh Arabic', 'Noto Naskh Arabic UI', 'Noto Sans Arabic', 'DejaVu Sans'];

/* Run in the page. */

const hasAnyOf = async (names: readonly string[]): Promise<boolean> => {
  const found = await Promise.allSettled(
    names.map((name) => new FontFace('probe', `local('${name}')`).load()),
  );
  return found.some(({ status }) => status === 'fulfilled');
};

/** Resolves when something has been drawn. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  });

/** How far the page has moved once its type is there and drawn. */
const shiftWithType = async (): Promise<number> => {
  let sum = 0;
  const observer = new PerformanceObserver((list) => count(list.getEntries()));
  const count = (entries: PerformanceEntryList): void => {
    for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
  };
  observer.observe({ type: 'layout-shift', buffered: true });
  await document.fonts.load('1em Vazirmatn', 'خبر');
  await document.fonts.ready;
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  count(observer.takeRecords());
  return sum;
};

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site.root)]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

describe('a reader', () => {
  test.each(pages)('of %s needs no other host and meets no error', async (address) => {
    const { page, foreign, errors, close } = await visit(browser, served.url + address);
    await page.mouse.wheel(0, 100_000);
    await page.waitForLoadState('networkidle');
    await close();
    expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
  });

  test.each(pages)('of %s sees its title and text with scripts off', async (address) => {
    const { page, close } = await visit(browser, served.url + address, {
      javaScriptEnabled: false,
    });
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    expect(await page.locator('main').innerText()).toMatch(/\p{Script=Arabic}{2}/u);
    await close();
  });

  // Without the font: how far letters move when it comes depends on the system's own fonts
  // (docs/decisions/0201-one-small-font.md), and whether anybody sees it on the machine's speed.
  test.each(['/', ...items])('of %s sees nothing jump while the rest loads', async (address) => {
    const { page, close } = await visit(browser, served.url + address, {
      withheld: '**/*.woff2',
    });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
              sum += entry.value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    await close();
    expect(shift).toBeLessThanOrEqual(SHIFT_BUDGET);
  });

  // Where the type comes after the first lines are drawn, they stand in a font of the system; of those that are made
  // to measure (docs/decisions/0201-one-small-font.md) one must be here.
  test.for(['/', ...items.slice(0, 2)])(
    'of %s sees hardly a line move when the type comes late',
    async (address, { skip }) => {
      const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
      const page = await context.newPage();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/*.woff2', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(served.url + address, { waitUntil: 'domcontentloaded' });
      await page.evaluate(drawn);
      const isMeasured = await page.evaluate(hasAnyOf, MEASURED);
      release();
      const shift = await page.evaluate(shiftWithType);
      await context.close();
      skip(!isMeasured, 'none of the measured fonts is here');
      expect(shift).toBeLessThanOrEqual(SHIFT_BUDGET);
    },
  );
});

describe('a numbered list', async () => {
  const files = await site.files();
  const days = files.filter((file) => DAY_FILE.test(`/${file}`)).map((file) => `/${file}`);
  const listed = [...items, ...days].filter((address) => /<ol[ >]/u.test(site.text(address)));

  test('bears Persian numbers on pages and in files to take along', async () => {
    expect(listed.some((address) => DAY_FILE.test(address))).toBe(true);
    expect(listed.some((address) => !DAY_FILE.test(address))).toBe(true);
    const { page, close } = await visit(browser, `${served.url}/`);
    for (const address of listed) {
      await page.goto(served.url + address);
      const styles = await page
        .locator('ol > li')
        .evaluateAll((all) => all.map((item) => getComputedStyle(item).listStyleType));
      expect(new Set(styles).difference(new Set(['persian', 'none'])), address).toEqual(new Set());
    }
    await close();
  });
});

describe('the choice of colours', () => {
  test('is kept on the next page, and nothing is drawn in other colours first', async () => {
    const { page, close } = await visit(browser, `${served.url}/`, { colorScheme: 'light' });
    await page.addInitScript(() => {
      requestAnimationFrame(function look() {
        if (!document.body) return void requestAnimationFrame(look);
        Object.assign(globalThis, { firstColour: getComputedStyle(document.body).backgroundColor });
      });
    });
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await colour();
    const toggle = page.locator('theme-toggle button');
    await toggle.click();
    if ((await colour()) === light) await toggle.click();
    const dark = await colour();
    expect(dark).not.toBe(light);

    await page.goto(served.url + items[0]!);
    expect(await colour()).toBe(dark);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'firstColour') as string)).toBe(dark);
    await close();
  });
});

describe('print', () => {
  test('holds the item and leaves out what only a screen can use', async () => {
    const { page, close } = await visit(browser, served.url + items[0]!);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('[data-part="body"]').isVisible()).toBe(true);
    expect(await page.locator('[data-part="code"]').isVisible()).toBe(true);
    for (const nav of await page.locator('nav, theme-toggle').all()) {
      expect(await nav.isVisible(), await nav.evaluate((it) => it.outerHTML.slice(0, 80))).toBe(
        false,
      );
    }
    await close();
  });
});
