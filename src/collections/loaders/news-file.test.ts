import { describe, expect, test } from 'vitest';
import type { ContentCode } from '../../lib/diagnostics/content-params.ts';
import type { Location } from '../../lib/diagnostics/diagnostic.ts';
import { readNewsFile } from './news-file.ts';

const FRONT = {
  code: '14030724093215',
  title: 'هفتمین جلسهٔ ارزیابی',
  publishedAt: '1403-07-24 09:32',
  section: 'ict',
};

const item = (changes: Record<string, string | undefined> = {}, body = 'متن خبر.') => {
  const lines = Object.entries({ ...FRONT, ...changes })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', '', body, ''].join('\n');
};

const read = (text: string | Buffer, file = 'news/a.md') =>
  readNewsFile(Buffer.from(text), file, 'stamp');

interface Told extends Partial<Location> {
  code: ContentCode;
  field?: string;
  value?: string;
}

/** What is wrong with a file, each with its params beside its location. */
const diagnosticsOf = (text: string | Buffer, file?: string): Told[] => {
  const result = read(text, file);
  return result.ok ? [] : result.diagnostics.map(({ params, ...rest }) => ({ ...rest, ...params }));
};

const dataOf = (text: string) => {
  const result = read(text);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.data;
};

describe('a faulty item is refused with the line, the value and the reason', () => {
  test.each<[string, string, Told]>([
    ['an unknown key', item({ tilte: 'x' }), { code: 'unknown-key', line: 6, value: 'tilte' }],
    ['a missing title', item({ title: undefined }), { code: 'missing-field', field: 'title' }],
    ['an empty title', item({ title: '' }), { code: 'missing-field', field: 'title' }],
    [
      'a thirteenth month',
      item({ publishedAt: '1403-13-01' }),
      { code: 'bad-date', line: 4, value: '1403-13-01' },
    ],
    [
      '31 Mehr',
      item({ publishedAt: '1403-07-31' }),
      { code: 'bad-date', value: '1403-07-31', line: 4 },
    ],
    ['30 Esfand of a common year', item({ publishedAt: '1404/12/30' }), { code: 'bad-date' }],
    [
      'a weekday that does not fit',
      item({ publishedAt: 'یکشنبه ۱۵ آبان ۱۴۰۰' }),
      { code: 'bad-date', value: 'یکشنبه ۱۵ آبان ۱۴۰۰' },
    ],
    ['a code with letters', item({ code: '12ab' }), { code: 'bad-code', line: 2, value: '12ab' }],
    ['a code of 16 digits', item({ code: '1234567890123456' }), { code: 'bad-code' }],
    ['a title that is a list', item({ title: '[الف, ب]' }), { code: 'not-text', field: 'title' }],
    ['a draft that is neither true nor false', item({ draft: 'شاید' }), { code: 'bad-boolean' }],
    [
      'an unknown key inside another',
      item({ source: '{ name: ایرنا, link: x }' }),
      { code: 'unknown-key', field: 'source', value: 'link', line: 6 },
    ],
    [
      'a source that is no address',
      item({ source: '{ name: x, url: foo }' }),
      { code: 'bad-address' },
    ],
    ['an alias that climbs', item({ aliases: '[/a/../b]' }), { code: 'bad-alias' }],
    ['an alias without a slash', item({ aliases: '[old.html]' }), { code: 'bad-alias' }],
    [
      'a picture outside media',
      item({ image: '{ src: ../../etc/passwd }' }),
      { code: 'missing-picture' },
    ],
    [
      'a key written twice',
      item({}).replace('section:', 'title: دوم\nsection:'),
      { code: 'yaml', line: 5 },
    ],
    [
      'a colon inside an unquoted title',
      item({ title: 'وزیر: چنین: گفت' }),
      { code: 'yaml', line: 3 },
    ],
    ['an empty file', '', { code: 'empty-file', line: 1 }],
    ['a file of white space', ' \n\n', { code: 'empty-file' }],
    ['a file without front matter', 'متن خبر', { code: 'no-front-matter', line: 1 }],
    [
      'front matter that does not close',
      item().replace('\n---\n\n', '\n\n'),
      { code: 'front-matter-open' },
    ],
  ])('%s', (_name, text, expected) => {
    expect(diagnosticsOf(text)).toEqual([
      expect.objectContaining({ file: 'news/a.md', ...expected }),
    ]);
  });

  test('a file that is not UTF-8, with the line of the first foreign byte', () => {
    const bytes = Buffer.concat([
      Buffer.from('---\ntitle: a\n'),
      Buffer.from([0xd3, 0xe1, 0xc7, 0x0a]),
    ]);
    expect(diagnosticsOf(bytes)).toEqual([
      { file: 'news/a.md', line: 3, code: 'not-utf8', severity: 'error' },
    ]);
  });

  test('all that is wrong in one file at once', () => {
    const codes = diagnosticsOf(item({ code: 'x', publishedAt: '1403-13-01', foo: 'y' })).map(
      ({ code }) => code,
    );
    expect(codes.toSorted()).toEqual(['bad-code', 'bad-date', 'unknown-key']);
  });

  test('what an MDX body may not hold, at its line of the file', () => {
    const text = item({}, 'متن\n\n<Script />');
    expect(diagnosticsOf(text, 'news/a.mdx')).toEqual([
      expect.objectContaining({ code: 'mdx', line: 10, value: 'Script' }),
    ]);
  });
});

