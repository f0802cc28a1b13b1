import crypto from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createApp } from '../app.ts';
import { makeTestSite } from '../comments/test-site.ts';
import type { ServiceContext } from '../context.ts';
import { invite } from '../moderation/moderators.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { testContext } from '../test-context.ts';
import { postForm } from '../test-form.ts';
import { asSignedIn, cookieIn, joinTeam, PASSWORD } from '../test-moderator.ts';

const SITE = 'https://news.example';

/** What makes signing in slow: how a password is hashed. */
const costOf = ([name, { memory, passes, parallelism, tagLength }]: Parameters<
  typeof crypto.argon2
>): string => [name, memory, passes, parallelism, tagLength].join(' ');

describe.each(TEST_STORES)('signing in on %s', (_, open) => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  let clock = Date.parse('2026-11-30T08:00:00Z');

  beforeAll(async () => {
    context = await testContext(open, { siteDir: makeTestSite(), now: () => clock });
    app = createApp(context);
    await joinTeam(app, context, 'سارا', 'owner');
  });
  beforeEach(() => {
    clock += 3_600_000;
  });
  afterAll(() => context.store.destroy());

  const tryIn = async (name: string, password: string, from = '192.0.2.1', cookie = '') =>
    postForm(app, '/_/moderate/sign-in', { name, password }, { 'x-forwarded-for': from, cookie });

  test('costs the same for a name that nobody has and for a wrong password', async () => {
    await invite(context.store, 'دعوت‌شده', 'editor', clock);
    const hash = vi.spyOn(crypto, 'argon2');
    const costs: string[][] = [];
    for (const [name, password] of [
      ['سارا', 'wrong'],
      ['سارا', PASSWORD],
      ['هیچ‌کس', 'wrong'],
      ['دعوت‌شده', 'wrong'],
      ['', ''],
      ['سارا', 'x'.repeat(100_000)],
    ] as const) {
      hash.mockClear();
      await tryIn(name, password);
      costs.push(hash.mock.calls.map(costOf));
    }
    expect(costs).toEqual(costs.map(() => ['argon2id 19456 2 1 32']));
  });

  test('says the same to each that is wrong', async () => {
    const answers = await Promise.all([
      tryIn('سارا', 'wrong'),
      tryIn('هیچ‌کس', 'wrong'),
      tryIn('سارا', `${PASSWORD} `),
      tryIn('سارا', ''),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    for (const answer of answers) expect(answer.headers.get('set-cookie')).toBeNull();
  });

  test('hashes no more once somebody has tried too often', async () => {
    for (let at = 0; at < 8; at += 1) await tryIn('سارا', 'wrong');
    const hash = vi.spyOn(crypto, 'argon2');
    expect((await tryIn('سارا', PASSWORD)).status).toBe(429);
    expect(hash).not.toHaveBeenCalled();
    // From elsewhere, and for others, it goes on.
    expect((await tryIn('سارا', PASSWORD, '192.0.2.2')).status).toBe(303);
  });

  test('stops one place that tries many names', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 44; at += 1) statuses.push((await tryIn(`نام ${at}`, 'x')).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });

  test('stops many places that try one name', async () => {
    await tryIn('سارا', 'x', '198.51.100.1');
    // As if 199 places had tried, each once.
    await context.store.updateTable('attempt').set({ tries: 199 }).execute();
    expect((await tryIn('سارا', 'x', '198.51.100.2')).status).toBe(401);
    expect((await tryIn('سارا', 'x', '198.51.100.3')).status).toBe(429);
    expect((await tryIn('علی', 'x', '198.51.100.3')).status).toBe(401);
  });

  test('believes nobody who says himself from where he asks', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 10; at += 1)
      statuses.push((await tryIn('سارا', 'x', `198.51.100.${at}, 192.0.2.9`)).status);
    expect(statuses.at(-1)).toBe(429);
  });

  test('takes a password of 200 characters whole, and none that only begins like it', async () => {
    const password = 'پ'.repeat(200);
    const take = async (text: string) => {
      const word = await invite(context.store, 'بلند', 'moderator', clock);
      const fields = { word, password: text, again: text };
      return (await postForm(app, '/_/moderate/invitation', fields)).status;
    };
    expect(await take('ا'.repeat(9))).toBe(422);
    expect(await take(`${password}x`)).toBe(422);
    expect(await take(password)).toBe(303);
    expect((await tryIn('بلند', password)).status).toBe(303);
    expect((await tryIn('بلند', `${password}x`)).status).toBe(401);
    expect((await tryIn('بلند', password.slice(1))).status).toBe(401);
  });

  test('gives a session that nobody has chosen, and ends the former one', async () => {
    const first = cookieIn(await tryIn('سارا', PASSWORD));
    const second = await tryIn('سارا', PASSWORD, '192.0.2.1', first);
    expect(cookieIn(second)).not.toBe(first);
    expect((await asSignedIn(app, 'سارا', first).get('/_/moderate')).status).toBe(303);
    const who = asSignedIn(app, 'سارا', cookieIn(second));
    expect((await who.get('/_/moderate')).status).toBe(200);
    await who.post('/_/moderate/sign-out');
    expect((await who.get('/_/moderate')).status).toBe(303);
  });

  test('is over after twelve hours', async () => {
    const who = asSignedIn(app, 'سارا', cookieIn(await tryIn('سارا', PASSWORD)));
    clock += 12 * 3_600_000 - 1;
    expect((await who.get('/_/moderate')).status).toBe(200);
    clock += 1;
    expect((await who.get('/_/moderate')).status).toBe(303);
  });

  test('keeps only hashes of what cookies and links hold', async () => {
    const cookie = cookieIn(await tryIn('سارا', PASSWORD));
    const word = await invite(context.store, 'نو', 'moderator', clock);
    const rows = await Promise.all(
      (['session', 'moderator', 'challenge', 'setting'] as const).map((table) =>
        context.store.selectFrom(table).selectAll().execute(),
      ),
    );
    for (const secret of [cookie.split('=')[1] ?? '', word, PASSWORD])
      expect(JSON.stringify(rows)).not.toContain(secret);
  });

  test('gives cookies of this host alone, over encryption alone, that no script reads', async () => {
    const secure = createApp({
      ...{ ...context, siteUrl: SITE },
      forges: { github: { url: 'https://forge.example', clientId: 'x', clientSecret: 'y' } },
    });
    const headers = { origin: SITE };
    const fields = { name: 'سارا', password: PASSWORD };
    for (const [answer, sameSite] of [
      [await postForm(secure, '/_/moderate/sign-in', fields, headers), 'Strict'],
      [await postForm(secure, '/_/moderate/sign-in/options', {}, headers), 'Strict'],
      [await secure.request('/_/auth/github/authorize'), 'Lax'],
    ] as const) {
      const cookie = answer.headers.getSetCookie().at(-1) ?? '';
      expect(cookie).toMatch(/^__Host-peyk(?:-[a-z]+)?=[\w-]{43}; /u);
      for (const part of ['HttpOnly', 'Secure', `SameSite=${sameSite}`, 'Path=/'])
        expect(cookie.split('; ')).toContain(part);
      expect(cookie).not.toContain('Domain');
    }
  });

  const BREAKS = [
    '\r\nSet-Cookie: peyk=x',
    '\nX: y',
    '\r',
    '\u0000',
    '\u2028',
    '%0d%0aX: y',
    'é\u{1F600}',
  ];
  test.each(BREAKS)('and all else writes no header of what others wrote: %j', async (text) => {
    const sara = asSignedIn(app, 'سارا', cookieIn(await tryIn('سارا', PASSWORD)));
    const encoded = encodeURIComponent(text);
    const cookie = `peyk=${encoded}; peyk-forge=${encoded}; peyk-passkey=${encoded}`;
    const comment = {
      code: '277495',
      parent: text,
      name: `م${text}`,
      email: text,
      text: `ن${text}`,
    };
    const answers = await Promise.all([
      tryIn(`سارا${text}`, text),
      postForm(app, '/_/comments', comment),
      postForm(app, '/_/moderate/sign-in/passkey', { answer: text }, { cookie }),
      postForm(app, '/_/moderate/sign-in/options', { token: text }, { cookie }),
      app.request(`/_/comments/new?code=277495${encoded}&parent=${encoded}`),
      app.request(`/_/comments/work?code=${encoded}`),
      app.request(`/_/moderate/invitation?word=${encoded}`, { headers: { cookie } }),
      app.request(`/_/auth/github/callback?state=${encoded}&code=${encoded}`, {
        headers: { cookie },
      }),
      sara.get(`/_/moderate?state=${encoded}&q=${encoded}`),
      sara.get(`/_/moderate/account?done=${encoded}`),
      sara.get(`/_/moderate/team?done=${encoded}`),
      sara.post('/_/moderate/team/invite', { name: `نو${text}`, role: 'editor' }),
      sara.post('/_/moderate/team/role', { member: text, role: text }),
      sara.post('/_/moderate/decide', { one: `published:${text}`, state: text, q: text }),
    ]);
    for (const { headers, status } of answers) {
      expect(status).toBeLessThan(500);
      expect(headers.get('x')).toBeNull();
      for (const one of headers.getSetCookie()) expect(one).toMatch(/^peyk(?:-[a-z]+)?=[\w-]*;/u);
      for (const [, value] of headers) expect(value).not.toMatch(/[\r\n\0]/u);
    }
  });
});
