import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

test('a lock left by a killed build is taken over', async () => {
  mkdirSync(path.join(root, '.astro'));
  // Linux gives no process a number this large (pid_max is at most 2^22).
  writeFileSync(path.join(root, '.astro', 'build.lock'), String(2 ** 22 + 1));
  (await takeBuildLock(root, () => undefined))();
});
