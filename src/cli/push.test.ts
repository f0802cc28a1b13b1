import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { S3StandIn } from '../../testkit/push/s3-stand-in.ts';

let root: string;
let store: S3StandIn;
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'peyk-push-command-'));
  store = await S3StandIn.start();
  write('dist/index.html', 'front');
  write('dist/feed.xml', '<rss/>');
  write('dist/news/7/index.html', 'seven');
  write('dist/old/7/index.html', 'moved');
  write(
    'content/news/7.md',
    '---\ncode: 7\ntitle: هفت\npublishedAt: 1404-01-01 08:00\nsection: ict\naliases: [/old/7/]\n---\n\nمتن.\n',
  );
  const { endpoint, bucket, region } = store.settings;
  write(
    'content/publish.yml',
    `push:\n  - id: store\n    s3: { endpoint: '${endpoint}', bucket: ${bucket}, region: ${region} }\n`,
  );
});
afterEach(async () => {
  await store.close();
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

function push(args: readonly string[], env: Record<string, string> = {}) {
  const { keyId, secret } = store.settings;
  const child = spawn(process.execPath, ['src/cli/push.ts', ...args], {
    env: {
      ...{ PATH: process.env['PATH'], SITE_URL: 'https://news.example/fa' },
      ...{ PEYK_CONTENT: path.join(root, 'content'), PEYK_OUT: path.join(root, 'dist') },
      ...{ PEYK_CACHE: path.join(root, 'cache'), PEYK_S3_KEY_ID: keyId, PEYK_S3_SECRET: secret },
      ...env,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return new Promise<{ code: number | null; said: string }>((settle) =>
    child.on('close', (code) => settle({ code, said })),
  );
}

test('tells what it would send, sends it, and then that there is nothing to send', async () => {
  const dry = await push(['store', '--dry-run']);
  expect(dry.said).toContain('news/7/index.html');
  expect([dry.code, store.objects.size]).toEqual([0, 0]);
  const sent = await push([]);
  expect(sent).toMatchObject({ code: 0 });
  expect(sent.said).toContain('سایت به «store» رسید: ۴ پرونده');
  expect(store.objects.get('old/7/index.html')?.headers).toMatchObject({
    'x-amz-website-redirect-location': '/fa/news/7/',
  });
  expect((await push(['store'])).said).toContain('چیزی فرستاده نشد');
});

test('takes the secret of a target before that of all, and tells of a wrong one', async () => {
  const { code, said } = await push(['store'], { PEYK_S3_SECRET_STORE: 'another' });
  expect(said).toContain('PEYK_S3_SECRET درست نیست');
  expect(said).not.toContain('another');
  expect(code).toBe(1);
});

test('tells of what is wrong in publish.yml, with its line', async () => {
  write(
    'content/publish.yml',
    'push:\n  - id: store\n    ssh: { host: -oProxyCommand=x, path: / }\n',
  );
  const { code, said } = await push(['store']);
  expect(said).toMatch(/publish\.yml:3/u);
  expect(said).toContain('نام یا نشانی کارساز نیست');
  expect(said).toContain('نشانی کامل جایی روی کارساز نیست');
  expect(code).toBe(1);
});

test('makes a folder for a host, and replaces no other', async () => {
  const out = path.join(root, 'made');
  const made = await push(['--files', 'github', '--to', out]);
  expect(made).toMatchObject({ code: 0 });
  expect(existsSync(path.join(out, '.nojekyll'))).toBe(true);
  expect(readFileSync(path.join(out, 'news/7/index.html'), 'utf8')).toBe('seven');
  expect(await push(['--files', 'github', '--to', out])).toMatchObject({ code: 0 });
  const refused = await push(['--files', 'github', '--to', path.join(root, 'content')]);
  expect(refused.said).toContain('پیک نساخته است');
  expect(refused.code).toBe(1);
  expect(existsSync(path.join(root, 'content/publish.yml'))).toBe(true);
});
