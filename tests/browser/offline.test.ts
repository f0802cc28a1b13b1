import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type BuiltSite, buildSite } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { asBuild, BUILD_MARK } from '../support/second-build.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { sharedSite } from '../support/site.ts';
import { type Visit, visit } from '../support/visit.ts';

const site = sharedSite();
const [FIRST, SECOND, THIRD, UNREAD] = (await site.pages()).filter((address) =>
  /^\/news\/\d+\/$/u.test(address),
) as [string, string, string, string];

let browser: Browser;
let served: Served;
let visited: Visit;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  served = await serve(site.root);
});
afterEach(async () => {
  await visited.close();
  await served.close();
});

/** A first visit, until the worker has kept all that it keeps of it. */
async function firstVisit(address: string): Promise<Page> {
  visited = await visit(browser, served.url + address, { serviceWorkers: 'allow' });
  await kept('/');
  await kept('/search/');
  await kept(address);
  return visited.page;
}

/** Resolves when some cache holds the address. */
async function kept(address: string): Promise<void> {
  await expect
    .poll(() =>
      visited.page.evaluate(
        async (url) => (await caches.match(url, { ignoreVary: true })) !== undefined,
        served.url + address,
      ),
    )
    .toBe(true);
}

async function read(address: string): Promise<void> {
  await visited.page.goto(served.url + address, { waitUntil: 'load' });
  await kept(address);
}

async function cut(): Promise<void> {
  served.cut(true);
  await visited.page.context().setOffline(true);
}

async function reconnect(): Promise<void> {
  served.cut(false);
  await visited.page.context().setOffline(false);
}

const title = (page: Page): Promise<string> => page.locator('h1').first().innerText();

/** Whether every picture and the letters of the page are there. */
const isWhole = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const shown = [...document.images].filter(({ loading }) => loading !== 'lazy');
    return (
      shown.every(({ complete, naturalWidth }) => complete && naturalWidth > 0) &&
      document.fonts.check('16px Vazirmatn', 'پ')
    );
  });

describe('with the network cut', () => {
  test('the front page and the items read last are there, and say what they are', async () => {
    const page = await firstVisit(FIRST);
    const titles = new Map([[FIRST, await title(page)]]);
    for (const address of [SECOND, THIRD]) {
      await read(address);
      titles.set(address, await title(page));
    }
    await cut();
    for (const [address, expected] of titles) {
      await page.goto(served.url + address, { waitUntil: 'load' });
      expect(await title(page)).toBe(expected);
      expect(await page.locator('main [role=status]').first().innerText()).toMatch(
        /^آفلاین .* نگه داشته است/u,
      );
      expect(await isWhole(page)).toBe(true);
    }
    await page.goto(`${served.url}/?from=home`, { waitUntil: 'load' });
    expect(await page.locator('[data-code]').count()).toBeGreaterThan(5);
    expect(await page.locator('main [role=status]').count()).toBe(1);
  });

  test('any other page says so and lists what there is', async () => {
    const page = await firstVisit(FIRST);
    const expected = await title(page);
    await cut();
    await page.goto(served.url + UNREAD, { waitUntil: 'load' });
    expect(await title(page)).toBe('بدون اینترنت');
    const entry = page.locator('[data-part="read"] a');
    await entry.first().waitFor();
    expect(await entry.allInnerTexts()).toEqual([expected]);
    await entry.click();
    await page.waitForURL(served.url + FIRST);
    expect(await title(page)).toBe(expected);
  });

  test('a page read with the network bears no mark', async () => {
    const page = await firstVisit(FIRST);
    await cut();
    await page.goto(served.url + FIRST, { waitUntil: 'load' });
    expect(await page.locator('.offline-mark').count()).toBe(1);
    await reconnect();
    await page.goto(served.url + FIRST, { waitUntil: 'load' });
    expect(await page.locator('.offline-mark').count()).toBe(0);
    expect(visited.errors.filter((text) => !/ERR_|Failed to load/u.test(text))).toEqual([]);
  });
});

const ENTRY = '/pagefind/pagefind-entry.json';

/** Ask on the search page. @returns the codes of all that was found */
async function search(query: string): Promise<string[]> {
  const { page } = visited;
  await page.goto(`${served.url}/search/?${query}`);
  await page.locator('#search-status:not([aria-busy]):not(:empty)').waitFor();
  const entries = page.locator('#search-results [data-code]');
  while (await page.locator('#search-more').isVisible()) {
    const before = await entries.count();
    await page.click('#search-more');
    await entries.nth(before).waitFor();
  }
  return entries.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-code') ?? ''));
}

