import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CACHE_CONTROL, choose, securityHeaders } from '../../policy/headers.ts';
import { readLogLine } from '../../service/counts/read-log-line.ts';
import { contentTypeOf } from '../serve/content-types.ts';
import type { ServerName } from './served-site.ts';
import {
  findServer,
  makeCertificate,
  startServer,
  type TestServer,
} from '../../../testkit/servers/web-server.ts';

const FILES = [
  ...[
    'index.html',
    '404.html',
    'news/1/index.html',
    'tags/تهران/index.html',
    'service-down/index.html',
    ...['packed/index.html', 'packed/feed.json', 'packed/old.php', 'packed/متن.txt'],
  ],
  ...['admin/index.html', 'admin/desk/desk.js', 'admin/desk/x-1.wasm', 'sw.js', '_astro/page.1.js'],
  ...['_astro/page.1.mjs', '_astro/a.css', '_astro/font.1.woff2', 'media/a.svg', 'media/a.html'],
  ...['media/a.pdf', 'media/a.unknown', 'media/A.JPG', 'media/a.mp4', 'media/a.vtt', 'feed.xml'],
  ...['media/b.csv.gz'],
  ...['feed.atom', 'feed.json', 'sections/ict/feed.json', 'robots.txt', 'manifest.webmanifest'],
  ...['data/index.json', 'data/items.csv', 'pagefind/current/pagefind-entry.json'],
  ...['pagefind/current/pagefind.a.pf_meta', 'pagefind/archive/fragment/a.pf_fragment', 'old.php'],
  ...['favicon.ico', 'icons/icon-192.png', 'mediation/a.txt', '.well-known/security.txt'],
];
const MOVED = new Map([
  ['/fa/news/12', '/news/1/'],
  ['/old/خبر یکم.html', '/news/1/'],
  ['/a "b" $c {d} (e)+[f]/', '/news/1/'],
  ['/?p=7', '/news/1/'],
  ['/index.php?id=3', '/news/1/'],
  ['/index.php?id=3&lang=en', '/news/2/'],
  ['/fa/خبر?newsid=9.1-a', '/news/1/'],
]);

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

const textOf = (file: string): string => `${file} ${'متن '.repeat(500)}`;

/** What lies packed beside itself, as no server would pack it. */
const BESIDE = ['packed/index.html', 'packed/feed.json', 'packed/old.php', 'packed/متن.txt'];
const WAYS = {
  gzip: { ending: '.gz', pack: (text: string) => gzipSync(text, { level: 1 }) },
  br: { ending: '.br', pack: (text: string) => brotliCompressSync(text) },
};

function makeSite(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-served-'));
  chmodSync(dir, 0o755);
  for (const file of FILES) {
    const full = path.join(dir, 'tree', file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, textOf(file));
  }
  for (const file of BESIDE)
    for (const { ending, pack } of Object.values(WAYS))
      writeFileSync(path.join(dir, 'tree', file + ending), pack(textOf(file)));
  symlinkSync(path.join(dir, 'tree'), path.join(dir, 'dist'));
  return path.join(dir, 'dist');
}

const root = makeSite();
const CASES = (['nginx', 'caddy', 'apache'] as const).flatMap((name) =>
  ['', '/news-room'].map((base): { name: ServerName; base: string } => ({ name, base })),
);
for (const name of ['nginx', 'caddy', 'apache'] as const)
  if (findServer(name) === undefined)
    console.log(`No ${name} is installed here: its file is left out`);

