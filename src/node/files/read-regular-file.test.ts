import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cache } from '../cache/cache.ts';
import { readRegularFile } from './read-regular-file.ts';

let dir = '';
const at = (name: string): string => path.join(dir, name);
beforeEach(() => void (dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-regular-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const IN_ITS_PLACE: Record<string, (file: string) => void> = {
  'a link to what never ends': (file) => symlinkSync('/dev/zero', file),
  'a link to itself': (file) => symlinkSync(path.basename(file), file),
  'a link to nothing': (file) => symlinkSync('nowhere', file),
  'a pipe that nobody writes': (file) => execFileSync('mkfifo', [file]),
  'a folder': (file) => mkdirSync(file),
};

test('a file is read whole', () => {
  writeFileSync(at('a'), 'پل');
  expect(readRegularFile(at('a')).toString()).toBe('پل');
});

describe.each(Object.entries(IN_ITS_PLACE))('%s in the place of a file', (_, put) => {
  test('is not read', () => {
    put(at('a'));
    expect(() => readRegularFile(at('a'))).toThrow();
  });

  test('is nothing to a cache, which keeps anew', () => {
    const cache = new Cache(dir);
    put(at('text'));
    expect(cache.readText('text', 'v1')).toBeUndefined();
    cache.map('things').write('news', 'v1', new Map([['a', 1]]));
    for (const name of cache.names('things')) {
      rmSync(at(`things/${name}`));
      put(at(`things/${name}`));
    }
    expect(new Cache(dir).map('things').read('news', 'v1')?.entries.size ?? 0).toBe(0);
  });
});
