import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium } from '../../testkit/browser/chromium.ts';
import { type Preview, startPreview } from '../support/preview.ts';
import { visit } from '../support/visit.ts';

let content = '';
let preview: Preview;
let browser: Browser;

const write = (file: string, text: string) => writeFile(join(content, 'news', file), text);

const item = (code: number, title: string, body: string, front = ''): string =>
  `---\ncode: ${code}\ntitle: ${title}\npublishedAt: 1403-07-25 09:00\nsection: ict\n${front}---\n\n${body}\n`;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'peyk-preview-'));
  await cp('tests/fixtures/seeds', content, { recursive: true });
  await write('untidy.md', item(991, 'خبر نامرتب', 'این متن منتشر می شود.'));
  await write('faulty.md', item(992, 'خبر خطادار', 'متن.', 'knid: x\n'));
  [preview, browser] = await Promise.all([startPreview(content), launchChromium()]);
});
afterAll(async () => {
  await Promise.all([preview?.close(), browser?.close()]);
  await rm(content, { recursive: true, force: true });
});

/**
 * Where a link leads, opened in a page of its own: in this one, a reload for a change that is still on
 * its way may win over the click.
 */
async function follow(page: Page, link: string) {
  const href = await page.locator(link).first().getAttribute('href');
  return visit(browser, new URL(href ?? '', page.url()).href);
}

/** Load a page again, and wait until it hears of changes. */
async function reload(page: Page): Promise<void> {
  const connected = page.waitForEvent('console', (message) =>
    /vite.+connected/u.test(message.text()),
  );
  await page.reload();
  await connected;
}

describe('a preview', () => {
  test('starts in spite of a faulty file, and tells what to do about it', () => {
    expect(preview.log()).toMatch(/news\/faulty\.md:6:1\s+✗ «knid» .+\s+← .+\./u);
    expect(preview.log()).not.toMatch(/^\s+at /mu);
  });

  test('marks a draft and a scheduled item on the front page, where readers see neither', async () => {
    const { page, errors, close } = await visit(browser, `${preview.origin}/`);
    for (const [code, mark] of [
      ['990001', 'پیش‌نویس'],
      ['990002', 'منتشر نشده؛ در نوبت انتشار'],
    ])
      expect(await page.locator(`[data-code="${code}"] .status`).first().innerText()).toBe(mark);
    expect(await page.locator('[data-code="991"] .status').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  test('shows in an open page what was saved, also while another file is faulty', async () => {
    const { page, close } = await visit(browser, `${preview.origin}/news/990001/`);
    await reload(page);
    await write('draft.md', item(990001, 'تیتر نو', 'متنی نو.', 'draft: true\n'));
    await page.locator('h1', { hasText: 'تیتر نو' }).waitFor();
    expect(await page.locator('[data-part="body"]').innerText()).toBe('متنی نو.');
    await close();
  });

  test('shows an item that was written after it started', async () => {
    const { page, close } = await visit(browser, `${preview.origin}/archive/1403/07/25/`);
    await reload(page);
    await write('new.md', item(993, 'خبر تازه', 'متن.'));
    const opened = await follow(page, '[data-code="993"] a');
    await opened.page.locator('article h1', { hasText: 'خبر تازه' }).waitFor();
    await Promise.all([opened.close(), close()]);
  });

  test('follows a report with components, too', async () => {
    const report = (text: string) =>
      item(994, 'گزارش', `<PullQuote by="دهیار">\n\n${text}\n\n</PullQuote>`);
    const { page, close } = await visit(browser, `${preview.origin}/archive/1403/07/25/`);
    await reload(page);
    await write('report.mdx', report('نقل نخست.'));
    const opened = await follow(page, '[data-code="994"] a');
    await reload(opened.page);
    const body = opened.page.locator('[data-part="body"]');
    await body.filter({ hasText: 'نقل نخست' }).waitFor();
    await write('report.mdx', report('نقل دوم.'));
    await body.filter({ hasText: 'نقل دوم' }).waitFor();
    await Promise.all([opened.close(), close()]);
  });
});

describe('the page of what is in hand', () => {
  test('is where the mark of a draft leads, and its address is printed at the start', async () => {
    const { page, close } = await visit(browser, `${preview.origin}/news/990001/`);
    const opened = await follow(page, 'article .status');
    await opened.page.locator('h1', { hasText: 'در دست کار' }).waitFor();
    expect(preview.log()).toContain(opened.page.url());
    await Promise.all([opened.close(), close()]);
  });

  test('lists drafts, scheduled items, faults and findings with their locations, and follows what is saved', async () => {
    const { page, errors, foreign, close } = await visit(browser, `${preview.origin}/~overview/`);
    await reload(page);
    const part = async (id: string) =>
      (await page.locator(`section[aria-labelledby="${id}"]`).innerText()).replace(/\s+/gu, ' ');
    expect(await part('drafts')).toContain('news/draft.md');
    expect(await part('scheduled')).toMatch(
      /خبر فردای زرنگار .*یکشنبه ۱ آذر ۱۴۰۵ .*news\/scheduled\.md/u,
    );
    expect(await part('faults')).toMatch(/news\/faulty\.md خطا «knid» .+ خط ۶، ستون ۱/u);
    const untidy = /خبر نامرتب news\/untidy\.md هشدار .+ این متن منتشر می شود\. خط ۸، ستون ۱۷/u;
    expect(await part('findings')).toMatch(untidy);

    await write('untidy.md', item(991, 'خبر نامرتب', 'این متن منتشر می‌شود.'));
    await write('faulty.md', item(992, 'خبر خطادار', 'متن.'));
    await page.locator('#faults').waitFor({ state: 'detached' });
    expect(await part('findings')).not.toContain('untidy');
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });
});
