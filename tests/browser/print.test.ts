import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { SITE_URL } from '../support/build-site.ts';
import { launchChromium } from '../support/chromium.ts';
import { select, shownText } from '../support/dom.ts';
import { type Served, serve } from '../support/serve.ts';
import { sharedSite } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const site = sharedSite();
const items = (await site.shownPages()).filter((address) => address.startsWith('/news/'));
const bodyOf = (address: string) => select(site.page(address), '[data-part="body"]')[0]!;
/** A long piece without pictures, as a speech at a meeting is. */
const longest = items
  .filter((address) => select(site.page(address), 'figure').length === 0)
  .toSorted((a, b) => shownText(bodyOf(b)).length - shownText(bodyOf(a)).length)[0]!;

let browser: Browser;
let served: Served;
let pages: string[];
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site.root)]);
  const { page, close } = await visit(browser, served.origin + longest);
  await page.evaluate(() => document.fonts.ready);
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await close();
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  pages = (await extractText(pdf, { mergePages: false })).text.map(asWritten);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

/** Letters as they are typed, whatever shape the file names, and words one space apart. */
function asWritten(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2066-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ');
}

/**
 * Pairs of neighbouring words that a PDF keeps together: extractors guess at half-spaces, at the ligature
 * of lam and alef and at marks, so words with these tell nothing of the order.
 */
function plainPairs(text: string): string[] {
  return [...text.matchAll(/(?<=^| )(?=(\p{L}{3,} \p{L}{3,})(?= |$))/gu)]
    .map(([, pair = '']) => pair)
    .filter((pair) => !/لا|ۀ|[a-z]/iu.test(pair));
}

describe('a printed item', () => {
  it('takes two pages at most', () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(2);
  });

  it('is read in the order of its page, the title first', () => {
    const all = pages.join(' ');
    const blocks = select(site.page(longest), 'article h1').concat(select(bodyOf(longest), 'p'));
    const places = blocks.map((block) => {
      const pairs = plainPairs(shownText(block));
      return pairs.map((pair) => all.indexOf(pair)).find((place) => place >= 0) ?? -1;
    });
    expect(places.length).toBeGreaterThan(4);
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('holds its code and its address, and the numbers of its pages in Persian', () => {
    const all = pages.join(' ');
    const code = /\d+/u.exec(longest)![0];
    expect(all).toContain(code.replace(/\d/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!));
    expect(all).toContain(`${SITE_URL.replace('https://', '')}${longest}`);
    pages.forEach((text, index) => expect(text).toContain('۰۱۲۳۴۵۶۷۸۹'[index + 1]));
  });

  it('holds no way to another page', () => {
    const all = pages.join(' ');
    for (const nav of select(site.page(longest), 'nav')) {
      for (const link of select(nav, 'a')) {
        const words = asWritten(shownText(link));
        if (words.length > 12) expect(all).not.toContain(words);
      }
    }
  });
});

it('an item shows a code that can be read by a camera on paper only', async () => {
  const { page, close } = await visit(browser, served.origin + longest);
  const code = page.locator('article svg.code');
  expect(await code.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  const box = await code.boundingBox();
  expect(box!.width).toBeGreaterThan(90);
  expect(box!.width).toBe(box!.height);
  await close();
});
