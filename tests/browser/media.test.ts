import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type BuiltSite, buildSite } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { visit } from '../support/visit.ts';

/** An item with two galleries, a film with subtitles and a recording. */
const ITEM = '/news/1/';

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

const GALLERY = 'article ul:has(> li > figure)';

/** A row moves by a little for each key. */

/** Which pictures of the first gallery stand in the window whole, from the first. */
const seen = (page: Page): Promise<number[]> =>
  page
    .locator(GALLERY)
    .first()
    .locator('li')
    .evaluateAll((items) =>
      items.flatMap((item, at) => {
        const { left, right } = item.getBoundingClientRect();
        return left >= -1 && right <= innerWidth + 1 ? [at] : [];
      }),
    );

const shift = (page: Page): Promise<number> =>
  page.evaluate(() => document.body.scrollLeft + scrollX);

describe('a gallery', () => {
  test('is gone through by the arrow keys, towards the left as it is read', async () => {
    const { page, close } = await open();
    const row = page.locator(GALLERY).first();
    await row.focus();
    expect(await seen(page)).toEqual([0]);
    const last = (await row.locator('li').count()) - 1;
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowLeft');
        return (await seen(page)).includes(last);
      })
      .toBe(true);
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowRight');
        return (await seen(page)).includes(0);
      })
      .toBe(true);
    expect(await shift(page)).toBe(0);
    await close();
  });

  test('brings each picture that the focus comes to into sight', async () => {
    const { page, close } = await open();
    const row = page.locator(GALLERY).first();
    await row.focus();
    for (let at = 0; at < (await row.locator('li').count()); at += 1) {
      await page.keyboard.press('Tab');
      expect(
        await row
          .locator('a')
          .nth(at)
          .evaluate((link) => link === document.activeElement),
      ).toBe(true);
      await expect.poll(() => seen(page)).toContain(at);
    }
    await close();
  });

  test('is swiped by a finger, and the page stays where it is', async () => {
    const { page, close } = await open({ hasTouch: true, isMobile: true });
    const row = page.locator(GALLERY).first();
    await row.scrollIntoViewIfNeeded();
    const box = (await row.boundingBox())!;
    const y = box.y + 60;
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: string, x?: number) =>
      devtools.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: x === undefined ? [] : [{ x, y }],
      });
    const before = await page.evaluate(() => scrollY);
    await touch('touchStart', 40);
    for (let x = 60; x <= 330; x += 30) await touch('touchMove', x);
    await touch('touchEnd');
    await expect.poll(() => seen(page)).not.toContain(0);
    await expect.poll(() => row.evaluate(({ scrollLeft }) => scrollLeft)).toBeLessThan(-100);
    expect(await shift(page)).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await close();
  });

  test('shows each picture above its caption with scripts off', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    const figures = await page.locator(`${GALLERY} figure:has(figcaption)`).all();
    expect(figures).toHaveLength(5);
    for (const figure of figures) {
      await figure.scrollIntoViewIfNeeded();
      const picture = (await figure.locator('img').boundingBox())!;
      const caption = (await figure.locator('figcaption').boundingBox())!;
      expect(caption.y).toBeGreaterThanOrEqual(picture.y + picture.height);
      expect(Math.abs(caption.x - picture.x)).toBeLessThan(2);
    }
    await close();
  });
});

describe.each(['video', 'audio'])('%s', (player) => {
  test('is fetched when the reader asks for it, and from this site alone', async () => {
    const { page, foreign, errors, close } = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.resourceType()));
    await page.locator(player).scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(asked).not.toContain('media');
    await page.locator(player).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator(player).evaluate(hasPlayed)).toBe(true);
    expect(asked).toContain('media');
    expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
    await close();
  });

  test('has the buttons of the browser with scripts off, and words that name it', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    const shown = page.locator(player);
    expect(await shown.getAttribute('controls')).not.toBeNull();
    const figure = page.locator('figure', { has: shown });
    const caption = await figure.locator('figcaption').innerText();
    expect(await shown.getAttribute('aria-label')).toBe(caption);
    expect(await figure.locator('a:visible').count()).toBe(1);
    await close();
  });
});

const hasPlayed = (element: Element): boolean => (element as HTMLMediaElement).currentTime > 0;

test('a film shows its subtitles', async () => {
  const { page, close } = await open();
  await page.locator('video').evaluate(async (element) => {
    const film = element as HTMLVideoElement;
    film.muted = true;
    await film.play();
  });
  const track = () =>
    page.locator('video').evaluate((element) => {
      const [first] = (element as HTMLVideoElement).textTracks;
      return { mode: first?.mode, language: first?.language, cues: first?.cues?.length };
    });
  await expect.poll(track).toEqual({ mode: 'showing', language: 'fa', cues: 1 });
  await close();
});
