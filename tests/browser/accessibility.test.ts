import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium } from '../../testkit/browser/chromium.ts';
import { walkByKeyboard } from '../support/keyboard-walk.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { sharedSite } from '../support/site.ts';
import { coveringPages } from '../support/templates.ts';
import { visit } from '../support/visit.ts';

const site = sharedSite();
const pages = coveringPages(site, await site.shownPages());

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site.root)]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

/** What is wider than the window, or cut off at its own edge, as opening tags. */
function notFitting(): string[] {
  const root = document.documentElement;
  const wide = root.scrollWidth > root.clientWidth ? ['the page itself'] : [];
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    return (
      clipPath === 'none' &&
      !['TEXTAREA', 'INPUT'].includes(element.tagName) &&
      ((overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
        (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1))
    );
  });
  return [...wide, ...cut.map(({ outerHTML }) => outerHTML.slice(0, 120))];
}

/** WCAG 2.2, 1.4.12: what a reader may set, and nothing may be lost. */
const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-block-end: 2em !important }';

/** What still moves by itself where the device says that nothing should. */
function moving(): string[] {
  const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
  return [...document.querySelectorAll('*')]
    .filter((element) => {
      const style = getComputedStyle(element);
      return (
        style.scrollBehavior === 'smooth' ||
        seconds(style.transitionDuration) > 0.01 ||
        (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01)
      );
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

describe.each(pages)('%s', (address) => {
  test('is walked by keyboard in its own order, and the focus is always seen', async () => {
    const { page, close } = await visit(browser, served.url + address, {
      reducedMotion: 'reduce',
    });
    const { reachable, stops } = await walkByKeyboard(page);
    const skip = page.locator('a.skip');
    await skip.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInMain = await page.evaluate(
      () => document.activeElement?.closest('main, footer') !== null,
    );
    await close();

    const order = stops.map(({ index }) => index).filter((index) => index >= 0);
    const round = order.indexOf(0, 1);
    const once = [...new Set(round < 0 ? order : order.slice(0, round))];
    expect(stops[0]?.name).toMatch(/^<a class="skip\b/u);
    expect(once.map((index) => reachable[index])).toEqual(reachable);
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(isInMain).toBe(true);
  });

  test('fits a narrow phone, twice its size and wider spacing, and lies still', async () => {
    const { page, close } = await visit(browser, served.url + address, {
      reducedMotion: 'reduce',
      // The spacing is put into the page by the test, which the site's own policy would rightly refuse.
      bypassCSP: true,
    });
    const told: Record<string, string[]> = { moves: await page.evaluate(moving) };
    const look = async (name: string, width: number) => {
      await page.setViewportSize({ width, height: 512 });
      told[name] = await page.evaluate(notFitting);
    };
    await look('320 px', 320);
    // 1280 pixels at 200 %.
    await look('twice its size', 640);
    await page.addStyleTag({ content: TEXT_SPACING });
    await look('wider spacing', 640);
    await look('wider spacing at 320 px', 320);
    await close();
    expect(told).toEqual({
      moves: [],
      '320 px': [],
      'twice its size': [],
      'wider spacing': [],
      'wider spacing at 320 px': [],
    });
  });

  test('keeps its buttons, fields and marks where colours are forced', async () => {
    const { page, close } = await visit(browser, served.url + address, {
      forcedColors: 'active',
    });
    const unseen = await page.evaluate(withoutEdge);
    await page.keyboard.press('Tab');
    const outline = await page
      .locator(':focus')
      .evaluate((element) => getComputedStyle(element).outlineStyle);
    await close();
    expect(unseen).toEqual([]);
    expect(outline).not.toBe('none');
  });
});

/** Fields, and buttons of words, that have no edge of their own nor stand in a frame that has. */
function withoutEdge(): string[] {
  const hasEdge = (element: Element | null): boolean => {
    if (!element || element === document.body) return false;
    const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
    return (
      (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0) ||
      (element.parentElement?.matches('form') === true && hasEdge(element.parentElement))
    );
  };
  return [...document.querySelectorAll('button, input, select')]
    .filter(
      (element) => element.checkVisibility() && !element.querySelector('svg') && !hasEdge(element),
    )
    .map(({ outerHTML }) => outerHTML.slice(0, 160));
}
