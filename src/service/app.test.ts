import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { testContext } from './test-context.ts';
import { TEST_STORES } from './store/test-stores.ts';

const SITE = 'https://news.example';
const post = (headers: Record<string, string>, body = 'a=b') =>
  new Request(`${SITE}/_/nothing`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });

describe.each(TEST_STORES)('the service on %s', (_, open) => {
  let context: Awaited<ReturnType<typeof testContext>>;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    context = await testContext(open, { siteUrl: SITE });
    app = createApp(context);
  });
  afterAll(() => context.store.destroy());

  test('says that it is well', async () => {
    const answer = await app.request('/_/health');
    expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
  });

  test('measures itself for who asks directly, and for nobody else', async () => {
    await app.request('/_/health');
    const answer = await app.request('/_/metrics');
    expect(await answer.text()).toMatch(/^peyk_request_seconds_count\{.*"\/_\/health".*\} \d/mu);
    const proxied = await app.request('/_/metrics', {
      headers: { 'x-forwarded-for': '192.0.2.1' },
    });
    expect(proxied.status).toBe(404);
  });

  test.each(['/_/health', '/_/metrics', '/_/x<script>', '/'])(
    'protects its answer to %s',
    async (path) => {
      const { headers } = await app.request(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site', origin: SITE }, 403],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
    ['the site over no encryption', { origin: 'http://news.example:8080' }, 403],
    ['the site', { origin: SITE, 'sec-fetch-site': 'same-origin' }, 404],
    ['no browser', {}, 404],
  ])('takes what %s posts accordingly', async (_name, headers, status) => {
    expect((await app.request(post(headers))).status).toBe(status);
  });

  test('tells a page, not a stack, when the store is away', async () => {
    const away = await testContext(open);
    await away.store.destroy();
    const lines: string[] = [];
    const answer = await createApp({
      ...away,
      log: (_level, event) => void lines.push(event),
    }).request('/_/health');
    expect([answer.status, await answer.json()]).toEqual([503, { ok: false }]);
    expect(lines).toContain('request');
  });
});

test('refuses a form that is too large before reading it', async () => {
  const context = await testContext();
  const app = createApp(context);
  const answer = await app.request(post({}, 'a'.repeat(200_000)));
  expect(answer.status).toBe(413);
  await context.store.destroy();
});

test('finishes what was begun when it is asked to stop', async () => {
  const context = await testContext();
  const app = createApp(context);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const asked = Promise.withResolvers<undefined>();
  app.get('/_/slow', async (c) => {
    asked.resolve(undefined);
    await promise;
    return c.text('whole');
  });
  const { address, stop } = await listen(app, { host: '127.0.0.1', port: 0 });
  const answer = fetch(`http://127.0.0.1:${address.port}/_/slow`);
  await asked.promise;
  const stopped = stop();
  resolve(undefined);
  expect(await (await answer).text()).toBe('whole');
  await stopped;
  await expect(fetch(`http://127.0.0.1:${address.port}/_/health`)).rejects.toThrow();
  await context.store.destroy();
});
