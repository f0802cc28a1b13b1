import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cache } from './cache.ts';

let dir: string;
let cache: Cache;
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-cache-'));
  cache = new Cache(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a kept text', () => {
  test('is read again by its own version only', () => {
    cache.writeText('below/x.json', 'v1', 'خبر\nدوم');
    expect(cache.readText('below/x.json', 'v1')).toBe('خبر\nدوم');
    expect(cache.readText('below/x.json', 'v2')).toBeUndefined();
    expect(cache.readText('below/y.json', 'v1')).toBeUndefined();
  });

  test('is not read once any byte of it is another, cut off or too many', () => {
    const file = path.join(dir, 'x.json');
    cache.writeText('x.json', 'v1', '{"title":"خبر","n":12}');
    const whole = readFileSync(file);
    const damaged = fc.oneof(
      fc
        .record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 1, max: 255 }) })
        .map(({ at, by }) =>
          Buffer.from(whole.map((byte, nth) => (nth === at ? byte ^ by : byte))),
        ),
      fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
      fc.uint8Array({ minLength: 1 }).map((more) => Buffer.concat([whole, more])),
    );
    fc.assert(
      fc.property(damaged, (bytes) => {
        writeFileSync(file, bytes);
        expect(cache.readText('x.json', 'v1')).toBeUndefined();
      }),
    );
  });

  test('takes the place of a folder', () => {
    mkdirSync(path.join(dir, 'x.json', 'in'), { recursive: true });
    cache.writeText('x.json', 'v1', 'text');
    expect(cache.readText('x.json', 'v1')).toBe('text');
  });

  test('that could not be written leaves nothing behind', () => {
    writeFileSync(path.join(dir, 'file'), '');
    expect(() => cache.writeText('file/x.json', 'v1', 'text')).toThrow();
    expect(readdirSync(dir)).toEqual(['file']);
  });
});

describe('a made file', () => {
  beforeEach(async () => {
    await cache.put('a.webp', '12345');
    await cache.put('b.webp', 'other');
  });

  test('is known with its size', () => {
    expect(cache.stat('a.webp')?.size).toBe(5);
  });

  test('that could not be made leaves nothing behind', async () => {
    const made = cache.make('c.webp', (part) => {
      writeFileSync(part, 'half');
      return Promise.reject(new Error('no more'));
    });
    await expect(made).rejects.toThrow('no more');
    expect(readdirSync(dir)).toEqual(['a.webp', 'b.webp']);
  });

  test('is whole while it is made again', async () => {
    await cache.make('a.webp', (part) => {
      writeFileSync(part, '12');
      expect(readFileSync(path.join(dir, 'a.webp'), 'utf8')).toBe('12345');
      return Promise.resolve();
    });
    expect(cache.stat('a.webp')?.size).toBe(2);
  });

  test.each<[string, (file: string, other: string) => void]>([
    ['is gone', (file) => rmSync(file)],
    ['was written to', (file) => writeFileSync(file, '54321')],
    ['was added to', (file) => appendFileSync(file, '6')],
    ['was cut', (file) => truncateSync(file, 2)],
    ['was emptied', (file) => truncateSync(file, 0)],
    ['was copied over', (file, other) => copyFileSync(other, file)],
    ['has another in its place', (file, other) => renameSync(other, file)],
    ['is a folder', (file) => (rmSync(file), mkdirSync(file))],
  ])('is not known when it %s', (_, damage) => {
    damage(path.join(dir, 'a.webp'), path.join(dir, 'b.webp'));
    expect(cache.stat('a.webp')).toBeUndefined();
  });
});

describe('a kept folder', () => {
  const relink = (link: string): void => {
    rmSync(link);
    symlinkSync(dir, link);
  };
  let folder: string;
  beforeEach(() => {
    const made = cache.partOf('key');
    mkdirSync(path.join(made, 'deep'), { recursive: true });
    writeFileSync(path.join(made, 'deep', 'a.mjs'), 'a');
    mkdirSync(path.join(dir, 'elsewhere'));
    symlinkSync(path.join(dir, 'elsewhere'), path.join(made, 'packages'));
    cache.putFolder('key', made);
    folder = cache.pathOf('key');
  });

  test('takes the place of one that is damaged', () => {
    rmSync(path.join(folder, 'deep'), { recursive: true });
    const made = cache.partOf('key');
    mkdirSync(made);
    writeFileSync(path.join(made, 'c.mjs'), 'c');
    cache.putFolder('key', made);
    expect(readdirSync(folder)).toEqual(['c.mjs']);
    expect(cache.hasFolder('key')).toBe(true);
  });

  test('stays alone with what others are making', () => {
    const making = cache.partOf('other');
    mkdirSync(making);
    mkdirSync(path.join(dir, 'former'));
    cache.keepOnlyFolder('key');
    expect(cache.names()).toEqual([path.basename(making), 'key', 'key.seal']);
    expect(cache.hasFolder('key')).toBe(true);
  });

  test('is known, whatever lies behind a link', () => {
    writeFileSync(path.join(dir, 'elsewhere', 'x'), 'x');
    expect(cache.hasFolder('key')).toBe(true);
  });

  test.each<[string, () => void]>([
    ['a file is another', () => writeFileSync(path.join(folder, 'deep', 'a.mjs'), 'b')],
    ['a file is gone', () => rmSync(path.join(folder, 'deep', 'a.mjs'))],
    ['a file came', () => writeFileSync(path.join(folder, 'b.mjs'), '')],
    ['a link is another', () => relink(path.join(folder, 'packages'))],
    ['it is gone', () => rmSync(folder, { recursive: true })],
    ['its seal is gone', () => rmSync(`${folder}.seal`)],
    ['its seal is broken', () => appendFileSync(`${folder}.seal`, 'x')],
  ])('is not known when %s', (_, damage) => {
    damage();
    expect(cache.hasFolder('key')).toBe(false);
  });
});
