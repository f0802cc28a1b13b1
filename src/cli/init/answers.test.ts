import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isFitId } from '../../collections/schemas/fields.ts';
import {
  AnswerFault,
  readAddress,
  readColour,
  readDesk,
  readName,
  readSections,
} from './answers.ts';
import { contentFiles, frameFiles, packageName } from './newsroom-files.ts';

describe('a name', () => {
  test.each([
    ['  آوای   كوير ', 'آوای کویر'],
    ['News «24»', 'News «24»'],
    ['آوای \'کویر\' "روز": #۱', 'آوای \'کویر\' "روز": #۱'],
  ])('%j is %j', (text, name) => {
    expect(readName(text)).toBe(name);
  });

  test.each(['', '   ', '«»', 'یک\nدو', 'یک\u2028دو', 'خبر '.repeat(40)])(
    '%j is refused',
    (text) => {
      expect(() => readName(text)).toThrow(AnswerFault);
    },
  );
});

describe('an address', () => {
  test.each([
    ['', undefined],
    ['https://x.ir', 'https://x.ir'],
    ['x.ir', 'https://x.ir'],
    [' HTTPS://X.ir/ ', 'https://x.ir'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://x.ir/news/', 'https://x.ir/news'],
    ['x.ir:8443/news', 'https://x.ir:8443/news'],
    ['localhost:8080', 'https://localhost:8080'],
    ['127.0.0.1:8080', 'https://127.0.0.1:8080'],
    ['[::1]', 'https://[::1]'],
    ['http://intranet', 'http://intranet'],
    ['خبر.ایران', 'https://xn--ngblk.xn--mgba3a4f16a'],
  ])('%j is %j', (text, address) => {
    expect(readAddress(text)).toBe(address);
  });

  test.each([
    'ftp://x.ir',
    'https://',
    'https://a:b@x.ir',
    'https://x.ir//news',
    'x.ir/?a=1',
    'دو واژه',
    ...['forgejo', 'آری', '-', '.', 'x.', 'forgejo/x.ir', 'mailto:x@y.ir'],
  ])('%j is refused', (text) => {
    expect(() => readAddress(text)).toThrow(AnswerFault);
  });
});

describe('sections', () => {
  test.each([
    ['استان، اقتصاد', ['province', 'economy']],
    ['سياست,ورزش;  سلامت', ['politics', 'sports', 'health']],
    ['میراث کویر، خبرها', ['section-1', 'news']],
    ['heritage=میراث کویر', ['heritage']],
    ['Heritage-۲ = میراث', ['heritage-2']],
  ])('%j have the ids %j', (text, ids) => {
    expect(readSections(text).map(({ id }) => id)).toEqual(ids);
  });

  test.each(['', ' ، ', 'ورزش، ورزشی', 'a b=نام', 'میراث=نام', 'ict=', 'con=نام'])(
    '%j are refused',
    (text) => {
      expect(() => readSections(text)).toThrow(AnswerFault);
    },
  );

  test('whatever is typed, ids are fit and titles are not empty, or it is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        try {
          const sections = readSections(text);
          expect(sections.every(({ id, title }) => isFitId(id) && title !== '')).toBe(true);
          expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
        } catch (error) {
          expect(error).toBeInstanceOf(AnswerFault);
        }
      }),
    );
  });
});

test.each([
  ['#8A1538', '#8a1538'],
  ['f2c', '#ff22cc'],
  [' #۱۲۳۴۵۶ ', '#123456'],
])('the colour %j is %j', (text, colour) => {
  expect(readColour(text)).toBe(colour);
});

test.each(['', 'colourless', '#12345', '#1234567', '#fefefe'])('%j is no colour', (text) => {
  expect(() => readColour(text)).toThrow(AnswerFault);
});

describe('the desk', () => {
  test.each([
    [{}, undefined],
    [{ backend: 'local' }, undefined],
    [
      { backend: 'github', repo: 'a/b', url: ' ' },
      { backend: 'github', repo: 'a/b' },
    ],
    [
      { backend: 'gitea', repo: 'a/b', url: 'https://g.ir/', branch: 'main', clientId: '1' },
      { backend: 'gitea', repo: 'a/b', branch: 'main', url: 'https://g.ir', clientId: '1' },
    ],
  ])('%j is %j', (typed, desk) => {
    expect(readDesk(typed)).toEqual(desk);
  });

  test.each([
    { backend: 'svn' },
    { backend: 'github' },
    { repo: 'a/b' },
    { backend: 'gitea', repo: 'a/b', url: 'g.ir' },
  ])('%j is refused', (typed) => {
    expect(() => readDesk(typed)).toThrow(AnswerFault);
  });
});

test.each([
  ['my-newsroom', 'my-newsroom'],
  ['My News_Room.1', 'my-news-room-1'],
  ['تحریریه', 'newsroom'],
  ['peyk', 'newsroom'],
])('the folder %j gives the package %j', (folder, name) => {
  expect(packageName(folder)).toBe(name);
});

test('whatever a name and a title hold, files of data hold it and nothing more', () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 80 })
    .filter((one) => /[\p{L}\p{N}]/u.test(one) && !/[\n\r\u2028\u2029]/u.test(one));
  fc.assert(
    fc.property(text, text, (typed, title) => {
      let name = '';
      try {
        name = readName(typed);
      } catch {
        return;
      }
      const newsroom = {
        ...{ folder: typed, name, peyk: '^1.0.0', version: '1.0.0' },
        sections: [{ id: 'news', title }],
      };
      const content = contentFiles(newsroom);
      expect(parse(content.get('content/site.yml') ?? '')).toEqual({ name });
      expect(parse(content.get('content/sections.yml') ?? '')).toEqual([
        { id: 'news', title, order: 1 },
      ]);
      const manifest = JSON.parse(frameFiles(newsroom).get('package.json') ?? '') as object;
      expect(manifest).toMatchObject({ private: true, dependencies: { peyk: '^1.0.0' } });
    }),
  );
});