describe.each(CASES.filter(({ name }) => findServer(name) !== undefined))(
  'a site at «$base/» behind $name with its printed file',
  ({ name, base }) => {
    let server: TestServer;
    const service = createServer((asked, answer) => {
      answer.setHeader('Content-Security-Policy', "default-src 'none'");
      answer.end(JSON.stringify({ url: asked.url, from: asked.headers['x-forwarded-for'] }));
    });
    const watcher = createServer((asked, answer) => {
      const chunks: Buffer[] = [];
      asked.on('data', (chunk: Buffer) => chunks.push(chunk));
      asked.on('end', () => {
        const { url, headers } = asked;
        const digest = createHash('sha256').update(Buffer.concat(chunks)).digest('hex');
        answer.end(JSON.stringify({ url, digest, signature: headers['x-hub-signature-256'] }));
      });
    });
    beforeAll(async () => {
      await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
      const { port } = service.address() as AddressInfo;
      await new Promise<void>((resolve) => watcher.listen(0, '127.0.0.1', resolve));
      server = await startServer(name, {
        ...{ base, root, service: `127.0.0.1:${port}`, moved: MOVED, isSecure: false },
        watch: `127.0.0.1:${(watcher.address() as AddressInfo).port}`,
      });
    });
    afterAll(async () => {
      await server.stop();
      service.close();
      watcher.close();
    });
    const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(`${server.url}${base}${address}`, {
        ...{ redirect: 'manual', method },
        headers: { 'accept-encoding': 'identity', ...headers },
      });
    const addressOf = (file: string): string =>
      `/${encodeURI(file.replace(/(^|\/)index\.html$/u, '$1'))}`;

    test('passes a hook of the forge to the watcher as it came, and the rest to the service', async () => {
      // Of a push of many commits.
      const body = JSON.stringify({ ref: 'refs/heads/main', text: ' خبر'.repeat(400_000) });
      const answer = await fetch(`${server.url}${base}/_/hooks`, {
        ...{ method: 'POST', body, headers: { 'x-hub-signature-256': 'sha256=1f' } },
      });
      expect([answer.status, await answer.json()]).toEqual([
        200,
        {
          url: `${base}/_/hooks`,
          digest: createHash('sha256').update(body).digest('hex'),
          signature: 'sha256=1f',
        },
      ]);
      expect(await (await ask('/_/watch')).json()).toMatchObject({ url: `${base}/_/watch` });
    });

    test.each(FILES)('sends %s with its type and headers', async (file) => {
      const answer = await ask(addressOf(file));
      const type = contentTypeOf(`/${file}`);
      const own = {
        ...securityHeaders({ path: `/${file}`, type }),
        'Content-Type': type,
        'Cache-Control': choose(CACHE_CONTROL, { path: `/${file}`, type }),
      };
      const given = Object.keys(own).map((each) => [each, answer.headers.get(each)]);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(given)).toEqual(own);
      expect(await answer.text()).toBe(textOf(file));
    });

    test('tells nobody its version', async () => {
      for (const address of ['/news/1/', '/nothing/', '/news/1'])
        expect((await ask(address)).headers.get('server') ?? '').not.toMatch(/\d/u);
    });

    test.each(['news/1/index.html', 'feed.xml', 'feed.json', '_astro/page.1.js', 'media/a.svg'])(
      'sends %s packed',
      async (file) => {
        const answer = await ask(addressOf(file), { 'accept-encoding': 'gzip' });
        expect(answer.headers.get('content-encoding')).toBe('gzip');
        expect(answer.headers.get('vary')).toMatch(/accept-encoding/iu);
        expect(await answer.text()).toBe(textOf(file));
      },
    );

    // Debian's nginx reads `.br` with a module that need not be here.
    const codings = (['gzip', 'br'] as const).filter((each) => name !== 'nginx' || each === 'gzip');
    test.each(BESIDE.flatMap((file) => codings.map((coding) => ({ file, coding }))))(
      'sends $file as it lies packed beside it, by $coding',
      async ({ file, coding }) => {
        const { pack } = WAYS[coding];
        const headers = { 'accept-encoding': coding === 'br' ? 'gzip, br' : 'gzip, br;q=0' };
        const answer = await ask(addressOf(file), headers);
        expect(answer.headers.get('content-encoding')).toBe(coding);
        expect(answer.headers.get('content-length')).toBe(String(pack(textOf(file)).length));
        expect(answer.headers.get('vary')).toMatch(/accept-encoding/iu);
        const type = contentTypeOf(`/${file}`);
        const own = { ...securityHeaders({ path: `/${file}`, type }), 'Content-Type': type };
        const given = Object.keys(own).map((each) => [each, answer.headers.get(each)]);
        expect(Object.fromEntries(given)).toEqual(own);
        expect(await answer.text()).toBe(textOf(file));
        const etag = answer.headers.get('etag') ?? '';
        const again = await ask(addressOf(file), { ...headers, 'if-none-match': etag });
        expect(again.status).toBe(304);
        const plain = await ask(addressOf(file));
        expect(plain.headers.get('content-encoding')).toBeNull();
        expect(await plain.text()).toBe(textOf(file));
      },
    );

    test.each(['media/A.JPG', '_astro/font.1.woff2', 'media/a.mp4'])(
      'sends %s as it is, and in parts',
      async (file) => {
        const whole = await ask(addressOf(file), { 'accept-encoding': 'gzip' });
        expect(whole.headers.get('content-encoding')).toBeNull();
        const part = await ask(addressOf(file), { range: 'bytes=0-4' });
        expect([part.status, await part.text()]).toEqual([206, textOf(file).slice(0, 5)]);
      },
    );

    test('answers once more with 304', async () => {
      const first = await ask('/news/1/');
      const etag = first.headers.get('etag') ?? '';
      const again = await ask('/news/1/', { 'if-none-match': etag });
      expect(again.status).toBe(304);
    });

    test.each([
      '/nothing/',
      '/nothing.html',
      '/media/',
      '/news/',
      '/%2e%2e/x',
      '/media/../../x',
      '/.git/config',
    ])('answers 404 to %s, with the page', async (address) => {
      const answer = await ask(address);
      expect(answer.status).toBe(404);
      // Browsers follow dots themselves: this one is out of the site.
      if (base !== '' && /[.][.]|%2e/u.test(address)) return;
      expect(await answer.text()).toBe(textOf('404.html'));
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control') ?? 'no-cache').toBe('no-cache');
    });

    test.each([
      ['/news/1', '/news/1/'],
      [encodeURI('/tags/تهران'), encodeURI('/tags/تهران/')],
    ])('leads from %s to its one address', async (from, to) => {
      const answer = await ask(from);
      expect([301, 308]).toContain(answer.status);
      const location = new URL(answer.headers.get('location') ?? '', server.url);
      expect(decodeURI(location.href)).toBe(`${server.url}${base}${decodeURI(to)}`);
    });

    test.each([
      ...['/fa/news/12', '/fa/news/12/', '/fa/news/12?x=1', encodeURI('/old/خبر یکم.html')],
      ...[
        '/a%20%22b%22%20$c%20%7Bd%7D%20(e)+%5Bf%5D/',
        '/a%20%22b%22%20$c%20%7Bd%7D%20(e)+%5Bf%5D',
      ],
      ...['/?p=7', '/?utm_source=x&p=7', '/index.php?id=3', '/index.php?a=1&id=3&lang=fa'],
      ...[encodeURI('/fa/خبر?newsid=9.1-a'), encodeURI('/fa/خبر/?newsid=9.1-a')],
    ])('leads from the old address %s for good', async (from) => {
      const answer = await ask(from);
      expect(answer.status).toBe(301);
      const location = new URL(answer.headers.get('location') ?? '', server.url);
      expect(location.href.replace('?x=1', '')).toBe(`${server.url}${base}/news/1/`);
    });

    test('leads from an address with more of a query first, in any order', async () => {
      for (const query of ['id=3&lang=en', 'lang=en&x&id=3']) {
        const answer = await ask(`/index.php?${query}`);
        const location = new URL(answer.headers.get('location') ?? '', server.url);
        expect([answer.status, location.href]).toEqual([301, `${server.url}${base}/news/2/`]);
      }
    });

    test.each(['/?p=8', '/?xp=7', '/?p=71', '/'])(
      'leads from the front page at %s nowhere',
      async (address) => {
        const answer = await ask(address);
        expect([answer.status, await answer.text()]).toEqual([200, textOf('index.html')]);
      },
    );

    test.each(['/index.php', '/index.php?id=33', '/index.php?xid=3', '/index.php?id=3.1'])(
      'knows nothing of %s',
      async (address) => {
        expect((await ask(address)).status).toBe(404);
      },
    );

    test('passes on what readers send, and keeps the service’s own headers', async () => {
      const answer = await ask('/_/comments', {}, 'POST');
      expect(await answer.json()).toMatchObject({ url: `${base}/_/comments`, from: '127.0.0.1' });
      expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
    });

    test('tells the log of views of an item, and nothing of its reader', async () => {
      const headers = {
        'user-agent': BROWSER,
        cookie: 'x=secret',
        referer: 'http://secret.example/',
      };
      await ask('/news/1/?q=log', headers);
      const lines = (): string[] =>
        readFileSync(path.join(server.dir, 'views.log'), 'utf8')
          .split('\n')
          .filter((line) => line.includes('q=log'));
      while (lines().length === 0) await sleep(10);
      expect(lines().join('\n')).not.toMatch(/secret|(?<![\w.])127[.]0[.]0[.]1(?![\w.:])/u);
      expect(lines().map((line) => readLogLine(line, base))).toEqual([
        expect.objectContaining({ code: '1', address: '127.0.0.0', userAgent: BROWSER }),
      ]);
    });

    test.skipIf(base === '')('leads to where the site begins', async () => {
      const answer = await fetch(server.url, { redirect: 'manual' });
      const location = new URL(answer.headers.get('location') ?? '', server.url);
      expect([answer.status, location.pathname]).toEqual([302, `${base}/`]);
      const stray = await fetch(`${server.url}/news/1/`);
      expect(stray.status).toBe(404);
    });

    test('shows a page while the service is away', async () => {
      service.closeAllConnections();
      service.close();
      const answer = await ask('/_/comments', {}, 'POST');
      expect([502, 503]).toContain(answer.status);
      expect(await answer.text()).toBe(textOf('service-down/index.html'));
    });
  },
);

