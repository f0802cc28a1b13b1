import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { invite } from '../../src/service/moderation/moderators.ts';
import { BASE } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { openSiteWithService, type SiteWithService } from '../support/site-with-service.ts';

const SENTENCE = 'متن خبر دوم.';

let browser: Browser;
let site: SiteWithService;
let url: string;

beforeAll(async () => {
  [browser, site] = await Promise.all([
    launchChromium(),
    openSiteWithService({
      settings: async (_url, content) => {
        const file = join(content, 'news/3.md');
        const corrected = 'updatedAt: 1405-02-01 09:00\ncorrection: سال درست شد.\nsection:';
        await writeFile(file, (await readFile(file, 'utf8')).replace('section:', corrected));
        return { lines: 'reports: on' };
      },
    }),
  ]);
  ({ url } = site);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

async function report(page: Page): Promise<void> {
  await page.getByLabel('چه چیزی نادرست است').fill('درست آن سوم است.');
  await page.getByRole('button', { name: 'پیش‌نمایش و ارسال' }).click();
  await page.getByRole('button', { name: 'ارسال گزارش' }).click();
  await page.getByText('گزارش شما رسید').waitFor();
}
const sentences = async () =>
  (await site.context.store.selectFrom('report').select('sentence').orderBy('id').execute()).map(
    ({ sentence }) => sentence,
  );

describe('a reader tells of an error', () => {
  test('with scripts: in the item, about the sentence that is marked', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${url}/news/2/`);
    expect(
      asked.filter((path) => path.startsWith(`${BASE}/_/`) || path === `${BASE}/comments.css`),
    ).toEqual([]);
    await page.getByText(SENTENCE).click({ clickCount: 3 });
    await page.getByRole('link', { name: 'گزارش خطا' }).click();
    const sentence = page.getByLabel('جملهٔ نادرست');
    await sentence.waitFor();
    expect((await sentence.inputValue()).trim()).toBe(SENTENCE);
    await report(page);
    expect(page.url()).toBe(`${url}/news/2/`);
    expect(await sentences()).toEqual([SENTENCE]);
    await page.close();
  });

  test('without scripts: on a page of the service, about what is typed', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${url}/news/2/`);
    await page.getByRole('link', { name: 'گزارش خطا' }).click();
    await page.getByLabel('جملهٔ نادرست').fill('جمله‌ای دیگر');
    await report(page);
    expect(page.url()).toBe(`${url}/_/reports/received`);
    expect(await sentences()).toEqual([SENTENCE, 'جمله‌ای دیگر']);
    await page.close();
  });

  test('and is told when the service is down', async () => {
    site.away = '<h1>Bad Gateway</h1>';
    const page = await browser.newPage();
    await page.goto(`${url}/news/2/`);
    await page.getByRole('link', { name: 'گزارش خطا' }).click();
    const status = page.locator('[data-report] [role="status"]');
    await expect.poll(() => status.textContent()).toBe('گزارش خطا اکنون ممکن نیست');
    site.away = undefined;
    await page.close();
  });
});

test('an editor sees the sentence marked in its paragraph, and begins a correction', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const word = await invite(site.context.store, 'سارا', 'editor', Date.now());
  await page.goto(`${url}/_/moderate/invitation?word=${word}`);
  await page.getByLabel('گذرواژهٔ تازه').fill('گذرواژهٔ بلند');
  await page.getByLabel('تکرار گذرواژه').fill('گذرواژهٔ بلند');
  await page.getByRole('button', { name: 'ثبت گذرواژه و ورود' }).click();
  await page.getByRole('link', { name: 'گزارش‌های خطا' }).click();
  await expect.poll(() => page.locator('mark').first().innerText()).toBe(SENTENCE);
  await page.getByRole('button', { name: 'پیش‌نویس اصلاحیه' }).first().click();
  const link = page.getByRole('link', { name: 'بازکردن خبر در میز تحریر' });
  expect(await link.getAttribute('href')).toContain('/admin/#/peyk-correct?code=2&text=');
  expect(await page.getByRole('textbox').inputValue()).toContain(`«${SENTENCE.slice(0, -1)}»`);
  await page.close();
});

/** A page of editors as one sees it who is signed in. */
async function signIn(page: Page): Promise<void> {
  await page.goto(`${url}/_/moderate/sign-in`);
  await page.getByLabel('نام', { exact: true }).fill('سارا');
  await page.getByLabel('گذرواژه').fill('گذرواژهٔ بلند');
  await page.getByRole('button', { name: 'ورود', exact: true }).click();
  await page.waitForURL(`${url}/_/moderate`);
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each([
    '/news/2/',
    '/corrections/',
    '/corrections/1405/',
    '/_/reports/new?code=2&sentence=x',
    '/_/reports/received',
    '/_/moderate/reports',
  ])('everybody can use %s', async (address) => {
    const page = await browser.newPage({ colorScheme, bypassCSP: true });
    if (address.startsWith('/_/moderate')) await signIn(page);
    await page.goto(url + address);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });
});
