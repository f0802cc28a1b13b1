import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { programKey } from './program-key.ts';

let root = '';
beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'peyk-key-'))));
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const key = () => programKey(root, 'https://a.ir');

test.each([
  'public/robots-of-old.txt',
  'public/.well-known/assetlinks.json',
  'public/.nojekyll',
  'public/_redirects',
  'public/a/.b/_c.txt',
])('a change of %s is seen by a build that keeps what was compiled', (file) => {
  const without = key();
  write(file, 'الف');
  const before = key();
  write(file, 'ب');
  expect(new Set([without, before, key()]).size).toBe(3);
});

test('a change behind a link is seen, for what it leads to is served', () => {
  write('elsewhere/a.txt', 'الف');
  mkdirSync(path.join(root, 'public'));
  symlinkSync('../elsewhere', path.join(root, 'public/linked'));
  const before = key();
  write('elsewhere/a.txt', 'ب');
  expect(key()).not.toBe(before);
});

test('the same files have the same key, and another address has another', () => {
  write('public/.well-known/a.txt', 'الف');
  expect(key()).toBe(key());
  expect(programKey(root, 'https://b.ir')).not.toBe(key());
});
