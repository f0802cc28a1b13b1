import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Tree } from '../snapshots/tree.ts';
import { packFiles, putInto } from './pack-files.ts';
import { packShown } from './pack-shown.ts';

const PACKINGS = ['gzip', 'brotli'] as const;
const TEXT = 'متن خبر '.repeat(500);

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'peyk-packing-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

/** A tree beside the others. */
function makeTree(name: string, files: Record<string, string>): string {
  const dir = path.join(parent, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  }
  return dir;
}

const packed = (dir: string, file: string): string[] => [
  gunzipSync(readFileSync(path.join(dir, `${file}.gz`))).toString(),
  brotliDecompressSync(readFileSync(path.join(dir, `${file}.br`))).toString(),
];

const packInto = (dir: string, files: string[], others: string[] = []) =>
  packFiles(dir, files, { packings: PACKINGS, others, put: putInto(dir) });

describe('beside a file of a tree lies', () => {
  test('what it is, packed in each way', async () => {
    const dir = makeTree('a', { 'news/1/index.html': TEXT });
    expect(await packInto(dir, ['news/1/index.html'])).toEqual({ made: 2, taken: 0 });
    expect(packed(dir, 'news/1/index.html')).toEqual([TEXT, TEXT]);
  });

  test.each([
    ['a picture', 'media/a.avif', TEXT],
    ['a part of the index', 'pagefind/a.pf_index', TEXT],
    ['what is small', 'robots.txt', 'Allow: /'],
    ['what becomes no smaller', 'a.txt', ''],
  ])('nothing where it is %s', async (_, file, text) => {
    const dir = makeTree('a', { [file]: text });
    expect(await packInto(dir, [file])).toEqual({ made: 0, taken: 0 });
  });

  test('what lies beside the same file of another tree, the same file again', async () => {
    const before = makeTree('a', { 'x.html': TEXT });
    await packInto(before, ['x.html']);
    const dir = makeTree('b', { 'other.html': '' });
    linkSync(path.join(before, 'x.html'), path.join(dir, 'x.html'));
    expect(await packInto(dir, ['x.html'], [before])).toEqual({ made: 0, taken: 2 });
    expect(statSync(path.join(dir, 'x.html.br')).ino).toBe(
      statSync(path.join(before, 'x.html.br')).ino,
    );
  });

  test('nothing of another file that has its name elsewhere', async () => {
    const before = makeTree('a', { 'x.html': TEXT });
    await packInto(before, ['x.html']);
    const now = TEXT.replace('خبر', 'تازه');
    const dir = makeTree('b', { 'x.html': now });
    await packInto(dir, ['x.html'], [before]);
    expect(packed(dir, 'x.html')).toEqual([now, now]);
  });

  test('nothing any more once the file is taken away', async () => {
    const dir = makeTree('a', { 'news/1/index.html': TEXT });
    await packInto(dir, ['news/1/index.html']);
    new Tree(dir).remove('news/1/index.html');
    expect(existsSync(path.join(dir, 'news'))).toBe(false);
  });
});

describe('of the site that is shown', () => {
  test('everything is packed, and nothing else is left behind', async () => {
    makeTree('.dist-1', { 'index.html': TEXT, 'a/b.xml': TEXT });
    symlinkSync('.dist-1', path.join(parent, 'dist'));
    const out = path.join(parent, 'dist');
    expect(await packShown(out, PACKINGS)).toEqual({ made: 4, taken: 0 });
    expect(packed(out, 'a/b.xml')).toEqual([TEXT, TEXT]);
    expect(await packShown(out, PACKINGS)).toEqual({ made: 0, taken: 0 });
    expect(existsSync(path.join(parent, `.dist-work-${process.pid}`))).toBe(false);
  });

  test('nothing is packed into a tree that another build took meanwhile', async () => {
    const dir = makeTree('.dist-1', { 'index.html': TEXT, 'z.html': TEXT });
    symlinkSync('.dist-1', path.join(parent, 'dist'));
    const packing = packShown(path.join(parent, 'dist'), ['brotli']);
    // What a build does: another tree is shown, and this one becomes the next.
    const taken = makeTree('.dist-2', { 'index.html': 'other' });
    symlinkSync('.dist-2', path.join(parent, 'link'));
    renameSync(path.join(parent, 'link'), path.join(parent, 'dist'));
    renameSync(dir, path.join(parent, '.dist-3'));
    writeFileSync(path.join(parent, '.dist-3/index.html'), TEXT + TEXT);
    await packing.catch(() => undefined);
    expect(existsSync(path.join(parent, '.dist-3/index.html.br'))).toBe(false);
    expect(existsSync(path.join(taken, 'index.html.br'))).toBe(false);
  });
});
