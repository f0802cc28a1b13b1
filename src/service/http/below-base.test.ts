import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlAtBase } from '../../lib/addresses/html-at-base.ts';
import { createApp } from '../app.ts';
import type { ServiceContext } from '../context.ts';
import { TestAuthenticator } from '../passkeys/test-authenticator.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { askedBelow } from '../test-base.ts';
import { testContext } from '../test-context.ts';
import { attribute, elementsOf, fieldsOf, postForm } from '../test-form.ts';
import { asSignedIn, cookieIn, joinTeam, PASSWORD, type TestModerator } from '../test-moderator.ts';
import { pathBelow } from './below-base.ts';

const ORIGIN = 'https://news.example';
/** The name of a folder of the site, too. */
const BASE = '/news';
const CODE = '277495';
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const PAGE = `<!doctype html><title>x</title>
  <article data-code="${CODE}" data-report="${CODE}"><a href="/sections/ict/">x</a><h1>Bridge</h1></article>
  <form action="/_/comments" data-comments="${CODE}"></form>`;

describe('the path of a request', () => {
  test.each([
    ['https://x.ir', 'https://x.ir/_/count', '/_/count'],
    ['https://x.ir', 'https://x.ir/', '/'],
    ['https://x.ir/news', 'https://x.ir/news/_/count?a=/news/', '/_/count'],
    ['https://x.ir/news', 'https://x.ir/news/news/1/', '/news/1/'],
    ['https://x.ir/a/b', 'https://x.ir/a/b/_/count', '/_/count'],
    ['https://x.ir/خبر', 'https://x.ir/%d8%ae%D8%A8%D8%B1/_/count', '/_/count'],
    ['https://x.ir/news', 'https://x.ir/_/count', ''],
    ['https://x.ir/news', 'https://x.ir/news', ''],
    ['https://x.ir/news', 'https://x.ir/newsroom/_/count', ''],
    ['https://x.ir/news', 'https://x.ir/x/news/_/count', ''],
  ])('of %s: %s is «%s» of the site', (siteUrl, url, own) => {
    expect(pathBelow(siteUrl)(new Request(url))).toBe(own);
  });
});

