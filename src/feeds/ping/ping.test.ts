import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toItemsJson } from '../item-data.ts';
import { toNewsSitemap } from '../sitemap.ts';
import { ping } from './ping.ts';
import { readPublished } from './published.ts';

const SITE = 'https://news.example';
const KEY = 'abc-DEF-12345678';

let root: string;
let server: Server;
/** What came in, and what is answered; undefined never answers. */
let heard: { path: string; type: string; body: string }[];
let answer: number | undefined;
let base: string;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'peyk-ping-'));
  heard = [];
  answer = 204;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', type: request.headers['content-type'] ?? '', body });
      if (answer !== undefined) response.writeHead(answer).end();
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((settle) => server.close(settle));
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
  writeFileSync(path.join(root, 'dist', file), text);
}

/** A published site: items by code with their texts, and feeds by section. */
function publish(items: Record<string, string>, feeds: Record<string, string>): void {
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  write('index.html', '<!doctype html>');
  for (const [folder, text] of Object.entries(feeds)) write(`${folder}feed.xml`, text);
  const records = Object.entries(items).map(([code, title]) => ({
    code,
    url: `${SITE}/news/${code}/`,
    title,
    publishedAt: '2021-11-06T09:32:00+03:30',
    section: 'ict',
    format: 'md' as const,
    body: '',
  }));
  const month = { year: 1400, month: 8, about: '', publisher: 'پیک', items: records };
  write('data/items-1400-08.json', toItemsJson(month));
  const [newest = '1'] = Object.keys(items);
  const news = [{ url: `/news/${newest}/`, title: 'خبر', publishedAt: 0 }];
  write(
    'sitemap-news.xml',
    toNewsSitemap('پیک', news, (url) => `${SITE}${url}`),
  );
}

const tell = (to: { hub?: string; endpoint?: string }, timeout = 600_000) =>
  ping({
    dir: path.join(root, 'dist'),
    cache: path.join(root, 'cache'),
    siteUrl: SITE,
    hub: to.hub,
    ...(to.endpoint && { indexNow: { key: KEY, endpoint: to.endpoint } }),
    timeout,
  });
const HUB = () => ({ hub: `${base}/hub` });
const ENGINES = () => ({ endpoint: `${base}/engines` });
const feedsHeard = () =>
  heard.map(({ body }) => new URLSearchParams(body).getAll('hub.url').toSorted());
const urlsHeard = () =>
  heard.map(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList.toSorted());

describe('a hub', () => {
  test('is told of every feed at first, in the form that hubs take', async () => {
    publish({ 1: 'یک' }, { '': 'a', 'sections/ict/': 'b' });
    expect(await tell(HUB())).toEqual([{ who: 'hub', where: `${base}/hub`, count: 2 }]);
    expect(heard[0]?.type).toMatch(/^application\/x-www-form-urlencoded/u);
    expect(new URLSearchParams(heard[0]?.body).getAll('hub.mode')).toEqual(['publish']);
    expect(feedsHeard()).toEqual([[`${SITE}/feed.xml`, `${SITE}/sections/ict/feed.xml`]]);
  });

  test('is then told of those that changed, once, and of nothing when nothing did', async () => {
    publish({ 1: 'یک' }, { '': 'a', 'sections/ict/': 'b', 'sections/art/': 'c' });
    await tell(HUB());
    heard = [];
    await tell(HUB());
    expect(heard).toEqual([]);
    publish({ 1: 'یک' }, { '': 'a2', 'sections/ict/': 'b2', 'sections/art/': 'c' });
    await tell(HUB());
    await tell(HUB());
    expect(feedsHeard()).toEqual([[`${SITE}/feed.xml`, `${SITE}/sections/ict/feed.xml`]]);
  });

  test.each([
    [500, /^HTTP 500/u],
    [302, /./u],
    [undefined, /^timeout$/u],
  ])('that answers %s is told the same again', async (status, reason) => {
    publish({ 1: 'یک' }, { '': 'a' });
    answer = status;
    const [told] = await tell(HUB(), status === undefined ? 300 : undefined);
    expect(told).toMatchObject({ count: 1, fault: expect.stringMatching(reason) as string });
    answer = 204;
    heard = [];
    await tell(HUB());
    expect(feedsHeard()).toEqual([[`${SITE}/feed.xml`]]);
  });
});

describe('search engines', () => {
  test('are told at first of the newest items only, with the key and where it stands', async () => {
    publish({ 3: 'سه', 4: 'چهار' }, { '': 'a' });
    await tell(ENGINES());
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({
      host: 'news.example',
      key: KEY,
      keyLocation: `${SITE}/${KEY}.txt`,
      urlList: [`${SITE}/news/3/`],
    });
  });

  test('are then told of items that are new, changed or gone', async () => {
    publish({ 1: 'یک', 2: 'دو', 3: 'سه' }, { '': 'a' });
    await tell(ENGINES());
    heard = [];
    publish({ 1: 'یک', 2: 'دوم', 4: 'چهار' }, { '': 'b' });
    await tell(ENGINES());
    await tell(ENGINES());
    expect(urlsHeard()).toEqual([[2, 3, 4].map((code) => `${SITE}/news/${code}/`)]);
  });

  test('are told of ten thousand addresses at a time', async () => {
    publish({ 1: 'یک' }, { '': 'a' });
    await tell(ENGINES());
    heard = [];
    const many = Array.from({ length: 10_050 }, (_, at) => [String(at + 10), 'خبر'] as const);
    publish({ 1: 'یک', ...Object.fromEntries(many) }, { '': 'a' });
    await tell(ENGINES());
    expect(urlsHeard().map((urls) => urls.length)).toEqual([10_000, 50]);
    expect(new Set(urlsHeard().flat()).size).toBe(10_050);
  });
});

