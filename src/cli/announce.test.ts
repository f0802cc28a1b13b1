import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBotApi, type BotApi } from '../../testkit/channels/bot-api.ts';
import type { Fault } from '../../testkit/channels/faults.ts';
import { writePublishedSite, type MadeItem } from '../../testkit/channels/published-site.ts';
import { PROJECT } from '../../testkit/folders.ts';
import { readDue } from '../node/due-file.ts';

const SITE_URL = 'https://news.example';
const TOKEN = '123456:AAF0-secret';

let root: string;
let api: BotApi;
let fault: Fault | undefined;
/** What is done when the API is asked. */
let asked: () => void;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'peyk-announce-'));
  fault = undefined;
  asked = () => undefined;
  const faults = () => {
    asked();
    return fault;
  };
  api = await openBotApi({ token: TOKEN, chats: ['@news', '@desk'], hasHtml: true, faults });
  mkdirSync(path.join(root, 'content'));
  writeFileSync(path.join(root, 'content/site.yml'), 'name: پیک\n');
  writeFileSync(path.join(root, 'content/sections.yml'), '- { id: ict, title: فناوری }\n');
  const channel = (id: string, more: string) =>
    `  - { id: ${id}, kind: telegram, api: '${api.url}', chat: '@${id}'${more} }\n`;
  writeFileSync(
    path.join(root, 'content/publish.yml'),
    `channels:\n${channel('news', '')}${channel('desk', ', for: editors')}`,
  );
});
afterEach(async () => {
  await api.close();
  rmSync(root, { recursive: true });
});

const publish = (...codes: string[]): void => {
  const items = codes.map((code): MadeItem => ({
    code,
    title: `خبر ${code}`,
    publishedAt: Date.now() - 60_000,
  }));
  writePublishedSite(path.join(root, 'dist'), SITE_URL, items);
};

function start(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['src/cli/announce.ts', ...args], {
    cwd: PROJECT,
    env: {
      ...{ PATH: process.env['PATH'], SITE_URL, PEYK_TELEGRAM_TOKEN: TOKEN },
      ...{ PEYK_CONTENT: path.join(root, 'content'), PEYK_OUT: path.join(root, 'dist') },
      ...{ PEYK_CACHE: path.join(root, 'cache'), PEYK_STATE: path.join(root, 'state'), ...env },
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<{ code: number | null; said: string }>((settle) =>
    child.on('close', (code) => settle({ code, said })),
  );
  return { child, ended };
}
const run = (...args: string[]) => start(args).ended;
const codes = () =>
  api.posts('@news').map(({ text = '' }) => /\/news\/(\d+)\/$/u.exec(text)?.[1] ?? text);

test('tells what is new, once, and shows beforehand what it would tell', async () => {
  publish('1');
  expect(await run()).toMatchObject({
    code: 0,
    said: expect.stringContaining('کانال news از اکنون') as string,
  });
  publish('1', '2');
  const shown = await run('--dry-run');
  expect(shown.said).toContain('خبر ۲');
  expect(codes()).toEqual([]);
  expect((await run()).said).toContain('«خبر 2» (2) فرستاده شد');
  expect((await run()).said).toContain('چیزی برای گفتن نیست');
  expect(codes()).toEqual(['2']);
});

test('that is killed while it sends does not send again by itself, and shows no token', async () => {
  publish('1');
  await run();
  publish('1', '2');
  await run();
  publish('1', '2', '3');
  fault = { kind: 'silence', after: true };
  const killed = start([]);
  asked = () => setImmediate(() => killed.child.kill('SIGKILL'));
  await killed.ended;
  fault = undefined;
  asked = () => undefined;
  // A minute is waited before a post is looked for.
  const { code, said } = await start([], { PEYK_NOW: new Date(Date.now() + 120_000).toISOString() })
    .ended;
  expect({ code, codes: codes() }).toEqual({ code: 0, codes: ['2', '3'] });
  expect(said).not.toContain('secret');
});

test('tells a fault to editors alone', async () => {
  expect(await run('--fault', 'سایت ساخته نشد')).toMatchObject({ code: 0 });
  expect(api.posts('@desk')).toMatchObject([{ text: 'سایت ساخته نشد' }]);
  expect(codes()).toEqual([]);
});

test('asks nobody without a token, and names the variable', async () => {
  publish('1');
  const { code, said } = await start([], { PEYK_TELEGRAM_TOKEN: '' }).ended;
  expect({ code, said }).toEqual({
    code: 1,
    said: expect.stringContaining('PEYK_TELEGRAM_TOKEN') as string,
  });
});

test('tells a fault of publish.yml with its line', async () => {
  writeFileSync(
    path.join(root, 'content/publish.yml'),
    "channels:\n  - id: news\n    kind: telegram\n    chat: '@news'\n    template: '{tilte}'\n",
  );
  const { code, said } = await run();
  expect(code).toBe(1);
  expect(said).toMatch(/publish\.yml:5/u);
  expect(said).toContain('{tilte}');
});

test('in quiet hours says when they end, and sends then', async () => {
  const now = Date.parse('2026-11-22T23:30:00+03:30');
  const morning = Date.parse('2026-11-23T07:00:00+03:30');
  const at = (moment: number) =>
    start([], { PEYK_NOW: new Date(moment).toISOString() }).ended.then(({ code }) => code);
  const due = (): number | undefined => readDue(path.join(root, 'state'));
  const file = path.join(root, 'content/publish.yml');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace("chat: '@news'", "$&, quiet: '23:00-07:00'"),
  );
  const put = (...codesOfItems: string[]): void =>
    writePublishedSite(
      path.join(root, 'dist'),
      SITE_URL,
      codesOfItems.map((code) => ({ code, title: `خبر ${code}`, publishedAt: now - 60_000 })),
    );
  put('1');
  expect([await at(now), due()]).toEqual([0, undefined]);
  put('1', '2');
  expect([await at(now), codes(), due()]).toEqual([0, [], morning]);
  expect([await at(morning), codes(), due()]).toEqual([0, ['2'], undefined]);
});
