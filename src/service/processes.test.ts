import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { makeTestSite } from './comments/test-site.ts';
import { openStore } from './store/open-store.ts';
import { fieldsOf, toBody } from './test-form.ts';

const COMMAND = fileURLToPath(new URL('../cli/service.ts', import.meta.url));
const site = makeTestSite();

interface Running {
  url: string;
  child: ChildProcess;
  /** When it is gone, with its exit code. */
  ended: Promise<number | null>;
}

const running = new Set<Running>();
afterEach(() => {
  for (const { child } of running) child.kill('SIGKILL');
  running.clear();
});

/** `npm run service`, as a process of its own, on a port that is free. */
async function start(file: string): Promise<Running> {
  const child = spawn(process.execPath, [COMMAND], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      ...{ PEYK_DATA: file, PEYK_OUT: site, PORT: '0', HOST: '127.0.0.1' },
      PEYK_COMMENTS: path.join(path.dirname(file), 'comments'),
    },
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { event, port } = JSON.parse(line) as { event: string; port: number };
    if (event === 'started') resolve(port);
  });
  child.on('exit', () => reject(new Error('The service did not start')));
  const one = { url: `http://127.0.0.1:${await promise}`, child, ended };
  running.add(one);
  return one;
}

const newFile = (): string =>
  path.join(mkdtempSync(path.join(tmpdir(), 'peyk-processes-')), 'service.db');

/** Send a comment as a reader does. @returns whether it was answered that it came in */
async function send(url: string, text: string): Promise<boolean> {
  const post = (fields: Record<string, string>) =>
    fetch(`${url}/_/comments`, { method: 'POST', body: toBody(fields), redirect: 'manual' });
  try {
    const preview = await post({ code: '277495', name: 'مینا', email: '', text, parent: '' });
    return (await post(fieldsOf(await preview.text(), 'token'))).status === 303;
  } catch {
    return false;
  }
}

async function textsIn(file: string): Promise<string[]> {
  const store = await openStore({ file });
  const rows = await store.selectFrom('comment').select('text').execute();
  await store.destroy();
  return rows.map(({ text }) => text).toSorted();
}

test('two processes on one file take all that readers send at once, each once', async () => {
  const file = newFile();
  const two = await Promise.all([start(file), start(file)]);
  const texts = Array.from({ length: 200 }, (_, at) => `نظر ${at}`);
  const queue = texts.values();
  const reader = async (at: number): Promise<void> => {
    for (const text of queue) expect(await send(two[at % 2]?.url ?? '', text)).toBe(true);
  };
  await Promise.all(Array.from({ length: 8 }, (_, at) => reader(at)));
  expect(await textsIn(file)).toEqual(texts.toSorted());
});

test('what was answered is there after a process was killed at any moment', async () => {
  const file = newFile();
  const answered: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { url, child, ended } = await start(file);
    let isOver = false;
    const reader = async (name: number): Promise<void> => {
      for (let at = 0; !isOver; at += 1) {
        const text = `نظر ${round} ${name} ${at}`;
        if (await send(url, text)) answered.push(text);
      }
    };
    const readers = Promise.all([1, 2, 3].map(reader));
    // Some readers were told that theirs came in, and others are on the way.
    const enough = answered.length + 1 + Math.floor(Math.random() * 20);
    while (answered.length < enough) await sleep(1);
    child.kill('SIGKILL');
    await ended;
    isOver = true;
    await readers;
  }
  const texts = await textsIn(file);
  expect(answered.filter((text) => !texts.includes(text))).toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
});

test('a process that is asked to stop ends well', async () => {
  const { child, ended, url } = await start(newFile());
  expect(await send(url, 'یک')).toBe(true);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
