import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeBuildLock } from './build-lock.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'peyk-lock-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a second build waits, is told so once, and goes on when the first has ended', async () => {
  const events: string[] = [];
  const letGo = await takeBuildLock(root, () => events.push('first waits'));
  const second = takeBuildLock(root, () => events.push('second waits')).then((done) => {
    events.push('second begins');
    return done;
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  events.push('first ends');
  letGo();
  (await second)();
  expect(events).toEqual(['second waits', 'first ends', 'second begins']);
  expect(existsSync(path.join(root, '.astro', 'build.lock'))).toBe(false);
});

test.each([
  // Linux gives no process a number this large (pid_max is at most 2^22).
  ['a killed build', String(2 ** 22 + 1)],
  ['a build that had this very number before a restart', String(process.pid)],
  ['a build that could not sign it', ''],
  ['a disk that lost it', 'x\0'],
])('a lock left by %s is taken over', async (_, text) => {
  const file = path.join(root, '.astro', 'build.lock');
  mkdirSync(path.dirname(file));
  writeFileSync(file, text);
  utimesSync(file, 1, 1);
  const letGo = await takeBuildLock(root, () => undefined);
  expect(readFileSync(file, 'utf8')).not.toBe('');
  letGo();
  expect(existsSync(file)).toBe(false);
});
