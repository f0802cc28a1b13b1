import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Tree } from './tree.ts';

let dir: string;
let tree: Tree;

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-tree-'));
  tree = new Tree(path.join(dir, 'site'));
  mkdirSync(path.join(dir, 'elsewhere'));
  writeFileSync(path.join(dir, 'elsewhere/kept.txt'), 'kept');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** What stands outside the tree, with its bytes. */
const outside = (): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .filter((name) => name !== 'site' && !name.startsWith(`site${path.sep}`))
    .map((name) =>
      name.endsWith('.txt') ? `${name}=${readFileSync(path.join(dir, name))}` : name,
    );

describe('Tree', () => {
  test.each([
    '../a',
    'a/../../b',
    '/etc/x',
    '..',
    '.',
    '',
    'a//b',
    'a/./b',
    'a/',
    'a\0b',
    'a\\..\\b',
  ])('has no path for «%s»', (name) => {
    expect(() => tree.write(name, 'x')).toThrow('no path');
    expect(() => tree.link(path.join(dir, 'elsewhere/kept.txt'), name)).toThrow('no path');
    expect(() => tree.remove(name)).toThrow('no path');
  });

  test('whatever the names, nothing outside is touched', () => {
    const before = outside();
    const part = fc.constantFrom(
      'a',
      'b.html',
      '..',
      '.',
      '',
      'elsewhere',
      'kept.txt',
      '\\',
      '\0',
      'پ',
    );
    const name = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
    const works = [
      (file: string) => tree.write(file, 'x'),
      (file: string) => tree.link(path.join(dir, 'elsewhere/kept.txt'), file),
      (file: string) => tree.remove(file),
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom(...works))), (steps) => {
        for (const [file, work] of steps) {
          try {
            work(file);
          } catch {
            // Refused; what else it may do is looked at below.
          }
        }
        expect(outside()).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a hard link', (to: string) => linkSync(path.join(dir, 'elsewhere/kept.txt'), to)],
    ['a link', (to: string) => symlinkSync(path.join(dir, 'elsewhere/kept.txt'), to)],
    ['a link to nothing', (to: string) => symlinkSync(path.join(dir, 'elsewhere/new.txt'), to)],
  ])('never writes through %s', (_, put) => {
    const before = outside();
    put(tree.pathOf('favicon.svg'));
    expect(() => tree.write('favicon.svg', 'mine')).toThrow('EEXIST');
    expect(outside()).toEqual(before);
  });

  test('never writes into, nor takes from, a folder that a link leads to', () => {
    const before = outside();
    symlinkSync(path.join(dir, 'elsewhere'), tree.pathOf('old'));
    tree.remove('old/kept.txt');
    tree.write('old/new.txt', 'x');
    expect(outside()).toEqual(before);
    expect(readFileSync(tree.pathOf('old/new.txt'), 'utf8')).toBe('x');
  });

  test('takes away the folders that a file leaves empty, and makes them again', () => {
    tree.write('a/b/c.html', 'x');
    tree.write('a/d.html', 'x');
    tree.remove('a/b/c.html');
    expect(existsSync(tree.pathOf('a/b'))).toBe(false);
    tree.write('a/b/c.html', 'y');
    expect(readFileSync(tree.pathOf('a/b/c.html'), 'utf8')).toBe('y');
  });
});

describe('a folder that is held', () => {
  const names = ['a.txt', 'b/a.txt', 'b/c/d.txt', 'b/e.txt', 'a.txt/x.txt', 'f/g.txt'];
  /** No name is a file and a folder at once. */
  const files = fc
    .uniqueArray(fc.constantFrom(...names))
    .filter((chosen) => !(chosen.includes('a.txt') && chosen.includes('a.txt/x.txt')));
  const source = (name: string): string => path.join(dir, 'elsewhere', name.replaceAll('/', '-'));
  const filesIn = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(tree.pathOf(folder), { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [path.relative(tree.pathOf(folder), file), readFileSync(file, 'utf8')]),
    );
  beforeEach(() => names.forEach((name) => writeFileSync(source(name), `same ${name}`)));

  /** Hold some files, every second of them a text. */
  function hold(chosen: readonly string[], text = 'text'): Record<string, string> {
    const links = new Map(chosen.flatMap((name, at) => (at % 2 ? [] : [[name, source(name)]])));
    const texts = new Map(chosen.flatMap((name, at) => (at % 2 ? [[name, text]] : [])));
    tree.hold('held', { links, texts });
    return Object.fromEntries(
      chosen.map((name) => [name, texts.get(name) ?? readFileSync(source(name), 'utf8')]),
    );
  }

  test('holds these files and no other, whatever it held before', () => {
    const step = fc.record({ chosen: files, damage: fc.option(fc.constantFrom(...names)) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        for (const { chosen, damage } of steps) {
          expect(hold(chosen)).toEqual(chosen.length > 0 ? filesIn('held') : {});
          const file = damage === null ? undefined : tree.pathOf(`held/${damage}`);
          if (file === undefined || !existsSync(file)) continue;
          rmSync(file, { recursive: true });
          if (damage?.startsWith('b/')) mkdirSync(file);
          else symlinkSync(path.join(dir, 'elsewhere'), file);
        }
        expect(existsSync(path.join(dir, 'elsewhere/kept.txt'))).toBe(true);
      }),
    );
  });

  test('leaves what is right as it is', () => {
    hold(names.slice(0, 4));
    const before = names.slice(0, 4).map((name) => statSync(tree.pathOf(`held/${name}`)).ino);
    hold(names.slice(0, 4));
    expect(names.slice(0, 4).map((name) => statSync(tree.pathOf(`held/${name}`)).ino)).toEqual(
      before,
    );
    hold(names.slice(0, 4), 'other');
    expect(filesIn('held')['b/a.txt']).toBe('other');
  });

  test('is no other folder that a link leads to', () => {
    const before = outside();
    symlinkSync(path.join(dir, 'elsewhere'), tree.pathOf('held'));
    hold(['a.txt']);
    expect(outside()).toEqual(before);
    expect(filesIn('held')).toEqual({ 'a.txt': 'same a.txt' });
  });

  test('is not made of what is gone', () => {
    rmSync(source('a.txt'));
    expect(() => hold(['a.txt'])).toThrow('is gone');
  });
});
