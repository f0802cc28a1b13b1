import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import type { ServiceContext } from '../context.ts';

import type { Store } from '../store/store.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { testContext } from '../test-context.ts';
import { attribute, elementsOf, foreignIn, textIn } from '../test-form.ts';
import { keepCounts } from './keep-counts.ts';
import { countsIn } from './test-counts.ts';
import { signedIn } from './test-editor.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Half past noon in Tehran. */
const NOON = Date.parse('2026-11-30T09:00:00Z');

const site = mkdtempSync(path.join(tmpdir(), 'peyk-counts-site-'));
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
  writeFileSync(path.join(site, file), text);
};
for (const [code, section, title] of [
  ['1', 'ict', 'یک'],
  ['2', 'ict', 'دو &amp; <bdi>three</bdi>'],
  ['3', 'sport', '=HYPERLINK("x")'],
] as const)
  write(
    `news/${code}/index.html`,
    `<!doctype html><html><body><header><h1>x</h1></header><article data-code="${code}"><header><nav><a href="/sections/${section}/">s</a></nav><h1>${title}</h1></header><p>text</p></article>`,
  );
for (const id of ['ict', 'sport']) write(`sections/${id}/index.html`, id);

describe.each(TEST_STORES)('counts on %s', (_, open) => {
  let clock = NOON;
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.destroy());
  beforeEach(async () => {
    clock = NOON;
    for (const table of ['view_hour', 'view_day', 'view_window', 'visitor_key', 'comment'] as const)
      await store.deleteFrom(table).execute();
    const mostFile = path.join(mkdtempSync(path.join(tmpdir(), 'peyk-most-')), 'most.json');
    context = await testContext(() => Promise.resolve(store), {
      siteDir: site,
      now: () => clock,
      mostFile,
    });
    app = createApp(context);
  });

  /** What a page's beacon sends. */
  const view = async (code: string, headers: Record<string, string> = {}): Promise<number> =>
    (
      await app.request('/_/count', {
        method: 'POST',
        body: new URLSearchParams({ code }),
        headers: {
          origin: 'http://localhost',
          'sec-fetch-site': 'same-origin',
          'user-agent': BROWSER,
          'x-forwarded-for': '192.0.2.7',
          ...headers,
        },
      })
    ).status;
  const from = (network: number): Record<string, string> => ({
    'x-forwarded-for': `198.51.${network}.9`,
  });
  const total = async (): Promise<number> =>
    [...(await countsIn(store)).values()].reduce((sum, views) => sum + views, 0);
  const most = async (query = ''): Promise<{ viewed: { code: string; views: number }[] }> =>
    (await (await app.request(`/_/most.json${query}`)).json()) as never;

  test('one visitor and one item are one view in half an hour', async () => {
    expect(await view('1')).toBe(204);
    await view('1', { 'x-forwarded-for': '192.0.2.200' });
    clock += 29 * MINUTE + 59_000;
    await view('1');
    expect(await total()).toBe(1);
    clock += 1000;
    await view('1');
    expect(await total()).toBe(2);
  });

  test.each([
    ['another item', '2', {}],
    ['another browser', '1', { 'user-agent': `${BROWSER} x` }],
    ['another network', '1', { 'x-forwarded-for': '192.0.3.7' }],
  ])('%s is a view of its own', async (_name, code, headers) => {
    await view('1');
    await view(code, headers);
    expect(await total()).toBe(2);
  });

  test.each([
    ['a program', { 'user-agent': 'Googlebot/2.1' }, 204],
    ['nobody', { 'user-agent': '' }, 204],
    ['a page loaded ahead', { 'sec-purpose': 'prefetch;prerender' }, 204],
    ['a page loaded ahead by an older browser', { purpose: 'prefetch' }, 204],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s is no reader', async (_name, headers, status) => {
    expect(await view('1', headers)).toBe(status);
    expect(await total()).toBe(0);
  });

  test('an editor who is signed in is no reader', async () => {
    expect(await view('1', { cookie: await signedIn(context, 'moderator') })).toBe(204);
    expect(await total()).toBe(0);
  });

  test.each(['4', '', '../1', '1/', '۱', '1234567890123456'])(
    'there is no item «%s» to count',
    async (code) => {
      expect(await view(code)).toBe(404);
      expect(await total()).toBe(0);
    },
  );

  test('what the log tells of, pages need not tell', async () => {
    app = createApp({ ...context, accessLog: { name: 'log', file: '/nowhere/log' } });
    expect(await view('1')).toBe(204);
    expect(await total()).toBe(0);
  });

  test('all that come at once are counted, each once', async () => {
    const views = Array.from({ length: 600 }, (_value, at) =>
      view(String(1 + (at % 3)), from(at % 200)),
    );
    await Promise.all(views);
    expect(await total()).toBe(600);
    await Promise.all(Array.from({ length: 100 }, () => view('1', from(201))));
    expect(await total()).toBe(601);
  });

  test('what was read most comes first, by window and section', async () => {
    for (const network of [1, 2, 3]) await view('2', from(network));
    await view('1');
    clock += 2 * DAY;
    for (const network of [4, 5]) await view('1', from(network));
    await view('3');
    expect((await most()).viewed.map(({ code, views }) => [code, views])).toEqual([
      ['1', 2],
      ['3', 1],
    ]);
    expect((await most('?window=week')).viewed.map(({ code, views }) => [code, views])).toEqual([
      ['2', 3],
      ['1', 3],
      ['3', 1],
    ]);
    expect(await most('?window=week&section=sport')).toMatchObject({
      ...{ window: 'week', section: 'sport', updatedAt: '2026-12-02T12:30:00+03:30' },
      viewed: [{ code: '3', url: '/news/3/', section: 'sport', views: 1 }],
      discussed: [],
    });
    expect((await app.request('/_/most.json?window=year')).status).toBe(404);
    expect((await app.request('/_/most.json?section=none')).status).toBe(404);
    expect((await app.request('/_/most.json?section=../news')).status).toBe(404);
  });

  test('what was discussed most is told beside it', async () => {
    const comment = (id: string, code: string, state: 'pending' | 'published', at: number) => ({
      ...{ id, code, parent: null, name: 'x', email: null, text: 'x', newsroom: 0, state, at },
      ...{ version: 1, rank: 0, signs: '', sender: null, submission: id, likeness: id },
      learnt: null,
    });
    await store
      .insertInto('comment')
      .values([
        comment('a', '2', 'published', NOON - HOUR),
        comment('b', '2', 'published', NOON - HOUR),
        comment('c', '1', 'published', NOON - HOUR),
        comment('d', '1', 'pending', NOON - HOUR),
        comment('e', '3', 'published', NOON - 2 * DAY),
      ])
      .execute();
    expect(await most()).toMatchObject({
      discussed: [
        { code: '2', title: 'دو & three', comments: 2 },
        { code: '1', comments: 1 },
      ],
    });
    const page = await (await app.request('/_/most.html')).text();
    expect(page).toContain('پربحث‌ترین');
    expect(foreignIn(page).filter((one) => !/^(?:ol|small|nav) ?/u.test(one))).toEqual([]);
  });

  test('says when it was counted, and is kept for a moment', async () => {
    await view('1');
    const answer = await app.request('/_/most.html?window=day');
    const text = await answer.text();
    expect(text).toContain('data-updated="2026-11-30T12:30:00+03:30"');
    expect(text).toContain('به‌روز شده در');
    expect(text).toContain('دوشنبه ۹ آذر ۱۴۰۵ ساعت ۱۲:۳۰');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const etag = answer.headers.get('etag') ?? '';
    const again = await app.request('/_/most.html?window=day', {
      headers: { 'if-none-match': etag },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('is written for the build when there is something to tell, the same bytes for the same', async () => {
    await keepCounts(context);
    expect(() => readFileSync(context.mostFile)).toThrow('ENOENT');
    await view('1');
    await keepCounts(context);
    const text = readFileSync(context.mostFile, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      updatedAt: '2026-11-30T09:00:00.000Z',
      day: { viewed: [{ code: '1', count: 1 }], discussed: [] },
    });
    await keepCounts(context);
    expect(readFileSync(context.mostFile, 'utf8')).toBe(text);
  });

  test('of visitors nothing is left after midnight, of windows nothing after an hour', async () => {
    await view('1');
    clock += HOUR + 1;
    await keepCounts(context);
    expect(await store.selectFrom('view_window').selectAll().execute()).toEqual([]);
    expect(await store.selectFrom('visitor_key').selectAll().execute()).toHaveLength(1);
    clock = Date.parse('2026-12-01T00:01:01+03:30');
    await keepCounts(context);
    expect(await store.selectFrom('visitor_key').selectAll().execute()).toEqual([]);
  });

  describe('an editor', () => {
    const get = async (address: string, by?: string): Promise<Response> =>
      app.request(address, { headers: { cookie: by ?? (await signedIn(context, 'moderator')) } });

    test.each(['/_/moderate/counts', '/_/moderate/counts.csv'])(
      'alone sees %s',
      async (address) => {
        const answer = await get(address, 'peyk=x');
        expect([answer.status, answer.headers.get('location')]).toEqual([
          303,
          '/_/moderate/sign-in',
        ]);
      },
    );

    test('sees views by item and by hour, drawn and in a table', async () => {
      for (const network of [1, 2, 3]) await view('2', from(network));
      clock += HOUR;
      await view('3');
      const page = await (await get('/_/moderate/counts')).text();
      expect(page).toContain('۴ بازدید در ۲۴ ساعت گذشته');
      const bars = elementsOf(page).filter(({ tagName }) => tagName === 'rect');
      expect(bars).toHaveLength(24);
      expect(bars.map((bar) => Number(attribute(bar, 'height')) > 0).filter(Boolean)).toHaveLength(
        2,
      );
      const cells = elementsOf(page)
        .filter(({ tagName }) => tagName === 'td')
        .map((cell) => textIn(cell).trim().replaceAll(/\s+/gu, ' '));
      expect(cells).toEqual(
        expect.arrayContaining([
          '۹ آذر ۱۴۰۵، ۱۲:۳۰'.replace('۱۲:۳۰', '۱۲:۰۰'),
          'دو & three',
          '۷۵٪',
        ]),
      );
      const own = elementsOf(await (await get('/_/moderate/counts?code=3')).text())
        .filter(({ tagName }) => tagName === 'p')
        .map(textIn)
        .join(' ');
      expect(own).toContain('۱ بازدید در');
    });

    test.each([
      ['week', 8],
      ['month', 31],
    ])('sees the days of a %s', async (window, days) => {
      await view('1');
      const page = await (await get(`/_/moderate/counts?window=${window}`)).text();
      expect(elementsOf(page).filter(({ tagName }) => tagName === 'rect')).toHaveLength(days);
    });

    test('is told where there is nothing, and that a code is none', async () => {
      expect(await (await get('/_/moderate/counts')).text()).toContain('بازدیدی شمرده نشده');
      expect((await get('/_/moderate/counts?code=x')).status).toBe(404);
    });

    test('takes the counts along, and no title is a formula', async () => {
      await view('3');
      await view('1');
      const answer = await get('/_/moderate/counts.csv?window=week');
      expect(answer.headers.get('content-disposition')).toContain('attachment');
      // `text` takes the byte order mark away.
      const bytes = Buffer.from(await answer.arrayBuffer()).toString();
      expect(bytes.split('\r\n')).toEqual([
        '\ufeffساعت,کد خبر,تیتر,بازدید',
        '2026-11-30T12:00:00+03:30,1,یک,1',
        `2026-11-30T12:00:00+03:30,3,"'=HYPERLINK(""x"")",1`,
        '',
      ]);
    });
  });

  test('hours are put together to days after three months, and nothing is lost', async () => {
    await view('1');
    clock += HOUR;
    await view('1');
    await view('2');
    clock += 2 * HOUR;
    await keepCounts(context);
    expect((await countsIn(store)).size).toBe(3);
    clock += 93 * DAY;
    await view('1');
    await keepCounts(context);
    await keepCounts(context);
    expect((await countsIn(store)).size).toBe(1);
    const day = Date.parse('2026-11-30T00:00:00+03:30');
    expect(await store.selectFrom('view_day').selectAll().orderBy('code').execute()).toEqual([
      { day, code: '1', views: 2 },
      { day, code: '2', views: 1 },
    ]);
  });
});
