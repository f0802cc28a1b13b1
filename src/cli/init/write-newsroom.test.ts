import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { INIT } from '../../messages/init.ts';
import { whyNotFree } from './write-newsroom.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'peyk-init-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** A folder with files, by name. */
function folder(name: string, files: Record<string, string> = {}): string {
  const dir = path.join(parent, name);
  mkdirSync(dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(dir, file), text);
  return dir;
}

test('a folder that is not there, an empty one and an empty repository are free', () => {
  expect(whyNotFree(path.join(parent, 'new'))).toBeUndefined();
  expect(whyNotFree(folder('empty'))).toBeUndefined();
  folder('repository/.git');
  expect(whyNotFree(path.join(parent, 'repository'))).toBeUndefined();
  expect(whyNotFree(path.join(parent, 'می‌سازم «۱» \'"🌵'))).toBeUndefined();
});

test.each([
  ['is-newsroom', () => folder('newsroom', { 'package.json': '{"dependencies":{"peyk":"1"}}' })],
  ['not-empty', () => folder('full', { 'package.json': '{"dependencies":{}}' })],
  ['not-empty', () => folder('odd', { 'package.json': '{' })],
  ['no-folder', () => path.join(folder('a', { file: '' }), 'file')],
  ['unseen', () => path.join(parent, 'a\u202Eb')],
] as const)('another is none: %s', (why, make) => {
  expect(whyNotFree(make())).toBe(why);
  expect(INIT.notFree[why]('x')).toContain('x');
});
