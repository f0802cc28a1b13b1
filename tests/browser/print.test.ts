import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildSite, SITE_URL } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { elements, select, shownText } from '../../testkit/site/dom.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { sharedSite, Site } from '../support/site.ts';
import { visit } from '../support/visit.ts';

const shared = sharedSite();
const items = (await shared.shownPages()).filter((address) => address.startsWith('/news/'));
const bodyOf = (site: Site, address: string) =>
  select(site.page(address), '[data-part="body"]')[0]!;
/** A long piece without pictures, as a speech at a meeting is. */
const longest = items
  .filter((address) => select(shared.page(address), 'figure').length === 0)
  .toSorted(
    (a, b) => shownText(bodyOf(shared, b)).length - shownText(bodyOf(shared, a)).length,
  )[0]!;

const seeds = await buildSite({ content: 'tests/fixtures/seeds', keepPictures: true });

let browser: Browser;
const servers = new Map<Site, Served>();
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await Promise.all([browser.close(), ...servers.values().map((served) => served.close())]);
  await seeds.remove();
});

async function originOf(site: Site): Promise<string> {
  const served = servers.get(site) ?? (await serve(site.root));
  servers.set(site, served);
  return served.url;
}

/** The text of each sheet of A4 that an item is printed on. */
async function print(
  site: Site,
  address: string,
  paper: { format: string } | { width: string; height: string } = { format: 'A4' },
): Promise<string[]> {
  const { page, close } = await visit(browser, (await originOf(site)) + address);
  await page.evaluate(() => document.fonts.ready);
  const bytes = await page.pdf(paper);
  await close();
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return (await extractText(pdf, { mergePages: false })).text.map(asWritten);
}

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

const seedSite = new Site(seeds.out);

describe.each([
  ['a long speech', shared, longest],
  ['a report of a visit', seedSite, '/news/277495/'],
])('%s, printed', (_name, site, address) => {
  let pages: string[];
  beforeAll(async () => {
    pages = await print(site, address);
  });

  test('takes two pages at most', () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.length).toBeLessThanOrEqual(2);
  });

  test('is read in the order of its page, the title first', () => {
    const all = pages.join(' ');
    const blocks = select(site.page(address), 'article h1').concat(
      select(site.page(address), '[data-part="lead"]'),
      [...elements(bodyOf(site, address))].filter(({ tagName }) => /^(?:p|li|h2)$/u.test(tagName)),
    );
    const positions = blocks.flatMap((block) => {
      const pairs = plainPairs(shownText(block));
      // The very last words may be cut from their neighbours where a sheet ends; all others stand once.
      const found = pairs.map((pair) => all.indexOf(pair)).filter((index) => index >= 0);
      expect(found.length).toBeGreaterThanOrEqual(pairs.length - 1);
      const own = pairs.find((pair) => all.split(pair).length === 2);
      return own === undefined ? [] : [all.indexOf(own)];
    });
    expect(positions.length).toBeGreaterThan(2);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  test('holds its code and its address, and the numbers of its pages in Persian', () => {
    const all = pages.join(' ');
    const code = /\d+/u.exec(address)![0];
    expect(all).toContain(code.replace(/\d/gu, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!));
    expect(all).toContain(`${SITE_URL.replace('https://', '')}${address}`);
    pages.forEach((text, index) => expect(text).toContain('۰۱۲۳۴۵۶۷۸۹'[index + 1]));
  });

  test('holds no way to another page', () => {
    const all = pages.join(' ');
    for (const nav of select(site.page(address), 'nav')) {
      for (const link of select(nav, 'a')) {
        const words = asWritten(shownText(link));
        if (words.length > 12) expect(all).not.toContain(words);
      }
    }
  });
});

test('what a meeting’s minutes tell stands on the sheet of its label', async () => {
  const terms = select(seedSite.page('/news/14030724093215/'), 'article dl dt').map((term) => {
    const said = [...elements(term.parentNode!)].find(({ tagName }) => tagName === 'dd')!;
    return [shownText(term), plainPairs(shownText(said))[0]] as const;
  });
  const papers = Array.from({ length: 12 }, (_, at) => `${100 + 9 * at}mm`);
  let parted = 0;
  for (const height of papers) {
    const sheets = await print(seedSite, '/news/14030724093215/', { width: '148mm', height });
    for (const [label, said] of terms)
      if (said) {
        const from = sheets.findIndex((text) => ` ${text} `.includes(` ${label} `));
        parted += sheets[from]?.includes(said) ? 0 : 1;
      }
  }
  expect(terms.filter(([, said]) => said).length).toBeGreaterThan(1);
  expect(parted).toBe(0);
});

test('an item shows a code that can be read by a camera on paper only', async () => {
  const { page, close } = await visit(browser, (await originOf(shared)) + longest);
  const code = page.locator('article img.code');
  expect(await code.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  const box = await code.boundingBox();
  expect(box!.width).toBeGreaterThan(90);
  expect(box!.width).toBe(box!.height);
  await close();
});
