import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedAddresses, purge, PurgeFault, type PurgeSettings } from './purge.ts';

let server: Server;
let url: string;
let heard: { method: string; path: string; key: string | undefined; body: string }[];
let answers: number[];
beforeEach(async () => {
  heard = [];
  answers = [];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = '', url: path = '', headers } = request;
      heard.push({ method, path, key: headers.authorization, body });
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => void server.close());

const SITE = 'https://news.example/fa';
const URLS = [`${SITE}/`, `${SITE}/feed.xml`];
const ask = (settings: PurgeSettings, urls = URLS, token = 'word') =>
  purge({ url, ...settings }, urls, token, 1);

test('readers’ addresses are told, but those of files that never change', () => {
  const paths = ['index.html', 'tags/آب/index.html', 'old.html', '_astro/a.css', 'feed.xml'];
  expect(changedAddresses([...paths, '.peyk/base.gz'], SITE)).toEqual([
    ...[`${SITE}/`, `${SITE}/tags/%D8%A2%D8%A8/`, `${SITE}/old.html`, `${SITE}/feed.xml`],
  ]);
});

test('Cloudflare is asked for thirty at a time', async () => {
  const many = Array.from({ length: 31 }, (_, at) => `${SITE}/news/${at}/`);
  await ask({ kind: 'cloudflare', zone: 'abc' }, many);
  expect(heard.map(({ method, path, key }) => [method, path, key])).toEqual(
    Array.from({ length: 2 }, () => ['POST', '/zones/abc/purge_cache', 'Bearer word']),
  );
  const files = heard.flatMap(({ body }) => (JSON.parse(body) as { files: string[] }).files);
  expect(files.toSorted()).toEqual(many.toSorted());
});

test.each(['word', 'apikey word', 'Apikey word'])(
  'ArvanCloud is asked with a key that was written as «%s»',
  async (token) => {
    await ask({ kind: 'arvancloud', zone: 'news.example' }, URLS, token);
    expect(heard).toMatchObject([
      { method: 'POST', path: '/domains/news.example/caching/purge', key: 'Apikey word' },
    ]);
    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ purge: 'individual', purge_urls: URLS });
  },
);

test('nginx is asked for each, and need not have kept it', async () => {
  answers = [404];
  await ask({ kind: 'nginx' });
  expect(heard.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
    ...['PURGE /fa/', 'PURGE /fa/feed.xml'],
  ]);
});

test('who is busy is asked again, who refuses is not', async () => {
  answers = [429, 503];
  await ask({ kind: 'cloudflare', zone: 'abc' });
  expect(heard).toHaveLength(3);
  answers = [403];
  await expect(ask({ kind: 'cloudflare', zone: 'abc' })).rejects.toThrow('HTTP 403');
  expect(heard).toHaveLength(4);
});

test('who is away is told of', async () => {
  await expect(ask({ kind: 'nginx', url: 'http://127.0.0.1:1' })).rejects.toThrow(PurgeFault);
});
