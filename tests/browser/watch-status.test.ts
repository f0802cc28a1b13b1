import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { hookServer } from '../../src/deploy/watch/hook-server.ts';
import type { WatchStatus } from '../../src/deploy/watch/status.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { visit } from '../support/visit.ts';

const NOW = Date.parse('2026-11-22T08:30:00Z');
const ADDRESS = 'http://127.0.0.1:4323/_/watch';

const WELL: WatchStatus = {
  started: NOW - 86_400_000,
  published: { at: NOW - 60_000, took: 1_900, reasons: ['push', 'due'] },
  working: { since: NOW - 1_000, reasons: ['comments'] },
  due: NOW + 3_600_000,
  hook: NOW - 61_000,
  fetched: NOW - 60_500,
  faults: [],
};
const UNWELL: WatchStatus = {
  ...WELL,
  retry: NOW + 30_000,
  faults: [
    {
      ...{ stage: 'build', id: '1', since: NOW - 5_000 },
      text: 'news/1405/09/14050901093012.md:3: عنوان نیست\n  titel: غلط\n',
    },
    {
      ...{ stage: 'install', id: '2', since: NOW - 5_000 },
      text: `npm error 404 https://registry.example/${'x'.repeat(120)}`,
    },
  ],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(['light', 'dark'] as const)('the page of a watcher, in %s', (colorScheme) => {
  test.each([
    ['does well', WELL],
    ['has faults', UNWELL],
  ])('that %s has nothing that axe finds, and fits a phone', async (_, status) => {
    const app = hookServer({
      ...{ base: '', secret: undefined, branch: () => 'main', onPush: () => undefined },
      ...{ now: () => NOW, status: () => status },
    });
    const { page, errors, close } = await visit(browser, 'about:blank', {
      ...{ colorScheme, bypassCSP: true },
    });
    // As who sits at the machine is answered.
    const env = { incoming: { socket: { remoteAddress: '127.0.0.1' } } } as never;
    await page.route(ADDRESS, async (route) => {
      const answer = await app.request('/_/watch', { headers: { host: '127.0.0.1:4323' } }, env);
      await route.fulfill({
        ...{ status: answer.status, body: await answer.text() },
        headers: Object.fromEntries(answer.headers),
      });
    });
    await page.goto(ADDRESS);
    expect(await page.title()).toBe('انتشار خودکار');
    expect(await axeFaults(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
    expect(errors).toEqual([]);
    await close();
  });
});
