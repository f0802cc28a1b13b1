import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { archive } from '../../testkit/forges/archive.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { serve, type Served } from '../../testkit/site/serve.ts';
import { AGAIN, openForgeDesk, signIn, untilTaken } from '../support/open-forge-desk.ts';
import { sharedSite } from '../support/site.ts';

const site = sharedSite();
const files = archive(240);
const NEWEST = [...files.keys()]
  .filter((file) => file.startsWith('content/news/'))
  .toSorted()
  .at(-1)!;
const CODE = /(\d+)\.md$/u.exec(NEWEST)![1]!;

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serve(site.root)]);
});
afterAll(() => Promise.all([browser.close(), served.close()]));

const title = (page: Page) => page.locator('[data-key-path="title"]').getByRole('textbox');

/** The menu of an open item's state: choose another. */
async function setState(page: Page, from: string, to: string): Promise<void> {
  // The CMS isolates the state in the name.
  const menu = page.getByRole('button', { name: new RegExp(`^وضعیت: .?${from}`, 'u') });
  await menu.click({ timeout: AGAIN });
  await page.getByRole('menuitemradio', { name: to, exact: true }).click({ timeout: AGAIN });
}

describe.each(['github', 'gitlab'] as const)('with review, at %s', (kind) => {
  test('what is saved waits as a draft, then for review, and is merged when it is published', async () => {
    const { page, forge, repository, close } = await openForgeDesk(
      { browser, served, root: site.root, files },
      {
        ...{ kind, workflow: 'editorial' },
        hash: `#/collections/news/entries/${NEWEST.slice('content/news/'.length, -'.md'.length)}`,
      },
    );
    await signIn(page);
    await expect.poll(() => title(page).inputValue()).toMatch(/1405\/12/u);
    const before = String(repository.files.get(NEWEST));
    const after = before.replace(/^(title: .*)$/mu, '$1 امروز');
    await title(page).press('End');
    await title(page).pressSequentially(' امروز');
    await page.getByRole('button', { name: 'ذخیره' }).click();

    await page.getByRole('button', { name: 'فرستادن برای بازبینی' }).click();
    const review = forge.reviews.list[0]!;
    await expect
      .poll(() => review)
      .toMatchObject({ labels: ['sveltia-cms/pending_review'], isDraft: false });
    expect([review.branch, review.state]).toEqual([`cms/news/${CODE}`, 'open']);
    expect(forge.reviews.read(review.branch, NEWEST)).toBe(after);
    expect(repository.files.get(NEWEST)).toBe(before);

    // Whoever reviews it opens the desk at another time.
    const waiting = page.getByRole('list', { name: 'در بازبینی' }).getByRole('listitem');
    // As the CMS leaves it that was closed while it loaded its words.
    await page.evaluate(() =>
      localStorage.setItem('sveltia-cms.prefs', JSON.stringify({ locale: 'en-US' })),
    );
    await untilTaken(async () => {
      // The desk, which goes back to its list after it has sent an item, may go there last.
      await page.goto(`${served.url}/admin/#/workflow`);
      await page.reload();
      await waiting.filter({ hasText: 'امروز' }).waitFor({ timeout: 3 * AGAIN });
    });
    await untilTaken(() =>
      waiting.getByRole('button', { name: 'امروز' }).click({ timeout: AGAIN }),
    );
    await untilTaken(() => setState(page, 'در بازبینی', 'آمادهٔ انتشار'));
    await page.getByRole('button', { name: 'انتشار', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'انتشار' }).click();
    await expect.poll(() => review.state).toBe('merged');
    expect(repository.files.get(NEWEST)).toBe(after);
    await expect.poll(() => forge.reviews.branches.size).toBe(0);
    expect([forge.unknown, forge.client.refusals]).toEqual([[], []]);
    await close();
  });
});
