import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { writeMostFile } from '../../src/service/counts/write-most.ts';
import { hourOf } from '../../src/service/counts/view.ts';
import { invite } from '../../src/service/moderation/moderators.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { openSiteWithService, type SiteWithService } from '../support/site-with-service.ts';

const PASSWORD = 'گذرواژهٔ بلند';
/** The report of a visit and the meeting, with a comment and views of each. */
const PIECES = [
  { code: '277495', text: 'پیام‌رسان خوب باید پشتیبانی هم داشته باشد.', views: 30 },
  { code: '14030724093215', text: 'روستای ما هنوز آنتن ندارد.', views: 20 },
] as const;
const READERS = [
  ['with scripts', true],
  ['without scripts', false],
] as const;

let browser: Browser;
let site: SiteWithService;
beforeAll(async () => {
  [browser, site] = await Promise.all([
    launchChromium(),
    openSiteWithService({
      content: 'tests/fixtures/seeds',
      settings: async (_url, content) => {
        await mkdir(join(content, 'comments'));
        return {
          lines: 'comments: on\ncounts: on',
          own: {
            commentsDir: join(content, 'comments'),
            mostFile: join(content, 'counts/most.json'),
          },
        };
      },
    }),
  ]);
});
afterAll(() => Promise.all([browser.close(), site.close()]));

const itemOf = (code: string): string => `${site.url}/news/${code}/`;
const textsOn = (page: Page): Promise<string[]> =>
  page.locator('#comments [data-comment]').allInnerTexts();

describe.each(PIECES)('at $code', ({ code, text }) => {
  test.each(READERS)(
    'a reader %s sends a comment, and is told that it waits',
    async (name, javaScriptEnabled) => {
      const page = await browser.newPage({ javaScriptEnabled });
      await page.goto(itemOf(code));
      expect(await textsOn(page)).toEqual([]);
      await page.getByLabel('نام', { exact: true }).fill('مینا');
      await page.getByLabel('متن نظر').fill(`${text} (${name})`);
      await page.getByRole('button', { name: 'پیش‌نمایش و ارسال' }).click();
      await page.getByRole('button', { name: 'ارسال نظر' }).click();
      await page.getByText('در انتظار بررسی').waitFor();
      await page.goto(itemOf(code));
      expect(await textsOn(page)).toEqual([]);
      await page.close();
    },
  );
});

describe('when a moderator has published them and the site is built', () => {
  beforeAll(async () => {
    const { store } = site.context;
    const page = await browser.newPage({ javaScriptEnabled: false });
    const word = await invite(store, 'سارا', 'moderator', Date.now());
    await page.goto(`${site.url}/_/moderate/invitation?word=${word}`);
    await page.getByLabel('گذرواژهٔ تازه').fill(PASSWORD);
    await page.getByLabel('تکرار گذرواژه').fill(PASSWORD);
    await page.getByRole('button', { name: 'ثبت گذرواژه و ورود' }).click();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: 'انتشار برگزیده‌ها' }).click();
    await page.getByText('۴ نظر بررسی شد').waitFor();
    await page.close();
    const hour = hourOf(Date.now()) - 3_600_000;
    const views = PIECES.map((piece) => ({ hour, code: piece.code, views: piece.views }));
    await store.insertInto('view_hour').values(views).execute();
    await writeMostFile(site.context);
    await site.rebuild();
  });

  test.each(READERS)(
    'they stand on the pieces’ own pages, for a reader %s',
    async (_name, javaScriptEnabled) => {
      const page = await browser.newPage({ javaScriptEnabled });
      for (const { code, text } of PIECES) {
        await page.goto(itemOf(code));
        const shown = await textsOn(page);
        expect(shown).toHaveLength(2);
        for (const [at, [name]] of READERS.entries()) {
          expect(shown[at]).toContain('مینا');
          expect(shown[at]).toContain(text);
          expect(shown[at]).toContain(name);
        }
        expect(await page.getByLabel('متن نظر').isVisible()).toBe(true);
      }
      await page.close();
    },
  );

  test('what is read most is listed for a reader with scripts on the front page', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    const place = page.locator('most-read');
    await place.scrollIntoViewIfNeeded();
    await place.getByText('۳۰ بازدید').waitFor();
    // What is read most, and then what is discussed most: both pieces, with as many comments each.
    const codes = await codesIn(page, 'most-read');
    expect(codes.slice(0, 2)).toEqual(PIECES.map(({ code }) => code));
    expect(codes.slice(2).toSorted()).toEqual(PIECES.map(({ code }) => code).toSorted());
    await page.close();
  });

  test('and for one without at its own address, baked', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url);
    await page.locator('most-read').getByRole('link').first().click();
    expect(page.url()).toBe(`${site.url}/most/`);
    expect((await codesIn(page, 'main')).slice(0, 2)).toEqual(PIECES.map(({ code }) => code));
    await page.close();
  });

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    test.each([...PIECES.map(({ code }) => `/news/${code}/`), '/', '/most/'])(
      'everybody can use %s, on a phone too',
      async (address) => {
        const viewport = { width: 360, height: 800 };
        const page = await browser.newPage({ colorScheme, bypassCSP: true, viewport });
        await page.goto(site.url + address);
        const place = page.locator('most-read');
        if (await place.count()) {
          await place.scrollIntoViewIfNeeded();
          await place.locator('li').first().waitFor();
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(361);
        expect(await axeFaults(page)).toEqual([]);
        await page.close();
      },
    );
  });
});

const codesIn = (page: Page, selector: string): Promise<(string | undefined)[]> =>
  page
    .locator(`${selector} li[data-code]`)
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['code']));
