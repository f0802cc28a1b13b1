import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'peyk-folder-'));

test('a folder is made with those above it, and again', () => {
  const dir = path.join(scratch, 'a/b/c');
  makeFolder(dir, 0o700);
  makeFolder(dir);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
});

test.each([
  ['where none can be made', '/proc/peyk/service', 'ENOENT'],
  ['below a file', '/dev/null/service', 'ENOTDIR'],
  ['below a name that is too long', path.join(scratch, 'x'.repeat(300)), 'ENAMETOOLONG'],
])('a folder %s is told', (_name, dir, code) => {
  expect(() => makeFolder(dir)).toThrow(expect.objectContaining({ code }) as Error);
});

test('a file in its way stays', () => {
  const file = path.join(scratch, 'file');
  writeFileSync(file, 'x');
  makeFolder(file);
  expect(statSync(file).isFile()).toBe(true);
});
