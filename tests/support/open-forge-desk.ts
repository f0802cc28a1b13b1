import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';

import { createApp } from '../../src/service/app.ts';
import { listen } from '../../src/service/listen.ts';
import { testContext } from '../../src/service/test-context.ts';
import type { DeskSettings } from '../../src/collections/schemas/site.ts';
import { BROWSER_PATIENCE } from '../../testkit/browser/chromium.ts';
import { Repository } from '../../testkit/forges/repository.ts';
import { openStandIn, type App, type StandIn } from '../../testkit/forges/stand-in.ts';
import type { Served } from '../../testkit/site/serve.ts';
import { withDesk } from './desk-at-forge.ts';

const CLIENT = 'desk-of-tests';
const SECRET = 'secret-of-tests';

interface Place {
  browser: Browser;
  /** What shows the site; from now on with this desk. */
  served: Served;
  /** The built site. */
  root: string;
  files: ReadonlyMap<string, string | Buffer>;
}

interface Options {
  kind: App['kind'];
  hash?: string;
  workflow?: DeskSettings['workflow'];
  /** Of the browser's context. */
  view?: Parameters<Browser['newContext']>[0];
}

export interface ForgeDesk {
  page: Page;
  forge: StandIn;
  repository: Repository;
  close: () => Promise<void>;
}

/** A desk whose files are at a forge of tests, before anybody has signed in. */
export async function openForgeDesk(
  { browser, served, root, files }: Place,
  { kind, hash = '', workflow, view = { viewport: { width: 1280, height: 900 } } }: Options,
): Promise<ForgeDesk> {
  const repository = new Repository(files);
  const app: App =
    kind === 'github'
      ? {
          ...{ kind, clientId: CLIENT, clientSecret: SECRET },
          callback: `${served.url}/_/auth/github/callback`,
        }
      : { kind, clientId: CLIENT, redirectUri: `${served.url}/admin/` };
  const forge = await openStandIn(app, repository);
  const helper = kind === 'github' ? await openHelper(forge.url, served.url) : undefined;
  const desk = await withDesk(root, {
    ...{ backend: kind, repo: 'newsroom/site', url: forge.url, workflow },
    ...(kind !== 'github' && { clientId: CLIENT }),
  });
  served.show(desk.root, helper?.url);
  const context = await browser.newContext({ locale: 'fa-IR', serviceWorkers: 'block', ...view });
  context.setDefaultTimeout(BROWSER_PATIENCE);
  const page = await context.newPage();
  await page.goto(`${served.url}/admin/${hash}`);
  const close = async (): Promise<void> => {
    await context.close();
    await Promise.all([forge.close(), helper?.close()]);
    desk.remove();
  };
  return { page, forge, repository, close };
}

/** The readers' service, as far as it signs editors in at GitHub. */
async function openHelper(url: string, siteUrl: string) {
  const github = { url, clientId: CLIENT, clientSecret: SECRET };
  const context = await testContext(undefined, { siteUrl, forges: { github } });
  const service = await listen(createApp(context), { host: '127.0.0.1', port: 0 });
  return {
    url: new URL(`http://127.0.0.1:${service.address.port}`),
    close: async () => {
      await service.stop();
      await context.store.destroy();
    },
  };
}

/** After so long, in ms, what was pressed while the desk was not ready for it is pressed again. */
export const AGAIN = 20_000;

/** Do it again until it is done: a desk that still loads on a busy machine takes no notice. */
export async function untilTaken(act: () => Promise<void>): Promise<void> {
  await expect
    .poll(() =>
      act().then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
}

/** Sign in with the account at the forge. */
export async function signIn(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'ورود با حساب مخزن' });
  let popup: Page | undefined;
  await untilTaken(async () => {
    [popup] = await Promise.all([
      page.waitForEvent('popup', { timeout: AGAIN }),
      button.first().click({ timeout: AGAIN }),
    ]);
  });
  await expect.poll(() => popup?.isClosed()).toBe(true);
}
