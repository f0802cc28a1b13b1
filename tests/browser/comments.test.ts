import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { serveSite } from '../../src/deploy/serve/serve-site.ts';
import { createApp } from '../../src/service/app.ts';
import { listen, type Listening } from '../../src/service/listen.ts';
import { testContext } from '../../src/service/test-context.ts';
import { buildSite, type BuiltSite } from '../../testkit/site/build-site.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let built: BuiltSite;
let browser: Browser;
let service: Listening;
let front: Server;
let url: string;
/** Whether the service is reached. */
let isUp = true;
const scratch = await mkdtemp(join(tmpdir(), 'peyk-comments-'));

beforeAll(async () => {
  await cp('tests/fixtures/tiny', scratch, { recursive: true });
  const site = await readFile('tests/fixtures/tiny/site.yml', 'utf8');
  await writeFile(join(scratch, 'site.yml'), `${site}\ncomments: on\n`);
  built = await buildSite({ content: scratch });
  const files = serveSite(built.out);
  // The site with the service behind it, as a web server puts them together.
  front = createServer((request, response) => {
    if (!request.url?.startsWith('/_/')) return files(request, response);
    if (!isUp) return void response.writeHead(502).end('<h1>Bad Gateway</h1>');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { host = '', origin = '', 'content-type': type = '' } = request.headers;
      const body = request.method === 'POST' ? Buffer.concat(chunks) : null;
      const headers = { host, ...(origin && { origin }), ...(type && { 'content-type': type }) };
      fetch(`http://127.0.0.1:${service.address.port}${request.url ?? ''}`, {
        ...{ method: request.method ?? 'GET', headers, body, redirect: 'manual' },
      })
        .then(async (answer) => {
          response.writeHead(answer.status, Object.fromEntries(answer.headers));
          response.end(Buffer.from(await answer.arrayBuffer()));
        })
        .catch(() => response.writeHead(502).end());
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const context = await testContext(undefined, { siteDir: built.out, siteUrl: url });
  service = await listen(createApp(context), { host: '127.0.0.1', port: 0 });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  front.closeAllConnections();
  front.close();
  await service.stop();
  await built.remove();
  await rm(scratch, { recursive: true });
});

async function write(page: Page): Promise<void> {
  await page.goto(`${url}/news/1/`);
  await page.getByLabel('نام', { exact: true }).fill('مینا');
  await page.getByLabel('متن نظر').fill('خبر خوبی بود.');
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('a reader %s', (_name, javaScriptEnabled) => {
  test('sees a preview, sends it, and is told that it waits', async () => {
    const page = await browser.newPage({ javaScriptEnabled });
    await write(page);
    await page.getByRole('button', { name: 'پیش‌نمایش و ارسال' }).click();
    await page.getByRole('button', { name: 'ارسال نظر' }).click();
    await page.getByText('در انتظار بررسی').waitFor();
    expect(page.url()).toBe(javaScriptEnabled ? `${url}/news/1/` : `${url}/_/comments/received`);
    await page.close();
  });
});

test('a reader is told when the service is down, and what was written stays', async () => {
  isUp = false;
  const page = await browser.newPage();
  await write(page);
  await page.getByRole('button', { name: 'پیش‌نمایش و ارسال' }).click();
  const status = page.locator('comment-form [role="status"]');
  await expect.poll(() => status.textContent()).toBe('فرستادن نظر اکنون ممکن نیست');
  expect(await page.getByLabel('متن نظر').inputValue()).toBe('خبر خوبی بود.');
  isUp = true;
  await page.close();
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test.each(['/news/1/', '/_/comments/new?code=1', '/_/moderate/sign-in', '/_/comments/received'])(
    'everybody can use %s',
    async (address) => {
      const page = await browser.newPage({ colorScheme, bypassCSP: true });
      await page.goto(url + address);
      await page.addScriptTag({ path: AXE });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.close();
    },
  );
});