describe('an item that its reader keeps', () => {
  test('is there with the network cut until it is taken away', async () => {
    const page = await firstVisit(FIRST);
    await read(SECOND);
    const expected = await title(page);
    const button = page.locator('keep-item button');
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    // What was read last may go, what was kept stays.
    const taken = await page.evaluate(async () => {
      const ofReading = (await caches.keys()).filter((name) => /-(?:pages|files)$/u.test(name));
      return (await Promise.all(ofReading.map((name) => caches.delete(name)))).length;
    });
    expect(taken).toBe(2);
    await cut();
    await page.goto(served.url + SECOND, { waitUntil: 'load' });
    expect(await title(page)).toBe(expected);
    expect(await isWhole(page)).toBe(true);
    await page.goto(`${served.url}/offline/`);
    const entry = page.locator('[data-part="kept"] li');
    await expect.poll(() => entry.locator('a').allInnerTexts()).toEqual([expected]);
    await entry.getByRole('button').click();
    await expect.poll(() => page.locator('[data-part="nothing"]').isVisible()).toBe(true);
    await page.goto(served.url + SECOND, { waitUntil: 'load' });
    expect(await title(page)).toBe('بدون اینترنت');
  });

  test('can be taken away by the same button', async () => {
    const page = await firstVisit(FIRST);
    const button = page.locator('keep-item button');
    const before = await button.innerText();
    await button.click();
    await expect.poll(() => button.innerText()).not.toBe(before);
    await button.click();
    await expect.poll(() => button.innerText()).toBe(before);
    expect(
      await page.evaluate(async () => (await caches.keys()).filter((name) => /kept/u.test(name))),
    ).toEqual([]);
  });
});

describe('search', () => {
  test('answers over the newer items with the network cut, also what was not asked before', async () => {
    await firstVisit(FIRST);
    const ofTheYear = await search('q=آب&year=1405');
    expect(ofTheYear.length).toBeGreaterThan(0);
    await kept(ENTRY);
    await cut();
    expect(await search('q=آب')).toEqual(expect.arrayContaining(ofTheYear));
    expect((await search('q=کتابخانه')).length).toBeGreaterThan(0);
  });

  test('is kept when its reader asks on the offline page', async () => {
    const page = await firstVisit(FIRST);
    await page.goto(`${served.url}/offline/`);
    const part = page.locator('[data-part="search"]');
    await part.getByRole('button').click();
    await expect.poll(() => part.innerText()).toContain('هم کار می‌کند.');
    await expect.poll(() => part.getByRole('button').isVisible()).toBe(false);
    await cut();
    expect((await search('q=آب')).length).toBeGreaterThan(0);
  });
});

describe('after another build was published', () => {
  const dirs: string[] = [];
  afterAll(() => Promise.all(dirs.map((dir) => rm(dir, { recursive: true, force: true }))));

  test('no page mixes the two', async () => {
    dirs.push(await asBuild(site.root, 'one'), await asBuild(site.root, 'two'));
    served.show(dirs[0]!);
    const page = await firstVisit(FIRST);
    await read(SECOND);

    /** The builds that the open page and its scripts are of. */
    const builds = async (address: string): Promise<Set<string | undefined>> => {
      const scripts: Promise<string>[] = [];
      const note = (response: { url(): string; text(): Promise<string> }) => {
        if (/\/_astro\/.*\.js$/u.test(response.url())) scripts.push(response.text());
      };
      page.on('response', note);
      await page.goto(served.url + address, { waitUntil: 'load' });
      page.off('response', note);
      const texts = [await page.content(), ...(await Promise.all(scripts))];
      expect(texts.length).toBeGreaterThan(2);
      return new Set(texts.map((text) => BUILD_MARK.exec(text)?.[1]));
    };

    expect([await builds(FIRST), await builds('/')]).toEqual([new Set(['one']), new Set(['one'])]);
    served.show(dirs[1]!);
    // Read from the network, so of the second build; then the copies of both are asked for.
    expect(await builds(FIRST)).toEqual(new Set(['two']));
    await cut();
    expect(await builds(SECOND)).toEqual(new Set(['one']));
    expect(await builds(FIRST)).toEqual(new Set(['two']));
    await reconnect();
    for (const address of [FIRST, SECOND, '/', UNREAD])
      expect(await builds(address)).toEqual(new Set(['two']));
  });
});

describe('where site.yml says `offline: false`', () => {
  let content: string;
  let off: BuiltSite;
  beforeAll(async () => {
    content = await mkdtemp(join(tmpdir(), 'peyk-off-'));
    await cp('tests/fixtures/tiny', content, { recursive: true });
    await appendFile(join(content, 'site.yml'), '\noffline: false\n');
    off = await buildSite({ content });
    expect(off.code, off.log).toBe(0);
  });
  afterAll(() => Promise.all([off.remove(), rm(content, { recursive: true, force: true })]));

  test('the worker goes with all that it kept, and none comes', async () => {
    const page = await firstVisit(FIRST);
    const button = page.locator('keep-item button');
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    served.show(off.out);
    await page.goto(`${served.url}/`, { waitUntil: 'load' });
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await expect.poll(left).toEqual([0, 0]);
    await page.goto(`${served.url}/`, { waitUntil: 'load' });
    const item = page.locator('main a[href*="/news/"]').first();
    await item.click();
    await page.waitForURL('**/news/**');
    expect(await left()).toEqual([0, 0]);
    expect(await page.locator('keep-item').count()).toBe(0);
  });
});
