import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { sharedSite } from '../support/site.ts';
import { type Visit, visit } from '../support/visit.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const READY = '#search-status:not([aria-busy]):not(:empty)';

const WIDE = { viewport: { width: 1280, height: 900 } };

const site = sharedSite();
let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site.root)]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

async function open(query: string, options: BrowserContextOptions = {}): Promise<Visit> {
  return visit(browser, `${served.url}/search/${query}`, options);
}

async function ask(text: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await open(`?q=${encodeURIComponent(text)}`, options);
  await visited.page.locator(READY).waitFor();
  return visited;
}

const asked = (visited: Visit): string => new URL(visited.page.url()).searchParams.get('q') ?? '';

describe('the search page', () => {
  test.each([
    ['پیام رسان', 'پیام‌رسان'],
    ['کتابخانه ها', 'كتابخانه‌هاي'],
    ['۱۴۰۵', '1405'],
  ])('finds the same for %s and %s', async (one, other) => {
    const codes = async (text: string): Promise<(string | null)[]> => {
      const { page, close } = await ask(text);
      const entries = await page.locator('#search-results [data-code]').all();
      const found = await Promise.all(entries.map((entry) => entry.getAttribute('data-code')));
      await close();
      return found;
    };
    const found = await codes(one);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toBe((await codes(other))[0]);
  });

  test('tells the number, marks the words, and shows ten more on request', async () => {
    const { page, errors, close } = await ask('آب');
    const count = Number(await page.getAttribute('#search-status', 'data-count'));
    const entries = page.locator('#search-results [data-code]');
    expect(count).toBeGreaterThan(10);
    expect(await entries.count()).toBe(10);
    expect(await page.locator('#search-results mark').count()).toBeGreaterThan(0);
    expect(await page.textContent('#search-status')).toMatch(/^[۰-۹٬]+ خبر/u);
    while (await page.locator('#search-more').isVisible()) {
      const before = await entries.count();
      await page.click('#search-more');
      await entries.nth(before).waitFor();
    }
    expect(await entries.count()).toBe(count);
    expect(errors).toEqual([]);
    await close();
  });

  test('fetches nothing of the index before the reader asks', async () => {
    const requests: string[] = [];
    const { page, close } = await open('');
    page.on('request', (request) => requests.push(request.url()));
    await page.focus('#search-input');
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    await page.keyboard.type('آب');
    await page.locator(READY).waitFor();
    expect(requests.filter((url) => url.includes('/pagefind/')).length).toBeGreaterThan(0);
    await close();
  });

  test('keeps its address in step, so that the back button brings a question back', async () => {
    const visited = await ask('آب');
    const { page, close } = visited;
    await page.fill('#search-input', 'باران');
    await page.waitForURL((url) => url.searchParams.get('q') === 'باران');
    await page.goBack();
    await page.locator(READY).waitFor();
    expect(asked(visited)).toBe('آب');
    expect(await page.inputValue('#search-input')).toBe('آب');
    await close();
  });

  test('is opened by the box in the header of any page', async () => {
    const visited = await visit(browser, `${served.url}/`, {
      viewport: { width: 1200, height: 800 },
    });
    await visited.page.fill('header [name=q]', 'آب');
    await visited.page.press('header [name=q]', 'Enter');
    await visited.page.locator(READY).waitFor();
    expect(asked(visited)).toBe('آب');
    await visited.close();
  });

  test('narrows by section and year, and says how many each has', async () => {
    const { page, close } = await ask('آب');
    const all = Number(await page.getAttribute('#search-status', 'data-count'));
    await page.click('#search-filters summary');
    await page.locator('select[name=year] option').nth(1).waitFor({ state: 'attached' });
    const option = page.locator('select[name=year] option').nth(1);
    const label = (await option.textContent()) ?? '';
    await page.selectOption('select[name=year]', (await option.getAttribute('value')) ?? '');
    await page.waitForURL((url) => url.searchParams.has('year'));
    await page.locator(`#search-status:not([data-count="${all}"])${READY.slice(14)}`).waitFor();
    const some = Number(await page.getAttribute('#search-status', 'data-count'));
    expect(label).toContain(`(${new Intl.NumberFormat('fa').format(some)})`);
    expect(some).toBeLessThan(all);
    await close();
  });

  test('shows each result’s picture, small and where the reader comes to it, its section and kind', async () => {
    const { page, errors, close } = await ask(
      'فیبر نوری تا پایان پاییز ۱۴۰۴ به دهیاری‌های دشت‌آرا می‌رسد',
      WIDE,
    );
    const entry = page.locator('#search-results [data-code="14030717132546"]');
    const picture = entry.locator('img');
    expect(await picture.getAttribute('loading')).toBe('lazy');
    expect(await picture.getAttribute('alt')).toBe('');
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBe(320);
    const kind = await entry.locator('.about span').nth(1).textContent();
    expect(kind).toBe('گزارش تصویری');
    expect(errors).toEqual([]);
    await close();
  });

  test('narrows by month, named as readers name it', async () => {
    const { page, close } = await ask('آب', WIDE);
    await page.hover('#search-filters');
    const month = page.locator('select[name=month] option', { hasText: 'آبان ۱۴۰۵' });
    await month.waitFor({ state: 'attached' });
    await page.selectOption('select[name=month]', (await month.getAttribute('value')) ?? '');
    await page.waitForURL((url) => url.searchParams.get('month') === '1405-08');
    await expect
      .poll(() => page.locator('#search-results .about').allTextContents())
      .toSatisfy(
        (all: string[]) => all.length > 0 && all.every((text) => text.includes('آبان ۱۴۰۵')),
      );
    await close();
  });

  describe('on a wide screen', () => {
    test('has its filters beside the results, open', async () => {
      const { page, close } = await ask('آب', WIDE);
      const filters = (await page.locator('#search-filters').boundingBox())!;
      const results = (await page.locator('#search-results').boundingBox())!;
      expect(filters.x + filters.width).toBeLessThanOrEqual(results.x);
      expect(Math.abs(filters.y - results.y)).toBeLessThan(120);
      expect(await page.locator('select[name=section]').isVisible()).toBe(true);
      await close();
    });

    test('asks for what they hold when the reader comes to them, and what is shown stays', async () => {
      const { page, close } = await ask('آب', WIDE);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.click('#search-more');
      const entries = page.locator('#search-results [data-code]');
      await entries.nth(10).waitFor();
      expect(asked.filter((url) => url.includes('/filter/'))).toEqual([]);
      await page.hover('#search-filters');
      await page.locator('select[name=tag] option').nth(1).waitFor({ state: 'attached' });
      expect(asked.filter((url) => url.includes('/filter/')).length).toBeGreaterThan(0);
      expect(await entries.count()).toBeGreaterThan(10);
      await close();
    });
  });

  test('is gone through by keys: to the field, through the results, to more, and back', async () => {
    const { page, close } = await ask('آب');
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('[data-code], [id]')?.id ?? '');
    const code = () =>
      page.evaluate(
        () => document.activeElement?.closest<HTMLElement>('[data-code]')?.dataset['code'],
      );
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await focused()).toBe('search-input');
    const entries = page.locator('#search-results [data-code]');
    await page.keyboard.press('ArrowDown');
    expect(await code()).toBe(await entries.first().getAttribute('data-code'));
    await page.keyboard.press('ArrowDown');
    expect(await code()).toBe(await entries.nth(1).getAttribute('data-code'));
    await page.keyboard.press('ArrowUp');
    expect(await code()).toBe(await entries.first().getAttribute('data-code'));
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('search-input');
    for (let at = 0; at <= 10; at += 1) await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('search-more');
    await page.keyboard.press('Enter');
    await entries.nth(10).waitFor();
    await expect.poll(code).toBe(await entries.nth(10).getAttribute('data-code'));
    // Where a sign is a sign, it is written.
    await page.focus('#search-input');
    await page.keyboard.press('End');
    await page.keyboard.type('/');
    expect(await page.inputValue('#search-input')).toBe('آب/');
    await close();
  });

  test.each(['!!!', '😀', 'ًٌٍ', '<img src=x onerror=alert(1)>', '"', 'zzzzzz', 'ژژژژژ قققق'])(
    'answers %s in words, injects nothing and throws nothing',
    async (text) => {
      const { page, errors, close } = await ask(text);
      expect(await page.textContent('#search-status')).toMatch(/[آ-ی]/u);
      expect(await page.locator('main img:not([src^="/media/"])').count()).toBe(0);
      expect(errors).toEqual([]);
      await close();
    },
  );

  test.each([
    ['۱۴۰۵۰۸۰۵۱۱۳۷۴۱', /کد/u],
    ['۵ آبان ۱۴۰۵', /در ۵ آبان ۱۴۰۵ منتشر شده است/u],
    ['آبان ۱۴۰۵', /در آبان ۱۴۰۵ منتشر شده است/u],
  ])(
    'leads from «%s» to its items, and from there to what is written of it',
    async (text, told) => {
      const { page, errors, close } = await ask(text);
      await page.locator('#search-results [data-code="14050805113741"] h2 a').waitFor();
      expect(await page.textContent('#search-status')).toMatch(told);
      const entries = await page.locator('#search-results [data-code]').count();
      expect(await page.getAttribute('#search-status', 'data-count')).toBe(String(entries));
      expect(await page.locator('#search-archive').isVisible()).toBe(text.includes('آبان'));
      await page.locator('#search-nearby a').click();
      await expect.poll(() => page.locator('#search-input').inputValue()).toContain('«');
      expect(errors).toEqual([]);
      await close();
    },
  );

  test('offers what was typed on another keyboard, and leaves out what is not wanted', async () => {
    const typed = await ask('Hf');
    expect(await typed.page.locator('#search-nearby a').textContent()).toBe('آب');
    await typed.close();
    const countOf = async (text: string): Promise<number> => {
      const { page, close } = await ask(text);
      const count = Number(await page.getAttribute('#search-status', 'data-count'));
      await close();
      return count;
    };
    expect(await countOf('آب -برق')).toBeLessThan(await countOf('آب'));
  });

  test('takes a question of 10,000 characters', async () => {
    const { page, errors, close } = await open('');
    await page.fill('#search-input', 'باران '.repeat(1700));
    await page.locator(READY).waitFor();
    expect(await page.textContent('#search-status')).toContain('بلند');
    expect(errors).toEqual([]);
    await close();
  });

  test('says so when the index does not load, and works when asked again', async () => {
    const { page, close } = await open('');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.fill('#search-input', 'آب');
    await page.locator('#search-retry').waitFor();
    expect(await page.textContent('#search-status')).toContain('بار نشد');
    await page.unroute('**/pagefind/**');
    await page.click('#search-retry');
    await page.locator('#search-results [data-code]').first().waitFor();
    await close();
  });

  test('offers other ways where nothing is found and where scripts are off', async () => {
    const { page, close } = await ask('zzzzzz');
    expect(await page.locator('#search-empty a').count()).toBe(2);
    await close();
    const without = await open('?q=x', { javaScriptEnabled: false });
    expect(await without.page.locator('main noscript a').count()).toBe(2);
    await without.close();
  });

  test('shows nothing outside the screen of a phone', async () => {
    const { page, close } = await ask('آب', { bypassCSP: true });
    await page.click('#search-filters summary');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that axe finds, in %s',
    async (colorScheme) => {
      const { page, close } = await ask('آب', { colorScheme, bypassCSP: true });
      await page.click('#search-filters summary');
      await page.addScriptTag({ path: AXE });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          resultTypes: ['violations'],
        }),
      );
      await close();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});
