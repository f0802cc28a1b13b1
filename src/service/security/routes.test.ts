import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { makeTestSite } from '../comments/test-site.ts';
import type { ServiceContext } from '../context.ts';
import type { ModeratorRow, Role, SessionRow } from '../store/tables.ts';
import { askedBelow } from '../test-base.ts';
import { testContext } from '../test-context.ts';
import { postForm } from '../test-form.ts';
import { joinTeam, type TestModerator } from '../test-moderator.ts';

const SITE = 'http://localhost';

/** Who may ask a route; `everybody` is not signed in. */
type Rule = 'everybody' | Role;

/** Every route there is, and who may ask it. One that is not here fails the first test. */
const RULES: Readonly<Record<string, Rule>> = {
  'GET /_/health': 'everybody',
  'GET /_/metrics': 'everybody',
  'POST /_/comments': 'everybody',
  'GET /_/comments/new': 'everybody',
  'GET /_/comments/received': 'everybody',
  'GET /_/comments/work': 'everybody',
  'POST /_/reports': 'everybody',
  'GET /_/reports/new': 'everybody',
  'GET /_/reports/received': 'everybody',
  'POST /_/count': 'everybody',
  'GET /_/most.json': 'everybody',
  'GET /_/most.html': 'everybody',
  'GET /_/auth.js': 'everybody',
  'GET /_/auth/:forge{github|gitlab}/authorize': 'everybody',
  'GET /_/auth/:forge{github|gitlab}/callback': 'everybody',
  'POST /_/auth/:forge{github|gitlab}/token': 'everybody',
  'POST /_/auth/:forge{github|gitlab}/access_token': 'everybody',
  'GET /_/passkeys.js': 'everybody',
  'GET /_/moderate/sign-in': 'everybody',
  'POST /_/moderate/sign-in': 'everybody',
  'POST /_/moderate/sign-in/options': 'everybody',
  'POST /_/moderate/sign-in/passkey': 'everybody',
  'GET /_/moderate/invitation': 'everybody',
  'POST /_/moderate/invitation': 'everybody',
  'GET /_/moderate': 'moderator',
  'POST /_/moderate/decide': 'moderator',
  'POST /_/moderate/answer': 'moderator',
  'POST /_/moderate/answer/decide': 'moderator',
  'POST /_/moderate/sign-out': 'moderator',
  'GET /_/moderate/account': 'moderator',
  'POST /_/moderate/account/passkeys': 'moderator',
  'POST /_/moderate/account/passkeys/options': 'moderator',
  'POST /_/moderate/account/passkeys/name': 'moderator',
  'POST /_/moderate/account/passkeys/remove': 'moderator',
  'GET /_/moderate/counts': 'moderator',
  'GET /_/moderate/counts.csv': 'moderator',
  'GET /_/moderate/audit': 'editor',
  'GET /_/moderate/reports': 'editor',
  'POST /_/moderate/reports/decide': 'editor',
  'GET /_/moderate/team': 'owner',
  'POST /_/moderate/team/invite': 'owner',
  'POST /_/moderate/team/role': 'owner',
  'POST /_/moderate/team/remove': 'owner',
};
const RANK: readonly Rule[] = ['everybody', 'moderator', 'editor', 'owner'];
const ROUTES = Object.entries(RULES).map(([route, rule]): [string, string, Rule] => {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replace(/:forge\{[^}]*\}/u, 'github'), rule];
});
const POSTS = ROUTES.filter(([method]) => method === 'POST');
const SIGNED_IN = ROUTES.filter(([, , rule]) => rule !== 'everybody');

