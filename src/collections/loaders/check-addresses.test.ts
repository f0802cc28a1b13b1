import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeContent } from '../../messages/diagnostics/content.ts';
import { checkAddresses } from './check-addresses.ts';
import { readLists } from './lists.ts';
import { FieldPositions } from './field-positions.ts';
import { readNews } from './read-news.ts';

let dir: string;
let publicDir: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-check-'));
  publicDir = path.join(dir, 'public');
  write('site.yml', 'name: پیک\nindexNow:\n  key: abcdef0123456789\n');
  write('sections.yml', '- { id: ict, title: ارتباطات }\n');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
}

const item = (code: string, aliases: readonly string[]): void =>
  write(
    `news/${code}.md`,
    `---\ncode: ${code}\ntitle: x\npublishedAt: 1403-07-24\nsection: ict\naliases:\n${aliases
      .map((alias) => `  - "${alias}"\n`)
      .join('')}---\n\nx\n`,
  );

const diagnostics = () => {
  const { entries, diagnostics: unread } = readNews(dir, new Map(), 'v');
  expect(unread).toEqual([]);
  return checkAddresses(entries, readLists(dir), new FieldPositions(dir), publicDir).toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line,
  );
};

describe('an old address that meets something names both, each with its location', () => {
  test.each([
    ['/old', '/old/'],
    ['/old/', '/Old/index.html'],
    ['/a.html', '/a.html/b'],
    ['/%D8%AE%D8%A8%D8%B1/', '/خبر'],
    ['/index.php?id=3&lang=fa', '/index.php?lang=fa&id=3'],
    ['/?p=3', '/?P=3'],
  ])('%s of one item, %s of another', (one, other) => {
    item('1', ['/free/', one]);
    item('2', [other]);
    expect(diagnostics()).toEqual([
      expect.objectContaining({
        file: 'news/1.md',
        line: 8,
        code: 'alias-taken',
        params: expect.objectContaining({ files: ['news/2.md:7'] }) as unknown,
      }),
      expect.objectContaining({
        file: 'news/2.md',
        line: 7,
        code: 'alias-taken',
        params: expect.objectContaining({ files: ['news/1.md:8'] }) as unknown,
      }),
    ]);
  });

  test('two of one item', () => {
    item('1', ['/old', '/old/']);
    expect(
      diagnostics().map(({ line, params }) => [line, 'files' in params && params.files]),
    ).toEqual([
      [7, ['news/1.md:8']],
      [8, ['news/1.md:7']],
    ]);
  });

  test.each([
    ['a standing page', '/about/', 'pages/about.md'],
    ['a standing page, in another case', '/About/index.html', 'pages/about.md'],
    ['the file of a key', '/abcdef0123456789.txt', 'site.yml:3'],
    ['a file of public', '/verify.html', 'public/verify.html'],
    ['a file of public, in another case', '/VERIFY.html', 'public/verify.html'],
    ['a folder of a file of public', '/verify.html/x', 'public/verify.html'],
    ['a file whose name begins with a line', '/_old/a.html', 'public/_old/a.html'],
    ['a file where public has a folder', '/old.d', 'public/old.d/a.txt'],
  ])('%s', (_, alias, file) => {
    write('pages/about.md', '---\ntitle: x\n---\n');
    write('public/verify.html', 'x');
    write('public/_old/a.html', 'x');
    write('public/old.d/a.txt', 'x');
    item('1', [alias.replace('/old.d', '/old.d/a.txt')]);
    expect(diagnostics()).toEqual([
      expect.objectContaining({
        file: 'news/1.md',
        line: 7,
        code: 'alias-taken',
        params: expect.objectContaining({ files: [file] }) as unknown,
      }),
    ]);
  });

  test.each([
    '/',
    '/index.html',
    '/robots.txt',
    '/sw.js',
    '/feeds/',
    '/News/1/',
    '/_/comments',
    '/search/?q=x',
  ])('the site itself: %s', (alias) => {
    item('1', [alias]);
    const [diagnostic] = diagnostics();
    expect(diagnostic).toMatchObject({ file: 'news/1.md', line: 7, code: 'alias-taken' });
    expect(diagnostic && describeContent(diagnostic).what).toContain('از آنِ خود سایت است');
  });
});

test('addresses that meet nothing are no fault', () => {
  write('pages/about.md', '---\ntitle: x\n---\n');
  item('1', ['/old/', '/old.html', '/about/history.html', '/fa/news/1/']);
  item('2', ['/older/', '/old/2/', '/feed.rss']);
  item('3', [
    '/?p=3',
    '/news/?id=3',
    '/about/?id=3',
    '/old.html?id=3',
    '/old.html?id=4',
    '/old.html/x?id=3',
  ]);
  expect(diagnostics()).toEqual([]);
});

test('two standing pages of one name are told, each with the other', () => {
  write('pages/about.md', '---\ntitle: x\n---\n');
  write('pages/about.mdx', '---\ntitle: x\n---\n');
  expect(diagnostics()).toEqual([
    expect.objectContaining({ file: 'pages/about.md', code: 'page-taken' }),
    expect.objectContaining({ file: 'pages/about.mdx', code: 'page-taken' }),
  ]);
});

test.each(['feeds', 'offline', 'data', 'sw', 'robots', 'icons', 'con', 'a'.repeat(120)])(
  'no standing page can be named %s',
  (id) => {
    write(`pages/${id}.md`, '---\ntitle: x\n---\n');
    expect(readLists(dir).diagnostics).toEqual([
      expect.objectContaining({ file: `pages/${id}.md`, line: 1 }),
    ]);
    expect(readLists(dir).pages).toEqual([]);
  },
);
