import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { sharedSite } from '../support/site.ts';
import { coveringPages } from '../support/templates.ts';
import { visit } from '../support/visit.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const site = sharedSite();
const pages = coveringPages(site, await site.shownPages());

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site.root)]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(pages)('%s has nothing that axe finds', async (address) => {
    // The tool is put into the page by the test, which the site's own policy would rightly refuse.
    const options = { colorScheme, bypassCSP: true };
    const { page, close } = await visit(browser, served.url + address, options);
    await page.addScriptTag({ path: AXE });
    // What is laid out only when a reader comes near is looked at too.
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        // WCAG 2.2, 2.5.8, which axe leaves to be asked for.
        rules: { 'target-size': { enabled: true } },
      }),
    );
    await close();
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
    expect(told).toEqual([]);
  });
});
