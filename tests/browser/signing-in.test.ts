import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openTestForge, type TestForge } from '../../src/service/forges/test-forge.ts';
import { invite } from '../../src/service/moderation/moderators.ts';
import { BROWSER_PATIENCE, launchChromium } from '../../testkit/browser/chromium.ts';
import { axeFaults } from '../support/axe-faults.ts';
import { openSiteWithService, type SiteWithService } from '../support/site-with-service.ts';

const APP = { clientId: 'peyk', clientSecret: 'top-secret' };
const PASSWORD = 'a password of tests';

let browser: Browser;
let site: SiteWithService;
let forge: TestForge;

beforeAll(async () => {
  browser = await launchChromium();
  site = await openSiteWithService({
    settings: async (url) => {
      forge = await openTestForge({ ...APP, callback: `${url}/_/auth/github/callback` });
      return {
        lines: `desk: { backend: github, repo: newsroom/site, url: '${forge.url}' }`,
        own: { forges: { github: { ...APP, url: forge.url } } },
      };
    },
  });
});
afterAll(() => Promise.all([browser.close(), site.close(), forge.close()]));

/** A browser of somebody who has just taken an invitation. */
async function join(
  name: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page; errors: string[] }> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(BROWSER_PATIENCE);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  const word = await invite(site.context.store, name, 'owner', Date.now());
  await page.goto(`${site.url}/_/moderate/invitation?word=${word}`);
  await page.getByLabel('گذرواژهٔ تازه').fill(PASSWORD);
  await page.getByLabel('تکرار گذرواژه').fill(PASSWORD);
  await page.getByRole('button', { name: 'ثبت گذرواژه و ورود' }).click();
  await page.getByRole('link', { name: 'حساب من' }).waitFor();
  return { context, page, errors };
}

/** Give a page a key that is as its owner's finger says. */
async function giveKey(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

describe('a moderator with a passkey', () => {
  test('makes it, signs in with it and no name, and removes it', async () => {
    const { context, page, errors } = await join('سارا');
    await giveKey(page);
    await page.getByRole('link', { name: 'حساب من' }).click();
    await page.getByLabel('نام گذرکلید').fill('گوشی سارا');
    await page.getByRole('button', { name: 'ساخت گذرکلید' }).click();
    await page.getByText('گذرکلید ساخته شد.').waitFor();
    for (let time = 0; time < 2; time += 1) {
      await page.getByRole('button', { name: 'خروج' }).click();
      await page.getByRole('button', { name: 'ورود با گذرکلید' }).click();
      await page.getByRole('link', { name: 'حساب من' }).waitFor();
      expect(page.url()).toBe(`${site.url}/_/moderate`);
    }
    await page.getByRole('link', { name: 'حساب من' }).click();
    await page.getByText('آخرین ورود با آن').waitFor();
    await page.getByRole('button', { name: 'حذف گذرکلید «گوشی سارا»' }).click();
    await page.getByText('گذرکلید حذف شد').waitFor();
    await page.getByRole('button', { name: 'خروج' }).click();
    await page.getByRole('button', { name: 'ورود با گذرکلید' }).click();
    await page.getByText('این گذرکلید پذیرفته نشد').waitFor();
    // The browser writes the 401 of that page to its console, and nothing else.
    expect(errors.filter((error) => !error.includes('401'))).toEqual([]);
    await context.close();
  });

  test('is told when it comes to nothing, and has the password', async () => {
    const { context, page } = await join('مینا');
    await page.getByRole('button', { name: 'خروج' }).click();
    // A browser that knows no passkey of this site waits for minutes, so that nobody learns of it.
    await page.route('**/_/moderate/sign-in/options', (route) => route.abort());
    await page.getByRole('button', { name: 'ورود با گذرکلید' }).click();
    await page.getByText('با گذرکلید وارد نشدید').waitFor();
    await page.getByLabel('نام', { exact: true }).fill('مینا');
    await page.getByLabel('گذرواژه').fill(PASSWORD);
    await page.getByRole('button', { name: 'ورود', exact: true }).click();
    await page.getByRole('link', { name: 'حساب من' }).waitFor();
    await context.close();
  });

  test('sees the password alone where there is no script', async () => {
    const { context, page } = await join('علی', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'حساب من' }).click();
    await page.locator('noscript p').waitFor();
    expect(await page.getByRole('button', { name: 'ساخت گذرکلید' }).isVisible()).toBe(false);
    await context.close();
  });
});

describe('an editor', () => {
  test('signs in to the desk by way of the forge, under the headers of the site', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    context.setDefaultTimeout(BROWSER_PATIENCE);
    const page = await context.newPage();
    await page.goto(`${site.url}/admin/`);
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'ورود با حساب مخزن' }).click();
    const popup = await opened;
    await expect.poll(() => popup.isClosed(), { timeout: BROWSER_PATIENCE }).toBe(true);
    await expect
      .poll(() => forge.asked, { timeout: BROWSER_PATIENCE })
      .toContain(`token ${forge.tokens[0]}`);
    expect(forge.refusals).toEqual([]);
    await context.close();
  });

  test('is told when somebody opens the way back by itself', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/_/auth/github/callback?code=x&state=y`);
    await page.getByText('این ورود از همین مرورگر آغاز نشده').waitFor();
    expect(page.url()).toBe(`${site.url}/_/auth/github/callback`);
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('everybody can use the pages of moderators', async () => {
    const { context, page } = await join('رضا', { colorScheme, bypassCSP: true });
    const faults: unknown[] = [];
    for (const address of [
      ...['/_/moderate/account', '/_/moderate/team', '/_/moderate/sign-in'],
      '/_/auth/github/callback',
    ]) {
      await page.goto(site.url + address);
      faults.push(...(await axeFaults(page)));
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
