import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Border, readInside, Unreadable } from './read.ts';
import { walkContent } from './walk-content.ts';

let root: string;
let dir: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'peyk-border-')));
  dir = path.join(root, 'content');
  mkdirSync(path.join(dir, 'media/1403'), { recursive: true });
  mkdirSync(path.join(root, 'outside'));
  writeFileSync(path.join(root, 'outside/secret.jpg'), 'secret');
  writeFileSync(path.join(dir, 'media/1403/a.jpg'), 'a');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const link = (target: string, at = 'media/l.jpg') => symlinkSync(target, path.join(dir, at));
const walked = () => {
  const { files, diagnostics } = walkContent(dir, 'media', () => true);
  return {
    files,
    diagnostics: diagnostics.map(({ file, code, params }) =>
      code === 'unreadable-file' ? `${file} ${params.why}` : code,
    ),
  };
};
const whyNot = (file: string, largest?: number): string => {
  try {
    readInside(dir, file, largest);
    return '';
  } catch (error) {
    if (error instanceof Unreadable) return error.why;
    throw error;
  }
};

describe('a link below the content directory', () => {
  test.each([
    ['to a file outside', () => path.join(root, 'outside/secret.jpg')],
    ['to a file outside, by a relative path', () => '../../outside/secret.jpg'],
    ['to a folder outside', () => path.join(root, 'outside')],
    ['to a folder outside, by a relative path', () => '../../outside'],
    ['to a file inside', () => '1403/a.jpg'],
    ['to its own folder', () => '.'],
    ['to the folder above', () => '..'],
    ['to itself', () => 'l.jpg'],
    ['to nothing', () => 'nowhere'],
    ['to a device', () => '/dev/zero'],
    ['to the root', () => '/'],
  ])('%s is a fault with its name, and never followed', (_what, target) => {
    link(target());
    expect(walked()).toEqual({ files: ['media/1403/a.jpg'], diagnostics: ['media/l.jpg link'] });
    expect(whyNot('media/l.jpg')).toBe('link');
    expect(whyNot('media/l.jpg/secret.jpg')).toBe('link');
  });

  test('to another link is one as well', () => {
    link('m.jpg');
    link('../../outside/secret.jpg', 'media/m.jpg');
    expect(walked().diagnostics).toEqual(['media/l.jpg link', 'media/m.jpg link']);
  });

  test('in the place of the folder itself is one as well', () => {
    rmSync(path.join(dir, 'media'), { recursive: true });
    link('../outside', 'media');
    expect(walked()).toEqual({ files: [], diagnostics: ['media link'] });
    expect(whyNot('media/secret.jpg')).toBe('link');
  });

  test('that leads to the content directory is the choice of whoever names it', () => {
    symlinkSync(dir, path.join(root, 'linked'));
    expect(walkContent(path.join(root, 'linked'), 'media', () => true).files).toHaveLength(1);
    expect(readInside(path.join(root, 'linked'), 'media/1403/a.jpg').toString()).toBe('a');
  });
});

describe('what is no file', () => {
  test('is a fault with its name, without being opened: a pipe', () => {
    execFileSync('mkfifo', [path.join(dir, 'media/l.jpg')]);
    expect(walked().diagnostics).toEqual(['media/l.jpg no-file']);
    expect(whyNot('media/l.jpg')).toBe('no-file');
  });

  test('is a fault with its name: a socket', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(path.join(dir, 'media/l.jpg'), done));
    expect(walked().diagnostics).toEqual(['media/l.jpg no-file']);
    expect(whyNot('media/l.jpg')).toBe('no-file');
    await new Promise((done) => server.close(done));
  });

  test('is told: a folder, a folder behind a file, a file that is larger than it may be', () => {
    truncateSync(path.join(dir, 'media/1403/a.jpg'), 1_000_000_000_000);
    expect(whyNot('media/1403')).toBe('EISDIR');
    expect(whyNot('media/1403/a.jpg/b')).toBe('ENOTDIR');
    expect(whyNot('media/1403/a.jpg', 1000)).toBe('too-large');
  });

  test('is a fault where a folder should be', () => {
    writeFileSync(path.join(dir, 'news'), '');
    expect(walkContent(dir, 'news', () => true).diagnostics).toMatchObject([
      { file: 'news', params: { why: 'ENOTDIR' } },
    ]);
  });

  test('are folders in one another without end', () => {
    mkdirSync(path.join(dir, 'media', 'x/'.repeat(200)), { recursive: true });
    expect(walked().diagnostics).toEqual([`media/${'x/'.repeat(31)}x too-deep`]);
  });
});

describe('a name', () => {
  test.each([
    ['a\nb.jpg', 'a<U+000A>b.jpg', '<U+000A>'],
    ['a\u202Egpj.exe', 'a<U+202E>gpj.exe', '<U+202E>'],
    ['\u200Fa.jpg', '<U+200F>a.jpg', '<U+200F>'],
    ['a\u200B.jpg', 'a<U+200B>.jpg', '<U+200B>'],
    ['a\u001B[31m.jpg', 'a<U+001B>[31m.jpg', '<U+001B>'],
    ['a\u{E0041}.jpg', 'a<U+E0041>.jpg', '<U+E0041>'],
  ])('%j is a fault that shows what nobody sees', (name, shown, value) => {
    writeFileSync(path.join(dir, 'media', name), 'x');
    expect(walkContent(dir, 'media', () => true)).toEqual({
      files: ['media/1403/a.jpg'],
      diagnostics: [
        { file: `media/${shown}`, line: 1, severity: 'error', code: 'bad-name', params: { value } },
      ],
    });
  });

  test('may hold a half-space between letters, and what Persian letters need', () => {
    for (const name of ['خبر‌ها.jpg', 'آب و هوا (۱).jpg', 'مُهر.jpg', 'a#b%c.jpg'])
      writeFileSync(path.join(dir, 'media', name), 'x');
    expect(walked().diagnostics).toEqual([]);
    expect(walked().files).toHaveLength(5);
  });
});

test('whatever path is asked for, nothing outside is read', () => {
  link('../../outside', 'media/out');
  link('../../outside/secret.jpg', 'media/out.jpg');
  const part = fc.constantFrom(
    ...['..', '.', '', 'media', 'out', 'out.jpg', '1403', 'a.jpg', 'secret.jpg', 'outside', root],
    ...[`${root}/outside/secret.jpg`, '/etc/passwd', 'a\0.jpg', '\\'],
  );
  const border = new Border(dir);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      let read = 'a';
      try {
        read = border.read(parts.join('/')).toString();
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
      }
      expect(read).toBe('a');
    }),
    { numRuns: 3000 },
  );
});
