import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import type { ServiceContext } from '../context.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { testContext } from '../test-context.ts';
import { attribute, elementsOf } from '../test-form.ts';
import { cookieIn } from '../test-moderator.ts';
import { openTestForge, type TestForge } from './test-forge.ts';

const SITE = 'https://news.example';
const APP = { clientId: 'peyk', clientSecret: 'top-secret' };

describe.each(TEST_STORES)('the desk’s helper on %s', (_, open) => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  let github: TestForge;
  let gitlab: TestForge;
  let clock = Date.parse('2026-11-30T08:00:00Z');
  const logged: string[] = [];

  beforeAll(async () => {
    [github, gitlab] = await Promise.all([
      openTestForge({ ...APP, callback: `${SITE}/_/auth/github/callback` }),
      openTestForge({ ...APP, callback: `${SITE}/_/auth/gitlab/callback` }),
    ]);
    context = await testContext(open, {
      ...{ siteUrl: SITE, now: () => clock },
      forges: { github: { ...APP, url: github.url }, gitlab: { ...APP, url: gitlab.url } },
      log: (...line) => void logged.push(JSON.stringify(line)),
    });
    app = createApp(context);
  });
  beforeEach(() => {
    clock += 3_600_000;
    logged.length = 0;
    for (const forge of [github, gitlab])
      for (const list of [forge.refusals, forge.tokens]) list.length = 0;
  });
  afterAll(() => Promise.all([context.store.destroy(), github.close(), gitlab.close()]));

  /** What the desk opens. */
  const begin = async (
    forge = 'github',
    query = '?provider=github&site_id=x&scope=repo%2Cuser',
  ) => {
    const answer = await app.request(`/_/auth/${forge}/authorize${query}`);
    return { answer, cookie: cookieIn(answer), location: answer.headers.get('location') ?? '' };
  };
  /** Where the forge leads back to. */
  const atForge = async (location: string): Promise<string> => {
    const answer = await fetch(location, { redirect: 'manual' });
    return (answer.headers.get('location') ?? '').slice(SITE.length);
  };
  const back = async (address: string, cookie: string) =>
    app.request(address, { headers: { cookie } });
  const saidIn = (html: string) => {
    const box = elementsOf(html).find((element) => attribute(element, 'data-said') !== undefined);
    return {
      said: attribute(box, 'data-said') ?? '',
      origin: attribute(box, 'data-origin'),
      provider: attribute(box, 'data-provider'),
    };
  };

  test.each(['github', 'gitlab'] as const)('gives the desk a token of %s', async (name) => {
    const forge = { github, gitlab }[name];
    const { location, cookie } = await begin(name);
    const answer = await back(await atForge(location), cookie);
    expect(answer.status).toBe(200);
    const { said, origin, provider } = saidIn(await answer.text());
    const [head, json] = said.split(/:(?=\{)/u);
    expect(head).toBe(`authorization:${name}:success`);
    expect(JSON.parse(json ?? '')).toMatchObject({ provider: name, token: forge.tokens[0] });
    expect([origin, provider]).toEqual([SITE, name]);
    expect(forge.refusals).toEqual([]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('lets the desk’s window and its own know one another, and nobody else', async () => {
    const { answer, location, cookie } = await begin();
    const done = await back(await atForge(location), cookie);
    for (const { headers } of [answer, done])
      expect(headers.get('cross-origin-opener-policy')).toBe('unsafe-none');
    expect(done.headers.get('content-security-policy')).toContain(`script-src ${SITE}/_/auth.js;`);
    const other = await app.request('/_/moderate/sign-in');
    expect(other.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  test('leads to the forge of the settings, whatever it is asked for', async () => {
    for (const query of [
      '?provider=https://evil.example&redirect_uri=https://evil.example&client_id=x',
      '?site_id=evil.example&state=mine',
    ]) {
      const url = new URL((await begin('github', query)).location);
      expect(url.origin).toBe(github.url);
      expect(url.searchParams.get('redirect_uri')).toBe(`${SITE}/_/auth/github/callback`);
      expect(url.searchParams.get('state')).not.toBe('mine');
    }
    for (const path of ['evil.example', 'github.evil', 'GITHUB', '__proto__', '..%2fx'])
      expect((await app.request(`/_/auth/${path}/authorize`)).status).toBe(404);
  });

  test('binds what it begins to one browser, by a cookie that no script reads', async () => {
    const { answer } = await begin();
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-peyk-forge=[\w-]{43};/u);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=600'])
      expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });

  test.each([
    ['another browser', async (back_: string) => [back_, (await begin()).cookie]],
    ['no cookie', async (back_: string) => [back_, '']],
    [
      'a state of another’s making',
      async (back_: string, cookie: string) => [
        back_.replace(/state=.{8}/u, 'state=abcdefgh'),
        cookie,
      ],
    ],
    [
      'no state',
      async (back_: string, cookie: string) => [back_.replace(/&state=.*/u, ''), cookie],
    ],
    [
      'the state of another forge',
      async (back_: string, cookie: string) => [back_.replace('github', 'gitlab'), cookie],
    ],
  ] satisfies [string, (address: string, cookie: string) => Promise<string[]>][])(
    'takes no code that comes with %s',
    async (_name, change) => {
      const { location, cookie } = await begin();
      const [address = '', sent = ''] = await change(await atForge(location), cookie);
      const answer = await back(address, sent);
      expect(answer.status).toBe(400);
      expect(saidIn(await answer.text()).said).toMatch(/:error:/u);
      expect([...github.tokens, ...gitlab.tokens]).toEqual([]);
    },
  );

  test('takes a code once, and not after ten minutes', async () => {
    const { location, cookie } = await begin();
    const address = await atForge(location);
    expect((await back(address, cookie)).status).toBe(200);
    expect((await back(address, cookie)).status).toBe(400);
    const late = await begin();
    const lateAddress = await atForge(late.location);
    clock += 10 * 60_000;
    expect((await back(lateAddress, late.cookie)).status).toBe(400);
    expect(github.tokens).toHaveLength(1);
  });

  test('says in Persian what the forge refused, and not in its words', async () => {
    const { location, cookie } = await begin();
    const address = await atForge(location);
    const denied = await begin();
    const state = new URL(denied.location).searchParams.get('state') ?? '';
    const query = new URLSearchParams({
      error: 'access_denied',
      error_description: '<b>x</b>',
      state,
    });
    const answers = [
      await back(address.replace(/code=\w+/u, 'code=made-up'), cookie),
      await back(`/_/auth/github/callback?${query.toString()}`, denied.cookie),
    ];
    expect(answers.map(({ status }) => status)).toEqual([502, 400]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts[0]).toContain('گیت‌هاب ورود را نپذیرفت');
    expect(texts[1]).toContain('در گیت‌هاب اجازه داده نشد');
    for (const html of texts) expect(html).not.toMatch(/secret words|<b>/u);
  });

  test('says so where a forge has no settings, or does not answer', async () => {
    const bare = createApp({ ...context, forges: {} });
    const answer = await bare.request('/_/auth/github/authorize');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('تنظیم نشده است');
    const away = createApp({
      ...context,
      forges: { github: { ...APP, url: 'http://127.0.0.1:9' } },
    });
    const { location, cookie } = await begin();
    const done = await away.request(await atForge(location), { headers: { cookie } });
    expect(done.status).toBe(502);
  });

  test('renews a token for who holds the word for it', async () => {
    const { location, cookie } = await begin('gitlab');
    const { said } = saidIn(await (await back(await atForge(location), cookie)).text());
    const { refreshToken } = JSON.parse(said.replace(/^[^{]*/u, '')) as { refreshToken: string };
    const renew = async (refresh_token: unknown, headers: Record<string, string> = {}) =>
      app.request('/_/auth/gitlab/token', {
        method: 'POST',
        body: JSON.stringify({ grant_type: 'refresh_token', client_id: '', refresh_token }),
        headers: { 'content-type': 'application/json', origin: SITE, ...headers },
      });
    expect((await renew(refreshToken, { origin: 'https://evil.example' })).status).toBe(403);
    const answer = await renew(refreshToken);
    expect(await answer.json()).toMatchObject({ access_token: gitlab.tokens[1] });
    for (const other of [refreshToken, 'x', '', null, {}])
      expect((await renew(other)).status).toBe(400);
  });

  test('tells the log neither token nor code nor secret', async () => {
    const { location, cookie } = await begin();
    const address = await atForge(location);
    await back(address, cookie);
    const again = await begin();
    await back((await atForge(again.location)).replace(/code=\w+/u, 'code=made-up'), again.cookie);
    const code = /code=(?<code>\w+)/u.exec(address)?.groups?.['code'] ?? '';
    expect(logged.join()).toContain('forge refused');
    for (const word of [code, 'made-up', APP.clientSecret, 'gho_', 'ghr_'])
      expect(logged.join()).not.toContain(word);
  });
});