describe('a list that was kept', () => {
  const kept = path.join('cache', 'pinged.json');

  test('by a version before 0.3 is taken over', async () => {
    publish({ 1: 'یک' }, { '': 'a', 'sections/ict/': 'b' });
    await tell({ ...HUB(), ...ENGINES() });
    const { feeds, items } = readPublished(path.join(root, 'dist'), SITE);
    rmSync(path.join(root, 'cache'), { recursive: true });
    mkdirSync(path.join(root, 'cache'));
    const former = {
      [`${base}/hub ${SITE}`]: Object.fromEntries(feeds),
      [`${base}/engines ${SITE}`]: Object.fromEntries(items),
    };
    writeFileSync(path.join(root, kept), JSON.stringify(former));
    heard = [];
    await tell({ ...HUB(), ...ENGINES() });
    expect(heard).toEqual([]);
    publish({ 1: 'یکم' }, { '': 'a2', 'sections/ict/': 'b' });
    await tell({ ...HUB(), ...ENGINES() });
    expect(heard).toHaveLength(2);
  });

  test.each(['', '[1, 2', 'null', '{"x": null}', '{"x": {"y": {}}}'])(
    'as «%s» is as none',
    async (text) => {
      publish({ 1: 'یک' }, { '': 'a' });
      mkdirSync(path.join(root, 'cache'), { recursive: true });
      writeFileSync(path.join(root, kept), text);
      expect(await tell(HUB())).toEqual([{ who: 'hub', where: `${base}/hub`, count: 1 }]);
    },
  );

  test('and was damaged tells engines of the newest again, and of nothing else', async () => {
    const many = Array.from({ length: 400 }, (_, at) => [String(at + 10), 'خبر'] as const);
    publish(Object.fromEntries(many), { '': 'a' });
    await tell(ENGINES());
    const folder = path.join(root, 'cache/pinged');
    const [chunk = ''] = readdirSync(folder).filter((name) => !name.includes('.'));
    writeFileSync(path.join(folder, chunk), '{}');
    heard = [];
    await tell(ENGINES());
    expect(urlsHeard()).toEqual([[`${SITE}/news/10/`]]);
  });
});

test('a hub that is down keeps nobody else from being told', async () => {
  publish({ 1: 'یک' }, { '': 'a' });
  const told = await tell({ hub: 'http://127.0.0.1:1/', ...ENGINES() });
  expect(told.map(({ who, fault }) => [who, fault !== undefined])).toEqual([
    ['hub', true],
    ['engines', false],
  ]);
});

describe('the command', () => {
  const run = (site: string, env: Record<string, string> = { SITE_URL: SITE }) => {
    mkdirSync(path.join(root, 'content'), { recursive: true });
    writeFileSync(path.join(root, 'content/site.yml'), site);
    const child = spawn(process.execPath, ['src/cli/ping.ts'], {
      env: {
        PATH: process.env['PATH'],
        PEYK_CONTENT: path.join(root, 'content'),
        PEYK_OUT: path.join(root, 'dist'),
        PEYK_CACHE: path.join(root, 'cache'),
        ...env,
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    return new Promise<{ code: number | null; said: string }>((settle) =>
      child.on('close', (code) => settle({ code, said })),
    );
  };

  test('lets nothing that it tells rule a terminal', async () => {
    const out = '/nowhere/\u001b[2J\u202e';
    const { code, said } = await run(`name: پیک\nhub: ${base}/hub\n`, {
      SITE_URL: SITE,
      PEYK_OUT: out,
    });
    expect(said).toContain('/nowhere/<U+001B>[2J<U+202E>');
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.not.stringMatching(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u) as string,
    });
  });

  test('tells whom it told of how much, and fails where one was not reached', async () => {
    publish({ 1: 'یک' }, { '': 'a' });
    const site = `name: پیک\nhub: ${base}/hub\nindexNow: { key: ${KEY}, endpoint: ${base}/engines }\n`;
    const first = await run(site);
    expect(first).toMatchObject({ code: 0 });
    expect(first.said).toContain('۱ خوراک');
    expect(first.said).toContain('۱ نشانی');
    expect(heard.map((one) => one.path)).toEqual(['/hub', '/engines']);
    publish({ 1: 'یکم' }, { '': 'b' });
    answer = 403;
    const second = await run(site);
    expect(second).toMatchObject({ code: 1 });
    expect(second.said).toContain('خبر نشد: HTTP 403');
  });

  test('asks nobody where site.yml names nobody, and nothing without the site’s address', async () => {
    publish({ 1: 'یک' }, { '': 'a' });
    expect(await run('name: پیک\n')).toMatchObject({ code: 0 });
    expect(await run(`name: پیک\nhub: ${base}/hub\n`, {})).toMatchObject({ code: 1 });
    expect(heard).toEqual([]);
  });
});