describe.each(['', '/city'])('the routes of the service below «%s»', (base) => {
  let context: ServiceContext;
  let routes: ReturnType<typeof createApp>['routes'];
  let app: ReturnType<typeof askedBelow>;
  const team = new Map<Rule, TestModerator>();
  let moderators: ModeratorRow[];
  let sessions: SessionRow[];

  beforeAll(async () => {
    const forge = { url: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' };
    context = await testContext(undefined, {
      ...{ siteUrl: `${SITE}${base}`, siteDir: makeTestSite(), forges: { github: forge } },
    });
    const whole = createApp(context);
    ({ routes } = whole);
    app = askedBelow(whole, base);
    for (const role of ['moderator', 'editor', 'owner'] as const)
      team.set(role, await joinTeam(app, context, role, role));
    moderators = await context.store.selectFrom('moderator').selectAll().execute();
    sessions = await context.store.selectFrom('session').selectAll().execute();
  });
  // Each test finds the whole team signed in, whoever left or was removed in another.
  beforeEach(async () => {
    for (const table of ['passkey', 'session', 'moderator', 'attempt'] as const)
      await context.store.deleteFrom(table).execute();
    await context.store.insertInto('moderator').values(moderators).execute();
    await context.store.insertInto('session').values(sessions).execute();
  });
  afterAll(() => context.store.destroy());

  const everything = async () => {
    const tables = ['comment', 'moderator', 'session', 'passkey', 'audit', 'challenge'] as const;
    return Promise.all(
      tables.map((table) => context.store.selectFrom(table).selectAll().execute()),
    );
  };

  test('are all in the table of who may ask them', () => {
    const own = routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(own)].toSorted()).toEqual(Object.keys(RULES).toSorted());
  });

  test.each(SIGNED_IN)('%s %s lead who is not signed in to sign in', async (method, path) => {
    const before = await everything();
    for (const cookie of ['', 'peyk=made-up', 'peyk=', '__Host-peyk=x']) {
      const headers = { cookie, 'sec-fetch-site': 'same-origin', origin: SITE };
      const answer = await app.request(path, { method, headers });
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `${base}/_/moderate/sign-in`,
      ]);
    }
    expect(await everything()).toEqual(before);
  });

  test.each(SIGNED_IN)(
    '%s %s answer to %s and those above, nobody below',
    async (method, path, rule) => {
      for (const role of ['moderator', 'editor', 'owner'] as const) {
        const who = team.get(role);
        const before = await everything();
        const answer = method === 'GET' ? await who?.get(path) : await who?.post(path);
        const mayAsk = RANK.indexOf(role) >= RANK.indexOf(rule);
        expect([role, answer?.status === 403]).toEqual([role, !mayAsk]);
        if (!mayAsk) expect(await everything()).toEqual(before);
      }
    },
  );

  test.each(POSTS)('%s %s take nothing that another site sends', async (_method, path) => {
    const { cookie = '' } = team.get('owner') ?? {};
    const before = await everything();
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${SITE}.evil.example` },
      { origin: 'http://localhost:81' },
      { origin: `${SITE}@evil.example` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', origin: SITE },
      { 'sec-fetch-site': 'same-origin, cross-site', origin: SITE },
      { 'sec-fetch-site': '', origin: SITE },
    ]) {
      const body = new URLSearchParams({ act: 'published' });
      const answer = await app.request(path, {
        method: 'POST',
        body,
        headers: { ...headers, cookie },
      });
      expect([headers, answer.status]).toEqual([headers, 403]);
    }
    expect(await everything()).toEqual(before);
  });

  test.each(POSTS.filter(([, , rule]) => rule !== 'everybody'))(
    '%s %s take no form of another session, and none in another dress',
    async (_method, path) => {
      const { cookie = '' } = team.get('owner') ?? {};
      const headers = { cookie, origin: SITE, 'sec-fetch-site': 'same-origin' };
      const other = await team.get('editor')?.get('/_/moderate');
      const theirs = /name="token" value="(?<token>[^"]*)"/u.exec((await other?.text()) ?? '');
      const before = await everything();
      for (const token of ['', 'x', theirs?.groups?.['token'] ?? ''])
        expect((await postForm(app, path, { token }, headers)).status).toBe(403);
      for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x']) {
        const answer = await app.request(path, {
          ...{ method: 'POST', body: '{}' },
          headers: { ...headers, 'content-type': type },
        });
        expect(answer.status).toBe(403);
      }
      expect(await everything()).toEqual(before);
    },
  );

  test.each(['PUT', 'DELETE', 'PATCH', 'QUERY'])('are asked by no %s', async (method) => {
    for (const [, path] of ROUTES) {
      const { cookie = '' } = team.get('owner') ?? {};
      const answer = await app.request(path, { method, headers: { cookie, origin: SITE } });
      expect([200, 204]).not.toContain(answer.status);
    }
  });

  test.each(ROUTES)('%s %s say in their headers what protects', async (method, path) => {
    const who = team.get('owner');
    const answer = method === 'GET' ? await who?.get(path) : await who?.post(path);
    const { headers } = answer ?? new Response();
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/u,
    );
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/u);
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    // Only what is the same for everybody may be kept by anybody.
    expect(headers.get('cache-control')).toBe(
      path.startsWith('/_/most.') ? 'public, max-age=60' : 'no-store',
    );
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const opener = path.startsWith('/_/auth/') ? 'unsafe-none' : 'same-origin';
    expect(headers.get('cross-origin-opener-policy')).toBe(opener);
  });

  test.each(ROUTES)('%s %s lead nowhere but to addresses of their own', async (method, path) => {
    const elsewhere = [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/%09/evil.example',
    ];
    for (const to of elsewhere) {
      const names = [
        'next',
        'return',
        'redirect',
        'redirect_uri',
        'url',
        'to',
        'state',
        'code',
        'done',
      ];
      const fields = new URLSearchParams(names.map((name) => [name, to]));
      const answer = await app.request(method === 'GET' ? `${path}?${fields.toString()}` : path, {
        method,
        ...(method === 'POST' && { body: fields }),
        headers: {
          ...{ cookie: team.get('owner')?.cookie ?? '', origin: SITE, referer: to },
          ...{ host: 'evil.example', 'x-forwarded-host': 'evil.example' },
        },
      });
      const location = answer.headers.get('location') ?? `${base}/`;
      const isForge = location.startsWith('http://127.0.0.1:9/login/oauth/authorize?');
      expect(
        isForge ||
          (location.startsWith(`${base}/`) && /^\/(?:$|_\/)/u.test(location.slice(base.length))),
      ).toBe(true);
      expect(location).not.toContain('evil');
    }
  });

  // What is measured is named by route, as the program has it.
  const named = ROUTES.filter(([, path]) => path !== '/_/metrics');
  test.each(named)('%s %s name no address beside the site', async (method, path) => {
    const who = team.get('owner');
    // Who has signed out asks no second time.
    for (const query of method === 'GET' ? ['', '?code=277495'] : ['']) {
      const answer =
        method === 'GET' ? await who?.get(path + query) : await who?.post(path, { code: '277495' });
      const location = answer?.headers.get('location') ?? '';
      // What pages, scripts and data name begins with a quote.
      const quoted = Array.from(
        (await answer?.text())?.matchAll(/["'`](\/(?!\/)[^"'`\s]*)/gu) ?? [],
      );
      const addresses = [location, ...quoted.map(([, address = '']) => address)];
      const rooted = addresses.filter((address) => address.startsWith('/'));
      expect(rooted.filter((address) => !address.startsWith(`${base}/`))).toEqual([]);
    }
  });
});
