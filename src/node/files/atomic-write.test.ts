import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceText } from './atomic-write.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-write-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a text that stands in for another', () => {
  // A name may have 255 bytes, and a Persian letter takes two.
  test.each(['1.md', `${'ب'.repeat(125)}.md`])('is there, and nothing beside it: %s', (name) => {
    const file = path.join(dir, name);
    writeFileSync(file, 'پیشین');
    replaceText(file, 'تازه');
    expect(readFileSync(file, 'utf8')).toBe('تازه');
    expect(readdirSync(dir)).toEqual([name]);
  });

  test('can be read by whom the other could', () => {
    const file = path.join(dir, '1.md');
    writeFileSync(file, 'پیشین');
    chmodSync(file, 0o640);
    replaceText(file, 'تازه');
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test('is never seen half: who reads the other reads it to its end', () => {
    const file = path.join(dir, '1.md');
    writeFileSync(file, 'پیشین');
    const open = openSync(file, 'r');
    replaceText(file, 'تازه');
    expect(readFileSync(open, 'utf8')).toBe('پیشین');
    closeSync(open);
  });

  test('is not made where there is no other', () => {
    expect(() => replaceText(path.join(dir, '1.md'), 'تازه')).toThrow('ENOENT');
    expect(readdirSync(dir)).toEqual([]);
  });
});
