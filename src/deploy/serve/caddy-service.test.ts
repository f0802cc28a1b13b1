import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../../testkit/site/free-port.ts';
import { readLogLine } from '../../service/counts/read-log-line.ts';

const CADDY = ['/usr/bin/caddy', '/usr/local/bin/caddy'].find((file) => existsSync(file));
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
if (CADDY === undefined)
  console.log('No Caddy is installed here: the service behind one is left out');

/** The examples for Caddy in the manual of the readers' service. */
const [passingOn = '', , logging = ''] = Array.from(
  readFileSync('docs/readers-service.md', 'utf8').matchAll(/```caddy\n(.*?)```/gsu),
  ([, example]) => example ?? '',
);

/** Whether it is 2.8 or later, which the line about editors takes. */
function hasLogAppend(): boolean {
  if (CADDY === undefined) return false;
  const [major = 0, minor = 0] = execFileSync(CADDY, ['version'], { encoding: 'utf8' })
    .replace(/^v/u, '')
    .split('.')
    .map(Number);
  return major > 2 || (major === 2 && minor >= 8);
}

const HAS_LOG_APPEND = hasLogAppend();
if (CADDY !== undefined && !HAS_LOG_APPEND)
  console.log('This Caddy is older than 2.8: its line about editors is left out');

const service = createServer((asked, answer) => {
  const { host, 'x-forwarded-for': from } = asked.headers;
  if (asked.url === '/_/full') answer.writeHead(503).end('of the service');
  else answer.end(JSON.stringify({ host, from }));
});
const listening = (): Promise<number> =>
  new Promise((resolve) => {
    service.listen(0, '127.0.0.1', () => resolve((service.address() as AddressInfo).port));
  });

describe.skipIf(CADDY === undefined)('the service behind Caddy, as the manual has it', () => {
  let caddy: ChildProcess;
  let url = '';
  let log = '';

  beforeAll(async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-caddy-'));
    for (const [name, text] of [
      ['service-down', '<h1>away</h1>'],
      ['news/277495', '<h1>news</h1>'],
    ] as const) {
      mkdirSync(path.join(dir, 'site', name), { recursive: true });
      writeFileSync(path.join(dir, 'site', name, 'index.html'), text);
    }
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    log = path.join(dir, 'views.log');
    const format = logging.replace('/var/log/caddy/peyk-views.log', log);
    const lines = [
      ...['{', 'admin off', 'auto_https off', '}'],
      ...[`${url} {`, `root * ${dir}/site`, 'file_server'],
      passingOn.replace('127.0.0.1:4322', `127.0.0.1:${await listening()}`),
      HAS_LOG_APPEND ? format : format.slice(0, format.indexOf('@editor')),
      '}',
    ];
    const file = path.join(dir, 'Caddyfile');
    writeFileSync(file, lines.join('\n'));
    caddy = spawn(CADDY!, ['run', '--config', file, '--adapter', 'caddyfile'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir },
    });
    let said = '';
    caddy.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    while (!(await fetch(url).catch(() => undefined))) {
      if (caddy.exitCode !== null) throw new Error(said);
      await sleep(20);
    }
  });
  afterAll(() => {
    caddy.kill();
    service.close();
  });

  const ask = async (address: string, init: RequestInit = {}) => {
    const answer = await fetch(url + address, init);
    return { status: answer.status, text: await answer.text() };
  };

  test('is told who asks, and of whom', async () => {
    const { text } = await ask('/_/comments', { method: 'POST', body: 'code=1' });
    expect(JSON.parse(text)).toEqual({ host: new URL(url).host, from: '127.0.0.1' });
  });

  test('tells of its own faults itself', async () => {
    expect(await ask('/_/full')).toEqual({ status: 503, text: 'of the service' });
  });

  test('is told of a view by a line of the log, which holds neither address nor cookie', async () => {
    const headers = { 'user-agent': BROWSER, cookie: 'x=secret', referer: `${url}/secret` };
    expect(await ask('/news/277495/', { headers })).toMatchObject({ status: 200 });
    const lines = (): string[] =>
      readFileSync(log, 'latin1')
        .split('\n')
        .filter((line) => line.includes('/news/277495/'));
    while (lines().length === 0) await sleep(10);
    expect(lines().join('\n')).not.toContain('secret');
    expect(lines().map((line) => readLogLine(line))).toEqual([
      expect.objectContaining({ code: '277495', address: '127.0.0.0', userAgent: BROWSER }),
    ]);
  });

  test.skipIf(!HAS_LOG_APPEND)('is told that an editor asked, by a note', async () => {
    const headers = { 'user-agent': `${BROWSER} of-an-editor`, cookie: 'a=b; peyk=secret' };
    await ask('/news/277495/', { headers });
    const line = (): string | undefined =>
      readFileSync(log, 'latin1')
        .split('\n')
        .find((each) => each.includes('of-an-editor'));
    while (line() === undefined) await sleep(10);
    expect(line()).not.toContain('secret');
    expect(readLogLine(line() ?? '')).toBe('not-asked');
  });

  test.each(['GET', 'POST'])('is a page of the site while it is away (%s)', async (method) => {
    service.closeAllConnections();
    service.close();
    expect(await ask('/_/comments', { method })).toEqual({ status: 502, text: '<h1>away</h1>' });
  });
});