const certificate = makeCertificate();

describe
  .skipIf(!certificate)
  .each(CASES.filter(({ name, base }) => base === '' && findServer(name) !== undefined))(
  'a site over https behind $name with its printed file',
  ({ name }) => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer(name, {
        ...{ base: '', root, service: '127.0.0.1:9', moved: MOVED, isSecure: true },
        ...(certificate && { certificate }),
      });
    });
    afterAll(() => server.stop());

    /** The certificate is of nobody. */
    const ask = (address: string): Promise<IncomingMessage> =>
      new Promise((resolve, reject) => {
        request(`${server.secureUrl}${address}`, { rejectUnauthorized: false }, (answer) => {
          answer.resume();
          resolve(answer);
        })
          .on('error', reject)
          .end();
      });

    test('leads there from http, whatever is asked for', async () => {
      for (const address of ['/', '/news/1/?q=1', encodeURI('/tags/تهران/')]) {
        const answer = await fetch(server.url + address, { redirect: 'manual' });
        expect([301, 308]).toContain(answer.status);
        const location = new URL(answer.headers.get('location') ?? '', server.url);
        expect([location.protocol, location.hostname]).toEqual(['https:', 'localhost']);
        expect(decodeURI(location.pathname + location.search)).toBe(decodeURI(address));
      }
    });

    test.each(['/news/1/', '/nothing/', '/fa/news/12', '/_/comments'])(
      'tells browsers at %s to stay with it',
      async (address) => {
        const { headers } = await ask(address);
        expect(headers['strict-transport-security']).toBe('max-age=31536000');
      },
    );

    test('sends a page', async () => {
      const { statusCode, headers } = await ask('/news/1/');
      expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    });
  },
);
