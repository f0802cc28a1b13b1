import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx'].find((file) => existsSync(file));

/** The examples for nginx in the manual of the readers' service: of a site with a host of its own, and below a path. */
const [atRoot = '', below = ''] = Array.from(
  readFileSync('docs/readers-service.md', 'utf8').matchAll(/```nginx\n(.*?)```/gsu),
  ([, text = '']) => text,
);
const EXAMPLES = [
  { base: '', example: atRoot },
  { base: '/news', example: below },
];

describe.skipIf(NGINX === undefined).each(EXAMPLES)(
  'the service at «$base/_/» behind nginx, as the manual has it',
  ({ base, example }) => {
    let nginx: ChildProcess;
    let socketPath: string;
    const service = createServer((asked, answer) => {
      const { host, 'x-forwarded-for': from } = asked.headers;
      if (asked.url === `${base}/_/full`) answer.writeHead(503).end('of the service');
      else answer.end(JSON.stringify({ url: asked.url, host, from }));
    });

    beforeAll(async () => {
      const dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-nginx-'));
      chmodSync(dir, 0o755);
      mkdirSync(path.join(dir, 'site/service-down'), { recursive: true });
      writeFileSync(path.join(dir, 'site/service-down/index.html'), '<h1>away</h1>');
      await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
      const { port } = service.address() as AddressInfo;
      socketPath = path.join(dir, 'socket');
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      const conf = `
      daemon off; pid ${dir}/pid; error_log ${dir}/error.log;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      events {}
      http {
        access_log off;
        ${paths.map((name) => `${name}_temp_path ${dir}/${name};`).join('\n')}
        server {
          listen unix:${socketPath};
          root ${dir}/site;
          ${example.replace('127.0.0.1:4322', `127.0.0.1:${port}`).replace('/srv/news/', `${dir}/site/`)}
        }
      }`;
      writeFileSync(path.join(dir, 'nginx.conf'), conf);
      nginx = spawn(NGINX!, ['-p', dir, '-c', path.join(dir, 'nginx.conf')], { stdio: 'ignore' });
      // Its socket is there before anybody listens on it.
      while (
        !(await ask('/service-down/index.html').then(
          () => true,
          () => false,
        ))
      ) {
        if (nginx.exitCode !== null)
          throw new Error(readFileSync(path.join(dir, 'error.log'), 'utf8'));
        await sleep(10);
      }
    });
    afterAll(() => {
      nginx.kill();
      service.close();
    });

    const ask = (address: string, method = 'GET'): Promise<{ status?: number; text: string }> =>
      new Promise((resolve, reject) => {
        const asked = request({
          socketPath,
          path: `${base}${address}`,
          method,
          headers: { host: 'news.example' },
        });
        asked.on('error', reject);
        asked.on('response', (answer) => {
          let text = '';
          answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
          answer.on('end', () => resolve({ status: answer.statusCode!, text }));
        });
        asked.end(method === 'POST' ? 'code=1' : undefined);
      });

    test('is told who asks, and of whom', async () => {
      const { text } = await ask('/_/comments', 'POST');
      expect(JSON.parse(text)).toEqual({
        ...{ url: `${base}/_/comments`, host: 'news.example', from: 'unix:' },
      });
    });

    test('leaves the pages of the site to nginx', async () => {
      const { status, text } = await ask('/service-down/index.html');
      expect({ status, text }).toEqual({ status: 200, text: '<h1>away</h1>' });
    });

    test('tells of its own faults itself', async () => {
      expect(await ask('/_/full')).toEqual({ status: 503, text: 'of the service' });
    });

    test.each(['GET', 'POST'])('is a page of the site while it is away (%s)', async (method) => {
      service.closeAllConnections();
      service.close();
      expect(await ask('/_/comments', method)).toEqual({ status: 502, text: '<h1>away</h1>' });
    });
  },
);
