import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cache } from '../../node/cache/cache.ts';
import { crossCheck } from './cross-checks.ts';
import { readLists } from './lists.ts';
import { loadMedia } from './media.ts';
import { readNews } from './read-news.ts';
import { usedMedia } from './used-media.ts';

let dir: string;
const write = (file: string, text: string) => {
  const full = path.join(dir, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
};
const item = (code: string, more = '', body = 'متن') =>
  `---\ncode: ${code}\ntitle: خبر\npublishedAt: 1403-07-24\nsection: ict\n${more}---\n${body}\n`;

const diagnostics = async () => {
  const lists = readLists(dir);
  const news = readNews(dir, new Map(), 'v1');
  const media = await loadMedia(dir, usedMedia(news.entries, lists), new Cache(`${dir}/.cache`));
  return [
    ...[...lists.diagnostics, ...news.diagnostics, ...media.diagnostics],
    ...crossCheck(dir, news.entries, lists, media),
  ];
};

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-content-'));
  write('site.yml', 'name: پیک\n');
  write('sections.yml', '- id: ict\n  title: ارتباطات\n');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('what cannot be read', () => {
  const told = async () =>
    (await diagnostics()).map(({ file, line, code }) => `${file}:${line} ${code}`);

  test('is told with its file: a folder with the name of an item, and no item in it is lost in silence', async () => {
    write('news/1403/07.md/1.md', item('1'));
    expect(await told()).toEqual(['news/1403/07.md:1 unreadable-file']);
  });

  test('is told with its file: a link to nothing', async () => {
    write('news/1.md', item('1'));
    symlinkSync('nowhere.md', path.join(dir, 'news/2.md'));
    expect(await told()).toEqual(['news/2.md:1 unreadable-file']);
  });

  test('is told with its file: a list that is a folder', async () => {
    rmSync(path.join(dir, 'sections.yml'));
    mkdirSync(path.join(dir, 'sections.yml'));
    mkdirSync(path.join(dir, 'pages/about.md'), { recursive: true });
    expect(await told()).toEqual([
      'sections.yml:1 unreadable-file',
      'pages/about.md:1 unreadable-file',
    ]);
  });

  test('is told with its line: a list that was not saved as UTF-8', async () => {
    const bytes = [
      Buffer.from('- id: ict\n  title: '),
      Buffer.from([0xce, 0xc8, 0xd1]),
      Buffer.from('\n'),
    ];
    writeFileSync(path.join(dir, 'sections.yml'), Buffer.concat(bytes));
    writeFileSync(path.join(dir, 'site.yml'), Buffer.concat(bytes.slice(1)));
    expect(await told()).toEqual(['site.yml:1 not-utf8', 'sections.yml:2 not-utf8']);
  });

  test.each(
    ['site.yml', 'sections.yml', 'series.yml', 'news', 'pages', 'media'].flatMap((name) =>
      ['/etc/passwd', '/etc', '/dev/zero', '..', '.', name, 'nowhere'].map(
        (target) => [name, target] as const,
      ),
    ),
  )(
    'is told with its file, and nothing is read behind it: %s as a link to %s',
    async (name, target) => {
      write('news/1.md', item('1'));
      rmSync(path.join(dir, name), { recursive: true, force: true });
      symlinkSync(target, path.join(dir, name));
      const links = (await diagnostics()).filter(({ file }) => file === name);
      expect(links).toMatchObject([{ code: 'unreadable-file', params: { why: 'link' } }]);
    },
  );

  test('is told with its file among pictures, and not again as missing: a link to nothing', async () => {
    mkdirSync(path.join(dir, 'media'));
    symlinkSync('nowhere.jpg', path.join(dir, 'media/a.jpg'));
    write('news/1.md', item('1', 'image: { src: ../media/a.jpg }\n'));
    expect(await told()).toEqual(['media/a.jpg:1 unreadable-file']);
  });
});

describe('readNews', () => {
  test('opens a file only when it changed', () => {
    write('news/1403/07/1.md', item('1'));
    write('news/1403/07/2.md', item('2'));
    const first = readNews(dir, new Map(), 'v1');
    expect(first.opened).toBe(2);
    expect(readNews(dir, first.entries, 'v1').opened).toBe(0);
    write('news/1403/07/2.md', item('2', '', 'متن دیگر'));
    const third = readNews(dir, first.entries, 'v1');
    expect(third.opened).toBe(1);
    expect(third.entries.get('news/1403/07/2.md')?.digest).not.toBe(
      first.entries.get('news/1403/07/2.md')?.digest,
    );
  });

  test('opens a file whose text changed while its time and size did not', () => {
    write('news/1.md', item('1', '', 'الف'));
    const past = new Date(2020, 1, 1);
    utimesSync(path.join(dir, 'news/1.md'), past, past);
    const first = readNews(dir, new Map(), 'v1');
    write('news/1.md', item('1', '', 'ببب'.slice(0, 3)));
    utimesSync(path.join(dir, 'news/1.md'), past, past);
    expect(readNews(dir, first.entries, 'v1').opened).toBe(1);
  });

  test('opens all files again when the program changed', () => {
    write('news/1.md', item('1'));
    const first = readNews(dir, new Map(), 'v1');
    expect(readNews(dir, first.entries, 'v2').opened).toBe(1);
  });

  test('reads a folder whose name has a half-space', () => {
    write('news/خبر‌ها/۱.md', item('1'));
    expect([...readNews(dir, new Map(), 'v1').entries.values()][0]?.code).toBe('1');
  });
});

describe('what no file shows alone', () => {
  test('nothing, in a sound newsroom without media, pages or series', async () => {
    write('news/1.md', item('1'));
    expect(await diagnostics()).toEqual([]);
  });

  test('a code used twice, told in both files with the other one named', async () => {
    write('news/a.md', item('7'));
    write('news/b.md', item('7'));
    expect(await diagnostics()).toEqual([
      expect.objectContaining({
        file: 'news/a.md',
        line: 2,
        code: 'code-twice',
        params: { field: 'code', value: '7', files: ['news/b.md'] },
      }),
      expect.objectContaining({
        file: 'news/b.md',
        line: 2,
        code: 'code-twice',
        params: { field: 'code', value: '7', files: ['news/a.md'] },
      }),
    ]);
  });

  test.each([
    [
      'an unknown section',
      item('1').replace('ict', 'sport'),
      { code: 'unknown-section', line: 5, params: { value: 'sport' } },
    ],
    [
      'an unknown series',
      item('1', 'series: { id: x, number: 1 }\n'),
      { code: 'unknown-series', line: 6, params: { value: 'x' } },
    ],
    [
      'an author whom nobody knows',
      item('1', 'authors: [sara]\n'),
      { code: 'unknown-person', line: 6, params: { value: 'sara', field: 'authors.0' } },
    ],
    [
      'a translator whom nobody knows',
      item('1', 'authors:\ntranslator: sara\n'),
      { code: 'unknown-person', line: 7, params: { value: 'sara' } },
    ],
    [
      'a picture that is not there',
      item('1', 'image: { src: ../media/a.jpg }\n'),
      { code: 'missing-picture', line: 6, params: { value: 'media/a.jpg' } },
    ],
    [
      'a picture of the body that is not there',
      item('1', '', 'x\n\n![الف](../media/b.jpg)'),
      { code: 'missing-picture', line: 9, params: { value: 'media/b.jpg' } },
    ],
    [
      'a decision done in an item that is not there',
      item('1', 'event:\n  decisions:\n    - { text: الف, doneIn: 99 }\n'),
      { code: 'unknown-code', line: 8, params: { value: '99' } },
    ],
    [
      'an alias that is an address of the site itself',
      item('1', 'aliases: [/archive/1.html]\n'),
      { code: 'alias-taken', line: 6 },
    ],
  ])('%s', async (_name, text, expected) => {
    write('news/1.md', text);
    expect(await diagnostics()).toMatchObject([{ file: 'news/1.md', ...expected }]);
  });

  test('an alias of two items', async () => {
    write('news/1.md', item('1', 'aliases: [/old/]\n'));
    write('news/2.md', item('2', 'aliases: [/old]\n'));
    expect((await diagnostics()).map(({ code, file }) => [code, file])).toEqual([
      ['alias-taken', 'news/1.md'],
      ['alias-taken', 'news/2.md'],
    ]);
  });
});

describe('readLists', () => {
  test.each([
    ['site.yml', 'title: پیک\n', ['unknown-key', 'missing-field']],
    ['site.yml', 'name: پیک\npublisher: { name: x, kind: shop }\n', ['wrong-choice']],
    ['sections.yml', 'ict: ارتباطات\n', ['not-a-list']],
    ['sections.yml', '- id: ict\n  title: الف\n- id: ict\n  title: ب\n', ['id-twice']],
    ['sections.yml', '- id: ICT\n  title: الف\n', ['bad-id']],
    ['pages/news.md', '---\ntitle: x\n---\n', ['reserved-id']],
    ['pages/درباره.md', '---\ntitle: x\n---\n', ['bad-id']],
  ])('%s: %j is refused', (file, text, codes) => {
    write(file, text);
    expect(readLists(dir).diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(codes),
    );
    expect(readLists(dir).diagnostics).toHaveLength(codes.length);
  });

  test('a missing series.yml or pages folder is no fault; a missing site.yml is', () => {
    expect(readLists(dir).diagnostics).toEqual([]);
    rmSync(path.join(dir, 'site.yml'));
    expect(readLists(dir).diagnostics).toEqual([
      expect.objectContaining({ file: 'site.yml', code: 'missing-file' }),
    ]);
  });
});
