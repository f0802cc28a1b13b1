import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { signedIn } from '../../src/service/counts/test-editor.ts';
import { hourOf } from '../../src/service/counts/view.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { openSiteWithService, type SiteWithService } from '../support/site-with-service.ts';

const HOUR = 3_600_000;
/** What a page must not show as a list, whatever it looks like. */
const NO_LIST = '<div data-most data-updated>x<li>y</div>';

let browser: Browser;
let site: SiteWithService;
let url: string;
let store: SiteWithService['context']['store'];
/** How long ago the service counted. */
let lag = 0;

beforeAll(async () => {
  [browser, site] = await Promise.all([
    launchChromium(),
    openSiteWithService({
      settings: () => ({ lines: 'counts: beacon', own: { now: () => Date.now() - lag } }),
    }),
  ]);
  ({
    url,
    context: { store },
  } = site);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

beforeEach(async () => {
  site.away = undefined;
  lag = 0;
  site.asked = [];
  await store.deleteFrom('view_hour').execute();
  const hour = hourOf(Date.now()) - HOUR;
  await store
    .insertInto('view_hour')
    .values(['1', '2', '3'].map((code) => ({ hour, code, views: 10 * Number(code) })))
    .execute();
});

const place = (page: Page) => page.locator('most-read');
const linkOf = (page: Page) =>
  place(page).getByRole('link', { name: 'پربیننده‌ترین و پربحث‌ترین خبرها' });

test('a reader who comes near sees what is read most, and when it was counted', async () => {
  const page = await browser.newPage();
  await page.goto(url);
  await place(page).scrollIntoViewIfNeeded();
  await place(page).getByRole('heading', { name: 'پربیننده‌ترین‌ها' }).waitFor();
  expect(
    await place(page)
      .locator('li')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['code'])),
  ).toEqual(['3', '2', '1']);
  const words = await place(page).innerText();
  for (const word of ['۳۰ بازدید', '۲۴ ساعت گذشته', 'به‌روز شده در']) expect(words).toContain(word);
  await page.close();
});

test('nothing is fetched before the reader comes near', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 200 } });
  await page.goto(url, { waitUntil: 'networkidle' });
  expect(site.asked).toEqual([]);
  await place(page).scrollIntoViewIfNeeded();
  await place(page).locator('li').first().waitFor();
  expect(site.asked).toEqual(['GET /_/most.html?window=day']);
  await page.close();
});

test.each([
  ['while the service is down', () => void (site.away = NO_LIST)],
  ['when it was counted hours ago', () => void (lag = 3 * HOUR + 1)],
])('%s a link is there and no list', async (_, arrange) => {
  arrange();
  const page = await browser.newPage();
  const answered = page.waitForResponse(/\/_\/most\.html/u);
  await page.goto(url);
  await place(page).scrollIntoViewIfNeeded();
  await (await answered).finished();
  await linkOf(page).click();
  await page.waitForURL(`${url}/most/`);
  await page.goBack();
  expect(await place(page).locator('li').count()).toBe(0);
  await page.close();
});

test('without scripts a link is there', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${url}/sections/ict/`);
  await linkOf(page).click();
  expect(page.url()).toBe(`${url}/most/`);
  expect(site.asked).toEqual([]);
  await page.close();
});

test('an item’s page tells once that it is read, and shows no list', async () => {
  await store.deleteFrom('view_hour').execute();
  const page = await browser.newPage();
  for (let time = 0; time < 2; time += 1) {
    const told = page.waitForRequest(/\/_\/count/u);
    await page.goto(`${url}/news/1/`);
    await told;
  }
  await expect.poll(() => site.asked.length).toBe(2);
  const views = () => store.selectFrom('view_hour').select(['code', 'views']).execute();
  await expect.poll(views).toEqual([{ code: '1', views: 1 }]);
  expect(await place(page).count()).toBe(0);
  await page.close();
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each(['/', '/sections/ict/', '/most/', '/_/most.html', '/_/moderate/counts'])(
    'everybody can use %s, on a phone too',
    async (address) => {
      const page = await browser.newPage({
        ...{ colorScheme, bypassCSP: true, viewport: { width: 360, height: 800 } },
      });
      const [name = '', value = ''] = (await signedIn(site.context, 'moderator')).split('=');
      await page.context().addCookies([{ name, value, url }]);
      await page.goto(url + address);
      if (await place(page).count()) {
        await place(page).scrollIntoViewIfNeeded();
        await place(page).locator('li').first().waitFor();
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      );
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    },
  );
});
