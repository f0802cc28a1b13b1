import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type BuiltSite, buildSite } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { visit } from '../support/visit.ts';

const SENTENCE = 'مدیران پیام‌رسان‌ها (ICT ۱۴۰۰) گزارشی از کار خود دادند و «باور به توان داخلی»';

const DIRECTION_MARK = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

let browser: Browser;
let served: Served;
let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite({ content: 'tests/fixtures/seeds' });
  if (built.code !== 0) throw new Error(built.log);
  [browser, served] = await Promise.all([launchChromium(), serve(built.out)]);
});
afterAll(() => Promise.all([browser.close(), served.close(), built.remove()]));

/** Where the middle of a word stands on the screen, from the left. */
const middleOf = (page: Page, word: string): Promise<number> =>
  page.evaluate((text) => {
    const body = document.querySelector('[data-part="body"]');
    const walker = document.createTreeWalker(body ?? document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { left, width } = range.getBoundingClientRect();
      return left + width / 2;
    }
    throw new Error(`${text} is not on the page`);
  }, word);

describe('a Latin word followed by a Persian number', () => {
  test('stands before it, from right to left, and so do the brackets', async () => {
    const { page, close } = await visit(browser, `${served.url}/news/277495/`, {
      viewport: { width: 1400, height: 900 },
    });
    const [before, latin, number, after] = await Promise.all(
      ['پیام‌رسان‌ها (', 'ICT', '۱۴۰۰', 'گزارشی'].map((word) => middleOf(page, word)),
    );
    await close();
    expect(before).toBeGreaterThan(latin!);
    expect(latin).toBeGreaterThan(number!);
    expect(number).toBeGreaterThan(after!);
  });

  test('is copied as it was written, with no mark added', async () => {
    const { page, close } = await visit(browser, `${served.url}/news/277495/`);
    const copied = await page.evaluate(() => {
      const paragraph = document.querySelector('[data-part="body"] p');
      if (!paragraph) throw new Error('The body has no paragraph');
      getSelection()?.selectAllChildren(paragraph);
      return getSelection()?.toString();
    });
    await close();
    expect(copied).toContain(SENTENCE);
    expect(copied).not.toMatch(DIRECTION_MARK);
  });
});
