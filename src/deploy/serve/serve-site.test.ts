import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../policy/headers.ts';
import { openServer } from './open-server.ts';
import { serveSite } from './serve-site.ts';

let dir: string;
let out: string;
let server: Server;
let port: number;

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<h1>front</h1>',
  '404.html': '<h1>not here</h1>',
  'news/1/index.html': '<h1>one</h1>',
  'old.php': '<h1>old</h1>',
  'feed.xml': '<rss/>',
  'feed.atom': '<feed/>',
  'feed.json': '{}',
  'data/index.json': '{}',
  'manifest.webmanifest': '{}',
  'robots.txt': 'User-agent: *',
  'sw.js': 'self',
  '.well-known/security.txt': 'Contact:',
  '_astro/page.abc.js': 'x'.repeat(5000),
  'admin/desk/desk.js': 'x',
  'media/one-320.jpg': 'jpeg',
  'media/film.vtt': 'WEBVTT',
  'media/evil.svg': '<svg/>',
  'media/evil.html': '<script></script>',
  'pagefind/current/fragment/a.pf_fragment': 'x',
  'pagefind/current/pagefind-entry.json': '{}',
};

/** A site as a build shows it: a link to a tree beside it. */
function publish(name: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const full = path.join(dir, name, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  symlinkSync(name, `${out}.link`);
  renameSync(`${out}.link`, out);
}

beforeEach(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-serving-'));
  out = path.join(dir, 'dist');
  publish('.dist-a', FILES);
  writeFileSync(path.join(dir, 'secret.txt'), 'secret');
  server = openServer(serveSite(out));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(async () => {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
  rmSync(dir, { recursive: true, force: true });
});

const ask = (address: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${port}${address}`, init);

/** What is answered to bytes, until the server ends the connection; '' where it says nothing. */
const askRaw = (bytes: string | Uint8Array, isAll = false): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (data) => (answer += data.toString('latin1')));
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
    if (isAll) socket.end(bytes);
    else socket.write(bytes);
  });

const raw = (target: string, ...headers: string[]): string =>
  [`GET ${target} HTTP/1.1`, 'Host: a', 'Connection: close', ...headers, '', ''].join('\r\n');

const expectAlive = async () => {
  const response = await ask('/');
  expect([response.status, await response.text()]).toEqual([200, FILES['index.html']]);
};

describe('a site is served as a plain web server serves it', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'front'],
    ['/news/1/', 200, 'text/html; charset=utf-8', 'one'],
    ['/news/1', 200, 'text/html; charset=utf-8', 'one'],
    ['/news/1/?utm_source=x', 200, 'text/html; charset=utf-8', 'one'],
    ['/news/1/index.html', 200, 'text/html; charset=utf-8', 'one'],
    ['/%6eews/1/', 200, 'text/html; charset=utf-8', 'one'],
    ['/old.php', 200, 'text/html; charset=utf-8', 'old'],
    ['/feed.xml', 200, 'application/xml; charset=utf-8', '<rss/>'],
    ['/feed.atom', 200, 'application/atom+xml; charset=utf-8', '<feed/>'],
    ['/feed.json', 200, 'application/feed+json; charset=utf-8', '{}'],
    ['/data/index.json', 200, 'application/json; charset=utf-8', '{}'],
    ['/manifest.webmanifest', 200, 'application/manifest+json; charset=utf-8', '{}'],
    ['/robots.txt', 200, 'text/plain; charset=utf-8', 'User-agent'],
    ['/.well-known/security.txt', 200, 'text/plain; charset=utf-8', 'Contact'],
    ['/sw.js', 200, 'text/javascript; charset=utf-8', 'self'],
    ['/media/film.vtt', 200, 'text/vtt; charset=utf-8', 'WEBVTT'],
    ['/media/one-320.jpg', 200, 'image/jpeg', 'jpeg'],
    ['/news/', 404, 'text/html; charset=utf-8', 'not here'],
    ['/nowhere', 404, 'text/html; charset=utf-8', 'not here'],
    ['/secret.txt', 404, 'text/html; charset=utf-8', 'not here'],
    [`/${'x'.repeat(300)}/`, 404, 'text/html; charset=utf-8', 'not here'],
    [`/${'x/'.repeat(2500)}`, 404, 'text/html; charset=utf-8', 'not here'],
    ['/..%2fsecret.txt', 404, 'text/html; charset=utf-8', 'not here'],
    ['/%E0%A4%A', 400, 'text/plain; charset=utf-8', '400'],
    ['/%00', 400, 'text/plain; charset=utf-8', '400'],
  ])('%s', async (address, status, type, text) => {
    const response = await ask(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(await response.text()).toContain(text);
  });

  test.each([
    ['/_astro/page.abc.js', 'public, max-age=31536000, immutable'],
    ['/media/one-320.jpg', 'public, max-age=31536000, immutable'],
    ['/pagefind/current/fragment/a.pf_fragment', 'public, max-age=31536000, immutable'],
    ['/pagefind/current/pagefind-entry.json', 'no-cache'],
    ['/news/1/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/_astro/gone.js', 'no-cache'],
  ])('%s may be kept: %s', async (address, value) => {
    expect((await ask(address)).headers.get('cache-control')).toBe(value);
  });

  test('text is compressed, and what has not changed is not sent again', async () => {
    const response = await ask('/_astro/page.abc.js');
    expect(response.headers.get('content-encoding')).toMatch(/gzip|br/u);
    const etag = response.headers.get('etag') ?? '';
    // By hand: `fetch` would ask for it anew.
    expect(await askRaw(raw('/_astro/page.abc.js', `If-None-Match: ${etag}`))).toMatch(
      /^HTTP\/1.1 304 /u,
    );
  });

  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=0.5, BR;q=0.9', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['gzip;q=1.0, br ; q=0.000', 'gzip'],
    ['identity', null],
    ['x-br, brotli', null],
  ])('what lies packed beside a file is sent as it is to who takes «%s»', async (taken, coding) => {
    publish('.dist-b', {
      ...FILES,
      'news/1/index.html.br': 'packed by br',
      'news/1/index.html.gz': 'packed by gzip',
    });
    for (const address of ['/news/1/', '/news/1', '/news/1/index.html']) {
      const answer = await askRaw(raw(address, `Accept-Encoding: ${taken}`));
      expect(answer).toContain(coding === null ? '<h1>one</h1>' : `packed by ${coding}`);
      expect(/^content-encoding: (.*)\r$/imu.exec(answer)?.[1] ?? null).toBe(coding);
      expect(answer).toMatch(/^content-type: text\/html; charset=utf-8\r$/imu);
      expect(answer).toMatch(/^vary: accept-encoding\r$/imu);
      expect(answer).toMatch(/^content-security-policy: frame-ancestors 'self'\r$/imu);
    }
  });

  test('a part of a file is one of the file, whatever lies packed beside it', async () => {
    publish('.dist-b', { ...FILES, 'news/1/index.html.br': 'packed' });
    const asked = ['Accept-Encoding: br', 'Range: bytes=4-6'];
    const answer = await askRaw(raw('/news/1/', ...asked));
    expect(answer).toMatch(/^HTTP\/1.1 206 /u);
    expect(answer).toMatch(/\r\n\r\none$/u);
  });

  test('what is packed and lies beside nothing that is asked for stays what it is', async () => {
    publish('.dist-b', { ...FILES, '404.html.br': 'packed' });
    const answer = await askRaw(raw('/nowhere/', 'Accept-Encoding: br'));
    expect(answer).toMatch(/^HTTP\/1.1 404 /u);
    expect(answer).toContain('not here');
  });

  test.each([
    ['bytes=0-1', 206, 'xx'],
    ['bytes=-3', 206, 'xxx'],
    ['bytes=4998-', 206, 'xx'],
    ['bytes=10-5', 416, ''],
    ['bytes=9000-', 416, ''],
    [`bytes=${'9'.repeat(400)}-`, 416, ''],
    ['bytes=-0', 416, ''],
  ])('a part of a file: %s', async (range, status, text) => {
    const response = await ask('/_astro/page.abc.js', { headers: { Range: range } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-encoding')).toBe(null);
    if (status === 206) expect(await response.text()).toBe(text);
    await expectAlive();
  });

  test.each([
    'bytes=0-1,5-6',
    `bytes=${'0-1,'.repeat(2000)}`,
    'bytes=a-b',
    'lines=1-2',
    'bytes=',
    'bytes=0-99999999999999999999',
  ])('a range that cannot be sent as one, or is none, ends nothing: %s', async (range) => {
    const response = await ask('/_astro/page.abc.js', { headers: { Range: range } });
    expect([200, 206, 416]).toContain(response.status);
    await expectAlive();
  });

  test('nothing but reading is done', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const response = await ask('/', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
    expect(await (await ask('/', { method: 'HEAD' })).text()).toBe('');
  });
});

describe('every answer bears the headers that protect the site', () => {
  const POLICY = 'content-security-policy';

  test.each([
    ['/', {}],
    ['/news/1', {}],
    ['/nowhere', {}],
    ['/%E0%A4%A', {}],
    ['/media/one-320.jpg', { headers: { Range: 'bytes=10-5' } }],
    ['/media/one-320.jpg', { headers: { Range: 'bytes=0-1' } }],
    ['/', { method: 'POST' }],
  ])('%s %j', async (address, init) => {
    const { headers } = await ask(address, init);
    for (const name of Object.keys(SECURITY_HEADERS)) expect(headers.get(name)).toBeTruthy();
    expect(headers.get(POLICY)).toContain(`frame-ancestors 'self'`);
  });

  test.each(['/media/evil.svg', '/media/evil.html', '/%6dedia/evil.html', '/media/one-320.jpg'])(
    'what somebody gave is no page of the site: %s',
    async (address) => {
      expect((await ask(address)).headers.get(POLICY)).toMatch(/default-src 'none'.*; sandbox;/u);
    },
  );

  test('a page says the rest itself, and a worker is held to its site', async () => {
    expect((await ask('/news/1/')).headers.get(POLICY)).toBe(`frame-ancestors 'self'`);
    expect((await ask('/sw.js')).headers.get(POLICY)).toContain(`default-src 'self'`);
    expect((await ask('/feed.xml')).headers.get(POLICY)).toContain(`default-src 'none'`);
    expect((await ask('/admin/desk/desk.js')).headers.get(POLICY)).toBe(`frame-ancestors 'self'`);
  });

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', '400'],
    ['headers without end', raw('/', `X: ${'x'.repeat(100_000)}`), '431'],
    ['a target that is no path', raw('*'), '400'],
    ['a tunnel', 'CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n', '405'],
  ])('%s', async (_, bytes, status) => {
    const answer = await askRaw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
    for (const name of Object.keys(SECURITY_HEADERS)) expect(answer).toContain(`${name}: `);
  });
});

describe('no request ends the server', () => {
  test.each([
    ['//', '200'],
    ['//etc/passwd', '404'],
    ['/../secret.txt', '404'],
    ['/news/../../secret.txt', '404'],
    ['/%2e%2e/secret.txt', '404'],
    ['/%252e%252e/secret.txt', '404'],
    ['/..\\secret.txt', '404'],
    ['/news/1/\u0080', '400'],
    ['http://b.example/news/1/', '200'],
    ['http://b.example', '200'],
    ['http://b.example?x', '200'],
    ['/news/1/#x', '200'],
    ['/?much', '200'],
  ])('%s gives %s', async (target, status) => {
    expect(
      await askRaw(Buffer.from(raw(target.replace('much', 'x'.repeat(10_000))), 'latin1')),
    ).toMatch(new RegExp(`^HTTP/1.1 ${status} `, 'u'));
    await expectAlive();
  });

  test('any bytes', async () => {
    const targets = fc
      .string({ unit: fc.constantFrom(...'/.%0\\:?#*2eE5c ﷽a') })
      .map((text) => raw(`/${text}`));
    const bytes = fc.oneof(fc.string(), targets);
    await fc.assert(
      fc.asyncProperty(bytes, async (text) => {
        expect(await askRaw(text, true)).not.toContain('secret');
      }),
      { numRuns: 200 },
    );
    await expectAlive();
  });

  test('an answer that nobody waits for', async () => {
    writeFileSync(path.join(dir, '.dist-a', 'media/big.mp4'), Buffer.alloc(20_000_000));
    for (let at = 0; at < 5; at += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(raw('/media/big.mp4'));
      await new Promise((resolve) => socket.once('data', resolve));
      socket.destroy();
    }
    await expectAlive();
  });
});

describe('no state of the disk ends the server', () => {
  test('a site that is gone, and comes again', async () => {
    rmSync(out);
    const gone = await ask('/');
    expect([gone.status, await gone.text()]).toEqual([404, '404\n']);
    publish('.dist-b', { ...FILES, 'index.html': 'again' });
    expect(await (await ask('/')).text()).toBe('again');
  });

  test.each([
    ['is not there', (file: string) => rmSync(file)],
    ['is a folder', (file: string) => (rmSync(file), mkdirSync(file))],
    ['may not be read', (file: string) => chmodSync(file, 0)],
  ])('a 404.html that %s', async (_, change) => {
    change(path.join(dir, '.dist-a/404.html'));
    const response = await ask('/nowhere');
    expect(response.status).toBe(404);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    await expectAlive();
  });

  test('an answer that was begun stays one of the site it was begun with', async () => {
    const old = Buffer.alloc(8_000_000, 'a');
    writeFileSync(path.join(dir, '.dist-a', 'media/big.mp4'), old);
    const response = await ask('/media/big.mp4');
    publish('.dist-b', { ...FILES, 'media/big.mp4': 'b' });
    rmSync(path.join(dir, '.dist-a/media'), { recursive: true });
    expect(Buffer.from(await response.arrayBuffer()).equals(old)).toBe(true);
    expect(await (await ask('/media/big.mp4')).text()).toBe('b');
  });
});

describe('a site below a path', () => {
  let below: Server;
  beforeEach(async () => {
    below = openServer(serveSite(out, { base: '/news' }));
    await new Promise<void>((resolve) => below.listen(0, '127.0.0.1', resolve));
    ({ port } = below.address() as AddressInfo);
  });
  afterEach(async () => {
    below.closeAllConnections();
    await new Promise((resolve) => below.close(resolve));
  });

  test.each([
    ['/news/', 200, 'front'],
    ['/news/news/1/', 200, 'one'],
    ['/news/nowhere', 404, 'not here'],
    ['/newspaper/', 404, 'not here'],
    ['/feed.xml', 404, 'not here'],
    ['/news/../secret.txt', 404, 'not here'],
  ])('%s', async (address, status, text) => {
    const response = await ask(address);
    expect([response.status, await response.text()]).toEqual([
      status,
      expect.stringContaining(text),
    ]);
  });

  test.each(['/', '/news', '/news?a=b'])('%s leads to its front page', async (address) => {
    const response = await ask(address, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/news/']);
  });
});
