import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { archive } from '../../testkit/forges/archive.ts';
import type { StandIn } from '../../testkit/forges/stand-in.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { serve, type Served } from '../../testkit/site/serve.ts';
import { AGAIN, openForgeDesk, signIn, untilTaken } from '../support/open-forge-desk.ts';
import { sharedSite } from '../support/site.ts';

const ITEMS = 20_000;
const OLD = { code: '13990512190000', file: 'content/news/1399/05/13990512190000.md' };

const site = sharedSite();
const files = archive(ITEMS);
let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site.root)]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

const openDesk = (kind: 'forgejo' | 'gitlab' | 'github', hash = '') =>
  openForgeDesk({ browser, served, root: site.root, files }, { kind, hash });

/** The older months that are open in a tab; '' while it is loaded. */
const openedMonths = (page: Page): Promise<string> =>
  page.evaluate(() => Object.values(sessionStorage).join(' ')).catch(() => '');

const listed = (page: Page) => page.getByRole('gridcell').filter({ hasText: 'خبر' });
const bytesOf = ({ asked }: StandIn): number => asked.reduce((sum, { bytes }) => sum + bytes, 0);

/** GitHub's tells of each of 300 items, beside its text, who wrote it last; GitLab's asks for texts in smaller parts. */
const QUESTIONS = { forgejo: 45, gitlab: 60, github: 30 };

describe.each(['forgejo', 'gitlab', 'github'] as const)('a desk whose files are at %s', (kind) => {
  test(`signs in, and opens ${ITEMS} items by a few questions`, async () => {
    const { page, forge, close } = await openDesk(kind);
    await signIn(page);
    await listed(page).first().waitFor();
    expect(forge.client.refusals).toEqual([]);
    expect(forge.client.tokens).toHaveLength(1);
    expect(await page.getByText('1405/12').first().isVisible()).toBe(true);
    expect(forge.asked.length).toBeLessThan(QUESTIONS[kind]);
    expect(forge.unknown).toEqual([]);
    expect(bytesOf(forge)).toBeLessThan(1_500_000);
    await close();
  });
});

describe('an item of an older month', () => {
  test('opens by the link of its page, and is saved as the command line would save it', async () => {
    const { page, repository, close } = await openDesk(
      'forgejo',
      `#/collections/news/entries/${OLD.file.slice('content/news/'.length, -'.md'.length)}`,
    );
    await signIn(page);
    const title = page.locator('[data-key-path="title"]').getByRole('textbox');
    await expect.poll(() => title.inputValue()).toMatch(/1399\/05/u);
    const before = String(repository.files.get(OLD.file));
    await title.press('End');
    await title.pressSequentially(' امروز');
    await page.getByRole('button', { name: 'ذخیره' }).click();
    await page.getByText('ورودی ذخیره شد').waitFor();
    const after = before.replace(/^(title: .*)$/mu, '$1 امروز');
    expect(repository.files.get(OLD.file)).toBe(after);
    await close();
  });

  test('opens by its code, or with its month, in the search', async () => {
    const { page, forge, close } = await openDesk('forgejo');
    await signIn(page);
    await listed(page).first().waitFor();
    for (const [terms, month] of [
      [OLD.code, '1399/05'],
      ['۱۴۰۰/۲', '1400/02'],
    ] as const) {
      const before = forge.asked.length;
      await untilTaken(async () => {
        await page.getByRole('searchbox').fill(terms, { timeout: AGAIN });
        await page.keyboard.press('Enter');
        await expect.poll(() => openedMonths(page), { timeout: AGAIN }).toContain(month);
      });
      // The desk is loaded once more, and then holds the month.
      await expect.poll(() => forge.asked.length).toBeGreaterThan(before);
      await page.getByRole('gridcell').filter({ hasText: month }).first().waitFor();
    }
    await close();
  });

  test('is not written over: a new item waits until the month of its moment is open', async () => {
    const { page, repository, close } = await openDesk('forgejo');
    await signIn(page);
    await listed(page).first().waitFor();
    await page.goto(`${served.url}/admin/#/collections/news/new`);
    const box = (key: string) => page.locator(`[data-key-path="${key}"]`).getByRole('textbox');
    await untilTaken(async () => {
      await box('publishedAt').fill('1399-05-12 19:00', { timeout: AGAIN });
      await box('title').fill('خبر دیگر', { timeout: AGAIN });
      await page.getByText('۱۲ مرداد ۱۳۹۹').first().waitFor({ timeout: AGAIN });
    });
    await page.getByRole('button', { name: 'ذخیره' }).click();
    await page.getByText('خبرهای ۱۳۹۹/۰۵ هنوز باز نیست').first().waitFor();
    expect(repository.files.size).toBe(files.size);
    await close();
  });
});
