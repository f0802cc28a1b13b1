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
import { isFolderWhole, writeFolderDigest } from './folder-digest.ts';
import { writeChecksummed, readChecksummed } from './checksummed-file.ts';
import { statStamped, stampMtime } from './mtime-stamp.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-keeping-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('a kept text', () => {
  test('is read again under its own head only', () => {
    const file = path.join(dir, 'below', 'x.json');
    writeChecksummed(file, 'v1', 'خبر\nدوم');
    expect(readChecksummed(file, 'v1')).toBe('خبر\nدوم');
    expect(readChecksummed(file, 'v2')).toBeUndefined();
    expect(readChecksummed(`${file}.not`, 'v1')).toBeUndefined();
  });

  test('is not read once any byte of it is another, cut off or too many', () => {
    const file = path.join(dir, 'x.json');
    writeChecksummed(file, 'v1', '{"title":"خبر","n":12}');
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
        expect(readChecksummed(file, 'v1')).toBeUndefined();
      }),
    );
  });

  test('takes the place of a folder', () => {
    mkdirSync(path.join(dir, 'x.json', 'in'), { recursive: true });
    writeChecksummed(path.join(dir, 'x.json'), 'v1', 'text');
    expect(readChecksummed(path.join(dir, 'x.json'), 'v1')).toBe('text');
  });

  test('that could not be written leaves nothing behind', () => {
    writeFileSync(path.join(dir, 'file'), '');
    expect(() => writeChecksummed(path.join(dir, 'file', 'x.json'), 'v1', 'text')).toThrow();
    expect(readdirSync(dir)).toEqual(['file']);
  });
});

describe('a sealed file', () => {
  const put = (name: string, text: string): string => {
    const file = path.join(dir, name);
    writeFileSync(`${file}.part`, text);
    stampMtime(`${file}.part`, name);
    renameSync(`${file}.part`, file);
    return file;
  };

  test('is known with its size', () => {
    expect(statStamped(put('a.webp', '12345'))?.size).toBe(5);
  });

  test.each<[string, (file: string) => void]>([
    ['is gone', (file) => rmSync(file)],
    ['was written to', (file) => writeFileSync(file, '54321')],
    ['was added to', (file) => appendFileSync(file, '6')],
    ['was cut', (file) => truncateSync(file, 2)],
    ['was emptied', (file) => truncateSync(file, 0)],
    ['was copied over', (file) => copyFileSync(put('b.webp', 'other'), file)],
    ['has another in its place', (file) => renameSync(put('b.webp', 'other'), file)],
    ['is a folder', (file) => (rmSync(file), mkdirSync(file))],
  ])('is not known when it %s', (_, damage) => {
    const file = put('a.webp', '12345');
    damage(file);
    expect(statStamped(file)).toBeUndefined();
  });
});

describe('a sealed folder', () => {
  const relink = (link: string): void => {
    rmSync(link);
    symlinkSync(dir, link);
  };
  let folder: string;
  beforeEach(() => {
    folder = path.join(dir, 'key');
    mkdirSync(path.join(folder, 'deep'), { recursive: true });
    writeFileSync(path.join(folder, 'deep', 'a.mjs'), 'a');
    mkdirSync(path.join(dir, 'elsewhere'));
    symlinkSync(path.join(dir, 'elsewhere'), path.join(folder, 'packages'));
    writeFolderDigest(folder, folder);
  });

  test('is known, whatever lies behind a link', () => {
    writeFileSync(path.join(dir, 'elsewhere', 'x'), 'x');
    expect(isFolderWhole(folder)).toBe(true);
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
    expect(isFolderWhole(folder)).toBe(false);
  });
});
