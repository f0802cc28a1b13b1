import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lookStyle } from '../../src/lib/look-style.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { sharedSite } from '../support/site.ts';
import { openSiteWithService, type SiteWithService } from '../support/site-with-service.ts';
import { visit } from '../support/visit.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Colours that are hard to read: yellow, black, red, pale blue, brown. */
const BRANDS = ['#ffd400', '#000000', '#e4002b', '#a7d8f0', '#6b4423'];

/** Of the sample, which has the most of everything; and of a small site whose items take comments. */
const OF_SAMPLE = ['/', '/sections/province/', '/search/', '/archive/', '/most/'];
const WITH_SERVICE = [
  ...['/news/1/', '/_/comments/new?code=1', '/_/comments/received', '/_/most.html'],
  '/_/moderate/sign-in',
];

const site = sharedSite();
const items = (await site.shownPages()).filter((address) => address.startsWith('/news/'));
/** The longest item: meetings, decisions, a gallery. */
const longest = items.reduce((one, other) =>
  site.text(other).length > site.text(one).length ? other : one,
);

let browser: Browser;
let sample: Served;
let small: SiteWithService;
beforeAll(async () => {
  const settings = () => ({ lines: "comments: on\nlook: { accent: '#8a1538' }" });
  [browser, sample, small] = await Promise.all([
    launchChromium(),
    serve(site.root),
    openSiteWithService({ settings }),
  ]);
});
afterAll(() => Promise.all([browser.close(), sample.close(), small.close()]));

/** Let a page have another newsroom's colour, by the very text that its build would put into it. */
async function wear(page: Page, accent: string): Promise<void> {
  await page.evaluate((text) => {
    document.querySelector('#worn')?.remove();
    const style = Object.assign(document.createElement('style'), { id: 'worn', textContent: text });
    document.head.append(style);
  }, lookStyle({ accent }));
}

const unreadable = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['color-contrast', 'link-in-text-block'],
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ nodes }) =>
      nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    );
  });

const pages = [
  ...[...OF_SAMPLE, longest].map((address) => ({ address, of: () => sample.url })),
  ...WITH_SERVICE.map((address) => ({ address, of: () => small.url })),
];

test.each(WITH_SERVICE)('%s is a page', async (address) => {
  expect((await fetch(small.url + address)).status).toBe(200);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(pages)('$address is read in every colour', async ({ address, of }) => {
    // Tool and colour are put into the page by the test, which its policy would rightly refuse.
    const { page, close } = await visit(browser, of() + address, { colorScheme, bypassCSP: true });
    await page.addScriptTag({ path: AXE });
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
    const told: Record<string, string[]> = {};
    for (const accent of BRANDS) {
      await wear(page, accent);
      const found = await unreadable(page);
      if (found.length > 0) told[accent] = found;
    }
    await close();
    expect(told).toEqual({});
  });
});

test('the service’s pages wear the colour of the site', async () => {
  const { page, errors, close } = await visit(browser, `${small.url}/_/moderate/sign-in`);
  const ground = await page
    .locator('button.main')
    .first()
    .evaluate((button) => getComputedStyle(button).backgroundColor);
  const type = await page.evaluate(() => document.fonts.check('16px Vazirmatn', 'خبر'));
  await close();
  expect({ ground, type, errors }).toEqual({ ground: 'rgb(138, 21, 56)', type: true, errors: [] });
});