describe.each(TEST_STORES)('the service below a path on %s', (_, open) => {
  let context: ServiceContext;
  let whole: ReturnType<typeof createApp>;
  let app: ReturnType<typeof askedBelow>;
  let sara: TestModerator;
  let clock = Date.parse('2026-11-30T08:00:00Z');
  const headers = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };

  beforeAll(async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'peyk-below-'));
    for (const folder of [`news/${CODE}`, 'sections/ict', 'comments'])
      mkdirSync(path.join(dir, folder), { recursive: true });
    writeFileSync(path.join(dir, 'sections/ict/index.html'), '');
    writeFileSync(path.join(dir, `news/${CODE}/index.html`), htmlAtBase(PAGE, BASE));
    context = await testContext(open, {
      ...{ siteUrl: `${ORIGIN}${BASE}`, siteDir: dir, commentsDir: path.join(dir, 'comments') },
      ...{ now: () => clock, mostFile: path.join(dir, 'most.json') },
      forges: { github: { url: 'https://forge.example', clientId: 'x', clientSecret: 'y' } },
    });
    whole = createApp(context);
    // Posts come from the site's own origin, as browsers say it: without a path.
    app = askedBelow(
      {
        request: (address, init) =>
          whole.request(address, {
            ...init,
            headers: { ...(init?.headers as Record<string, string>), ...headers },
          }),
      },
      BASE,
    );
    sara = await joinTeam(app, context, 'سارا', 'owner');
  });
  afterAll(() => context.store.destroy());

  /** Where a form of a page is sent to. */
  const actionsIn = (html: string): (string | undefined)[] =>
    elementsOf(html).flatMap((element) =>
      element.tagName === 'form' ? [attribute(element, 'action')] : [],
    );

  test('takes a comment from its form to the file that the build reads', async () => {
    const form = await (await app.request(`/_/comments/new?code=${CODE}`)).text();
    expect(actionsIn(form)).toEqual([`${BASE}/_/comments`]);
    const comment = { code: CODE, name: 'مینا', text: 'نشانی: href="/tags/" و /tags/' };
    const preview = await (await postForm(app, '/_/comments', comment)).text();
    expect(new Set(actionsIn(preview))).toEqual(new Set([`${BASE}/_/comments`]));
    clock += 20_000;
    const sent = await postForm(app, '/_/comments', fieldsOf(preview, 'token'));
    expect([sent.status, sent.headers.get('location')]).toEqual([
      303,
      `${BASE}/_/comments/received`,
    ]);
    const queue = await (await sara.get('/_/moderate')).text();
    expect(queue).toContain(`href="${BASE}/news/${CODE}/"`);
    const [one = ''] = elementsOf(queue).flatMap((element) => {
      const value = attribute(element, 'value');
      return value?.startsWith('published:') ? [value] : [];
    });
    const decided = await sara.post('/_/moderate/decide', { one, state: 'pending', q: '' });
    expect(new Set(actionsIn(await decided.text()))).toContain(`${BASE}/_/moderate/decide`);
    const file = readFileSync(path.join(context.commentsDir, `${CODE}.json`), 'utf8');
    expect(file).toContain(JSON.stringify(comment.text).slice(1, -1));
  });

  test('signs in, with a cookie that no other site of the host takes', async () => {
    const answer = await postForm(app, '/_/moderate/sign-in', { name: 'سارا', password: PASSWORD });
    expect(answer.headers.get('location')).toBe(`${BASE}/_/moderate`);
    const set = answer.headers.getSetCookie().at(-1) ?? '';
    expect(set).toMatch(/^__Host-peyk-[\da-f]{12}=[\w-]{43}; .*Path=\/;/u);
    const cookie = cookieIn(answer);
    expect((await asSignedIn(app, 'سارا', cookie).get('/_/moderate')).status).toBe(200);
    // One of the same store, even, as two sites of one database would have it.
    for (const other of ['', '/sport']) {
      const neighbour = createApp({ ...context, siteUrl: `${ORIGIN}${other}` });
      const asked = await neighbour.request(`${other}/_/moderate`, { headers: { cookie } });
      expect(asked.status).toBe(303);
    }
  });

  test('makes and takes passkeys of its host', async () => {
    const key = new TestAuthenticator(ORIGIN);
    const asked = await sara.post('/_/moderate/account/passkeys/options');
    const options = (await asked.json()) as { challenge: string; user: { id: string } };
    expect(options).toMatchObject({ rp: { id: 'news.example' } });
    const fields = { answer: key.create(options), name: 'گوشی' };
    const made = await sara.post('/_/moderate/account/passkeys', fields);
    expect(made.headers.get('location')).toBe(`${BASE}/_/moderate/account?done=made`);
    const toUse = await postForm(app, '/_/moderate/sign-in/options', {});
    const answer = key.get((await toUse.json()) as { challenge: string });
    const cookie = cookieIn(toUse);
    const used = await postForm(app, '/_/moderate/sign-in/passkey', { answer }, { cookie });
    expect([used.status, used.headers.get('location')]).toEqual([303, `${BASE}/_/moderate`]);
  });

  test('lets its own scripts run, and no other', async () => {
    for (const address of ['/_/moderate/sign-in', '/_/auth/github/callback']) {
      const answer = await app.request(address);
      const script = elementsOf(await answer.text()).find(({ tagName }) => tagName === 'script');
      const source = attribute(script, 'src') ?? '';
      expect((await whole.request(source)).headers.get('content-type')).toMatch(/javascript/u);
      expect(answer.headers.get('content-security-policy')).toContain(
        `script-src ${ORIGIN}${source};`,
      );
    }
  });

  test('leads to the forge and back', async () => {
    const { headers: sent } = await app.request('/_/auth/github/authorize');
    const { searchParams } = new URL(sent.get('location') ?? '');
    expect(searchParams.get('redirect_uri')).toBe(`${ORIGIN}${BASE}/_/auth/github/callback`);
    const back = await (await app.request('/_/auth/github/callback')).text();
    expect(back).toContain(`data-origin="${ORIGIN}"`);
  });

  test('counts views, and tells what is read most', async () => {
    const view = { code: CODE };
    const counted = await postForm(app, '/_/count', view, { 'user-agent': BROWSER });
    expect(counted.status).toBe(204);
    clock += 100_000;
    const json: unknown = await (await app.request('/_/most.json?section=ict')).json();
    expect(json).toMatchObject({
      viewed: [{ code: CODE, section: 'ict', url: `${BASE}/news/${CODE}/` }],
    });
    const page = await (await app.request('/_/most.html')).text();
    expect(page).toContain(`href="${BASE}/news/${CODE}/"`);
  });

  test('invites to an address of the site', async () => {
    const answer = await sara.post('/_/moderate/team/invite', { name: 'علی', role: 'editor' });
    const [link = ''] = /https:[^"<\s]*/u.exec(await answer.text()) ?? [];
    expect(link).toMatch(/^https:\/\/news\.example\/news\/_\/moderate\/invitation\?word=/u);
    expect((await whole.request(link)).status).toBe(200);
  });

  test('leads from a report into the desk below it', async () => {
    const report = { code: CODE, sentence: '', text: 'درست نیست', email: '' };
    const preview = await (await postForm(app, '/_/reports', report)).text();
    const sent = await postForm(app, '/_/reports', fieldsOf(preview, 'token'));
    expect(sent.headers.get('location')).toBe(`${BASE}/_/reports/received`);
    const list = await (await sara.get('/_/moderate/reports')).text();
    expect(new Set(actionsIn(list).filter((action) => action?.includes('report')))).toEqual(
      new Set([`${BASE}/_/moderate/reports/decide`]),
    );
  });

  test.each(['/_/moderate', '/_/health', '/', '/newsroom/_/health'])(
    'answers nothing beside it: %s',
    async (address) => {
      const answer = await whole.request(`${ORIGIN}${address}`);
      expect([answer.status, await answer.text()]).toEqual([
        404,
        expect.stringContaining(`href="${BASE}/"`),
      ]);
    },
  );
});
