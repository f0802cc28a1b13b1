import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { TestClock } from './test-clock.ts';
import { watchPath } from './watched-path.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'peyk-written-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** As the readers' service writes: beside, and renamed. */
function replace(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

test('a comment that is published is told, soon', async () => {
  replace(path.join(dir, 'comments/1.json'), '{}');
  let told = 0;
  const stop = watchPath(path.join(dir, 'comments'), systemClock, () => (told += 1));
  replace(path.join(dir, 'comments/2.json'), '{}');
  await expect.poll(() => told).toBe(1);
  stop();
});

/** What is told by looking alone, where the system tells of nothing. */
async function lookAt(target: string, change: () => void): Promise<number> {
  const clock = new TestClock();
  let told = 0;
  const stop = watchPath(target, clock, () => (told += 1));
  change();
  await clock.pass(31_000);
  const first = told;
  await clock.pass(120_000);
  expect(told).toBe(first);
  stop();
  return told;
}

test.each([
  ['a comment that is published', 'comments', 'comments/2.json'],
  ['a folder that was not there', 'elsewhere', 'elsewhere/1.json'],
  ['counts', 'most.json', 'most.json'],
])('%s is found once, on a disk that tells of nothing', async (_, target, file) => {
  replace(path.join(dir, 'comments/1.json'), '{}');
  const change = (): void => replace(path.join(dir, file), '{"a":1}');
  expect(await lookAt(path.join(dir, target), change)).toBe(1);
});

test('a comment that is taken back is told', async () => {
  const file = path.join(dir, 'comments/1.json');
  replace(file, '{}');
  expect(await lookAt(path.join(dir, 'comments'), () => rmSync(file))).toBe(1);
});

test('where nothing was written, nothing is told', async () => {
  replace(path.join(dir, 'comments/1.json'), '{}');
  expect(await lookAt(path.join(dir, 'comments'), () => undefined)).toBe(0);
});
