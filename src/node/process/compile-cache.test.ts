import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropOvergrown } from './compile-cache.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'peyk-code-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test.each([
  [3, true],
  [4, true],
  [5, false],
])('of four files that may be kept, %i stay: %s', (files, stay) => {
  for (let at = 0; at < files; at += 1) {
    const folder = path.join(dir, `v${at % 2}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, String(at)), '');
  }
  dropOvergrown(dir, 4);
  expect(existsSync(path.join(dir, 'v0'))).toBe(stay);
});

test('a folder that is not there, or is a file, is left alone', () => {
  writeFileSync(path.join(dir, 'file'), '');
  dropOvergrown(path.join(dir, 'none'), 0);
  dropOvergrown(path.join(dir, 'file'), 0);
  expect(existsSync(path.join(dir, 'file'))).toBe(true);
});