describe('an item is taken as the editor means it', () => {
  const SAME_INSTANT = Date.UTC(2021, 10, 6, 6, 2);

  test.each([
    ['Jalali with ASCII digits', '1400-08-15 09:32'],
    ['Persian digits and slashes', '۱۴۰۰/۸/۱۵ ۰۹:۳۲'],
    ['Arabic digits', '١٤٠٠/٠٨/١٥ ٠٩:٣٢'],
    ['Persian words', 'شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲'],
    ['Arabic letters in the words', 'شنبه ۱۵ آبان ۱۴۰۰ ساعت ۰۹:۳۲'.replace('ی', 'ي')],
    ['Gregorian with an offset', '2021-11-06T06:02:00Z'],
    ['Gregorian in Tehran', '2021-11-06 09:32'],
    ['another offset', '2021-11-06T07:02:00+01:00'],
    ['quoted', '"1400-08-15 09:32"'],
  ])('a date written as %s', (_name, written) => {
    expect(dataOf(item({ publishedAt: written })).publishedAt).toBe(SAME_INSTANT);
  });

  test('an unquoted 1403-02-31, which other YAML readers turn into a day of March', () => {
    expect(dataOf(item({ publishedAt: '1403-02-31' })).publishedAt).toBe(
      Date.UTC(2024, 4, 19, 20, 30),
    );
  });

  test('a code in Persian digits, with zeros before it', () => {
    expect(dataOf(item({ code: '۰۰۱۲' })).code).toBe('0012');
  });

  test('a title of 241 characters', () => {
    const title = 'خبر '.repeat(60) + 'ن';
    expect(dataOf(item({ title })).title).toHaveLength(241);
  });

  test('text with Arabic letters and stray marks, normalised', () => {
    expect(dataOf(item({ title: 'وزير كشور  مي‌آيد' })).title).toBe('وزیر کشور می‌آید');
  });

  test('tags of one spelling once, as a list or as one text', () => {
    const expected = [
      { slug: 'پیام-رسان', title: 'پیام‌رسان' },
      expect.objectContaining({ title: 'اینترنت' }),
    ];
    expect(dataOf(item({ tags: '[پیام‌رسان, پيام رسان, اینترنت]' })).tags).toEqual(expected);
    expect(dataOf(item({ tags: 'پیام‌رسان، اینترنت' })).tags).toEqual(expected);
  });

  test('an empty optional field as absent', () => {
    expect(dataOf(item({ kicker: '' }))).not.toHaveProperty('kicker');
  });

  test('a picture by its bare path, however deep the item lies', () => {
    expect(dataOf(item({ image: '../../../media/1403/a.jpg' })).image).toEqual({
      src: '1403/a.jpg',
    });
  });

  test('the same bytes as Markdown and as MDX are two texts, so neither page is kept for the other', () => {
    const bytes = Buffer.from(item());
    const [md, mdx] = ['news/a.md', 'news/a.mdx'].map((file) => readNewsFile(bytes, file, 'stamp'));
    expect(md?.ok && mdx?.ok && md.data.digest !== mdx.data.digest).toBe(true);
  });

  test('Windows line ends and a byte order mark', () => {
    expect(dataOf(`\uFEFF${item().replaceAll('\n', '\r\n')}`).title).toBe(FRONT.title);
  });

  test('a body of 5 MB', () => {
    const body = 'خبری بسیار بلند. '.repeat(200_000);
    expect(dataOf(item({}, body)).excerpt.length).toBeLessThan(300);
  });

  test('no lead: the start of the body stands for it; a lead: nothing does', () => {
    expect(dataOf(item({}, '**متن** خبر.')).excerpt).toBe('متن خبر.');
    expect(dataOf(item({ lead: 'لید' })).excerpt).toBe('');
  });
});
