import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { EXPRESSIONS } from '../../src/lib/persian/direction/expressions.ts';
import { BROWSER_PATIENCE, launchChromium } from '../../testkit/browser/chromium.ts';
import { peykLists, toPeykFile } from '../../testkit/newsroom/content-format.ts';
import { SECTIONS } from '../../testkit/newsroom/generate.ts';
import { writeFiles } from '../../testkit/newsroom/write-files.ts';
import { type BuiltSite, buildSite } from '../../testkit/site/build-site.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { shownOrder, withoutIsolates } from '../support/shown-order.ts';

const WORDS = { before: 'پیشین', after: 'پسین' };
/** Titles are plain text: Markdown and HTML mean nothing in them. */
const TITLES = EXPRESSIONS.filter((expression) => !/<|\]\(|[`\\]|\*/.test(expression)).map(
  (expression) => `${WORDS.before} ${expression} ${WORDS.after}`,
);
/** All of one day, whose page lists them. */
const DAY = { year: 1405, month: 8, day: 20 };
const codeOf = (at: number): string => String(14050820100000 + at);

const content = mkdtempSync(join(tmpdir(), 'peyk-titles-'));
let site: BuiltSite;
let served: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  await writeFiles(content, peykLists(SECTIONS));
  await writeFiles(
    content,
    TITLES.map((title, at) =>
      toPeykFile({
        ...{ code: codeOf(at), title, date: DAY, time: '10:00:00' },
        ...{ section: SECTIONS[0]?.id ?? '', tags: [], body: 'متن' },
      }),
    ),
  );
  site = await buildSite({ content });
  expect(site.code, site.log).toBe(0);
  [browser, served] = await Promise.all([launchChromium(), serve(site.out)]);
  // So wide that no title is wrapped.
  page = await browser.newPage({ viewport: { width: 5000, height: 900 } });
  page.setDefaultTimeout(BROWSER_PATIENCE);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close(), site.remove()]);
  rmSync(content, { recursive: true, force: true });
});

/** What of an address stands on the screen in another order than it was typed in. */
async function wrongOrders(address: string, selector: string): Promise<string[]> {
  await page.goto(served.url + address);
  // One line each; through the object model, since the policy refuses styles that a page is given.
  await page.evaluate((selector) => {
    for (const element of document.querySelectorAll<HTMLElement>(selector))
      Object.assign(element.style, { display: 'inline-block', whiteSpace: 'nowrap' });
  }, selector);
  const titles = (await shownOrder(page, selector, WORDS)).filter(({ typed }) => typed !== '');
  expect(titles.length).toBeGreaterThan(0);
  return titles
    .filter(({ shown, typed }) => withoutIsolates(shown) !== withoutIsolates(typed))
    .map(({ shown, typed }) => `«${typed}» is shown as «${shown}»`);
}

test('what is read from left to right stands in the typed order in the title of an item', async () => {
  const wrong: string[] = [];
  for (const at of TITLES.keys()) wrong.push(...(await wrongOrders(`/news/${codeOf(at)}/`, 'h1')));
  expect(wrong).toEqual([]);
});

test('and so it does in the lists of a section and of its day', async () => {
  const list = 'main [data-code] a';
  expect([
    ...(await wrongOrders(`/sections/${SECTIONS[0]?.id}/`, list)),
    ...(await wrongOrders('/archive/1405/08/20/', list)),
  ]).toEqual([]);
});
