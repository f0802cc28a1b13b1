import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium } from '../../testkit/browser/chromium.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { openSiteWithService, type SiteWithService } from '../support/site-with-service.ts';

let browser: Browser;
let site: SiteWithService;
let url: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([
    launchChromium(),
    openSiteWithService({ settings: () => ({ lines: 'comments: on' }) }),
  ]);
  ({ url } = site);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

async function write(page: Page): Promise<void> {
  await page.goto(`${url}/news/1/`);
  await page.getByLabel('نام', { exact: true }).fill('مینا');
  await page.getByLabel('متن نظر').fill('خبر خوبی بود.');
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a reader %s', (_name, javaScriptEnabled) => {
  test('sees a preview, sends it, and is told that it waits', async () => {
    const page = await browser.newPage({ javaScriptEnabled });
    await write(page);
    await page.getByRole('button', { name: 'پیش‌نمایش و ارسال' }).click();
    await page.getByRole('button', { name: 'ارسال نظر' }).click();
    await page.getByText('در انتظار بررسی').waitFor();
    expect(page.url()).toBe(javaScriptEnabled ? `${url}/news/1/` : `${url}/_/comments/received`);
    await page.close();
  });
});

test('a browser shows some work, and fetches what that takes once its reader writes', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const isForWork = (path: string): boolean => /prove-work|\/_\//u.test(path);
  await page.goto(`${url}/news/1/`, { waitUntil: 'networkidle' });
  expect(asked.filter(isForWork)).toEqual([]);
  const given = page.waitForResponse((answer) => answer.url().includes('/_/comments/work'));
  await page.getByLabel('نام', { exact: true }).fill('مینا');
  await given;
  await page.getByLabel('متن نظر').fill('نظری با گواهی مرورگر');
  await page.getByRole('button', { name: 'پیش‌نمایش و ارسال' }).click();
  const send = page.getByRole('button', { name: 'ارسال نظر' });
  await send.waitFor();
  const isProved = () =>
    page.evaluate(() =>
      Boolean((document.querySelector('comment-form') as unknown as { proof: string }).proof),
    );
  await expect.poll(isProved).toBe(true);
  await send.click();
  await page.getByText('در انتظار بررسی').waitFor();
  const row = await site.context.store
    .selectFrom('comment')
    .select('signs')
    .where('text', '=', 'نظری با گواهی مرورگر')
    .executeTakeFirst();
  expect(row?.signs).not.toContain('unproved');
  await page.close();
});

test('a reader is told when the service is down, and what was written stays', async () => {
  site.away = '<h1>Bad Gateway</h1>';
  const page = await browser.newPage();
  await write(page);
  await page.getByRole('button', { name: 'پیش‌نمایش و ارسال' }).click();
  const status = page.locator('comment-form [role="status"]');
  await expect.poll(() => status.textContent()).toBe('فرستادن نظر اکنون ممکن نیست');
  expect(await page.getByLabel('متن نظر').inputValue()).toBe('خبر خوبی بود.');
  site.away = undefined;
  await page.close();
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each(['/news/1/', '/_/comments/new?code=1', '/_/moderate/sign-in', '/_/comments/received'])(
    'everybody can use %s',
    async (address) => {
      const page = await browser.newPage({ colorScheme, bypassCSP: true });
      await page.goto(url + address);
      expect(await axeFaults(page)).toEqual([]);
      await page.close();
    },
  );
});
