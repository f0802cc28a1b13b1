import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { peykLists, toPeykFile } from '../../testkit/newsroom/content-format.ts';
import { type BenchItem, generateItems, SECTIONS } from '../../testkit/newsroom/generate.ts';
import { writeFiles } from '../../testkit/newsroom/write-files.ts';
import { type BuiltSite, buildSite } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Served, serve } from '../../testkit/site/serve.ts';
import { UNSEEN_PAIRS } from '../support/spelling-pairs.ts';
import { visit, type Visit } from '../support/visit.ts';

const OTHERS = 400;
/** All of one day, so that the archive's pages are few. */
const DAY = { year: 1405, month: 8, day: 20 };
const SPELLINGS = [...new Set(Object.values(UNSEEN_PAIRS).flat(2))];
const codeOf = (spelling: string): string => String(14050820100000 + SPELLINGS.indexOf(spelling));

const content = mkdtempSync(join(tmpdir(), 'peyk-spellings-'));
let site: BuiltSite;
let served: Served;
let browser: Browser;
let search: Visit;
beforeAll(async () => {
  await writeFiles(content, peykLists(SECTIONS));
  await writeFiles(content, [...items()].map(toPeykFile));
  site = await buildSite({ content });
  expect(site.code, site.log).toBe(0);
  [browser, served] = await Promise.all([launchChromium(), serve(site.out)]);
  search = await visit(browser, `${served.url}/search/`);
});
afterAll(async () => {
  await Promise.all([browser.close(), served.close(), site.remove()]);
  rmSync(content, { recursive: true, force: true });
});

function* items(): Generator<BenchItem> {
  let first: BenchItem | undefined;
  for (const item of generateItems({ seed: 7, size: OTHERS })) {
    first ??= item;
    yield { ...item, date: DAY };
  }
  if (!first) return;
  const { section } = first;
  for (const spelling of SPELLINGS) {
    yield {
      code: codeOf(spelling),
      title: 'گزارش روز',
      date: DAY,
      time: '10:00:00',
      section,
      tags: [],
      body: `در نشست امروز دربارهٔ ${spelling} سخن گفته شد.`,
    };
  }
}

/** The codes of the ten best answers that the page shows. */
async function found(page: Page, text: string): Promise<(string | null)[]> {
  await page.fill('#search-input', text);
  await page.press('#search-input', 'Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === text.trim());
  await page.locator('#search-status:not([aria-busy]):not(:empty)').waitFor();
  const entries = page.locator('#search-results [data-code]');
  return entries.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-code')));
}

describe('either spelling finds the other, among 400 other items', () => {
  test.each(Object.entries(UNSEEN_PAIRS))('%s', async (_, pairs) => {
    const missed: string[] = [];
    for (const [one, other] of pairs) {
      for (const [asked, written] of [
        [one, other],
        [other, one],
      ] as const) {
        const codes = await found(search.page, asked);
        if (!codes.includes(codeOf(written))) missed.push(`«${asked}» does not find «${written}»`);
      }
    }
    expect(missed).toEqual([]);
    expect(search.errors).toEqual([]);
  });
});
