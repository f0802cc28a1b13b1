import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSlug } from '../persian/slug.ts';
import { isDeviceName, readOldAddress } from './old-address.ts';
import { splitQuery } from './query-address.ts';
import { fileOfAddress, foldName } from './same-file.ts';

describe('an old address is read as its reader asked for it', () => {
  test.each([
    ['/old/318204.html', '/old/318204.html'],
    [' /old/ ', '/old/'],
    ['/fa/news/318204', '/fa/news/318204'],
    ['/%D8%AE%D8%A8%D8%B1/', '/خبر/'],
    ['/خبر/می\u200Cشود/', '/خبر/می\u200Cشود/'],
    ['/%d8%ae%d8%a8%d8%b1%e2%80%8c%d9%87%d8%a7', '/خبر\u200Cها'],
    ['/cafe\u0301', '/caf\u00E9'],
    ['/My%20File.html', '/My File.html'],
    ['/%6eews/1/', '/news/1/'],
    ['/index.php/2020/01/post/', '/index.php/2020/01/post/'],
    ['/_layouts/15/a.aspx', '/_layouts/15/a.aspx'],
    ["/a;b=c,d@e+f!g$h&i'j(k)[l]{m}/", "/a;b=c,d@e+f!g$h&i'j(k)[l]{m}/"],
    ['/', '/'],
    ['/?p=123', '/?p=123'],
    ['/index.php?id=3', '/index.php?id=3'],
    ['/Default.aspx?NewsID=5', '/Default.aspx?NewsID=5'],
    ['/index.php?option=com_content&id=3', '/index.php?id=3&option=com_content'],
    ['/%D8%AE%D8%A8%D8%B1?id=1.2~-_', '/خبر?id=1.2~-_'],
    [`/${'ا'.repeat(127)}/`, `/${'ا'.repeat(127)}/`],
  ])('%j', (written, address) => {
    expect(readOldAddress(written)).toEqual({ ok: true, address });
  });
});

describe('an address that cannot be kept is refused, and why', () => {
  test.each([
    ['old.html', 'no-slash'],
    ['', 'no-slash'],
    ['https://old.example/a', 'other-host'],
    ['//old.example/a', 'other-host'],
    ['/\\old.example/a', 'other-host'],
    ['javascript:alert(1)', 'other-host'],
    ['/a?', 'query'],
    ['/a?id', 'query'],
    ['/a?id=', 'query'],
    ['/a?=5', 'query'],
    ['/a?id=5&', 'query'],
    ['/a?id=5&id=6', 'query'],
    ['/a?id=5&ID=6', 'query'],
    ['/a?id=5=6', 'query'],
    ['/a?id=خبر', 'query'],
    ['/a?id=%35', 'query'],
    ['/a?id[]=5', 'query'],
    ['/a?id=5;b', 'query'],
    ['/a?id=$arg_x', 'query'],
    ['/a?a=1&b=2&c=3&d=4&e=5', 'query'],
    ['/../x?id=5', 'dots'],
    ['/.git?id=5', 'hidden'],
    ['/a%3Fid=5', 'fragment'],
    ['/a#b', 'fragment'],
    ['/a?id=5#b', 'fragment'],
    ['/%E0%A4%A', 'undecodable'],
    ['/%', 'undecodable'],
    ['/%ff', 'undecodable'],
    ['/%252e%252e/x', 'percent'],
    ['/%25252e%25252e/x', 'percent'],
    ['/100%25/', 'percent'],
    ['/a\\..\\b', 'backslash'],
    ['/a%5Cb', 'backslash'],
    ['/a\0b', 'invisible'],
    ['/a%00b', 'invisible'],
    ['/a%0d%0aX: y', 'invisible'],
    ['/a\u202Egpj.exe', 'invisible'],
    ['/a%E2%80%AE', 'invisible'],
    ['/a\u200B', 'invisible'],
    ['/a\u200Cb', 'invisible'],
    ['/a\u00ADb', 'invisible'],
    ['/a\u3164b', 'invisible'],
    ['/a\u00A0b', 'invisible'],
    ['/a\uD800b', 'invisible'],
    ['/a\u{E0041}b', 'invisible'],
    ['/a//b', 'empty-part'],
    ['/a//', 'empty-part'],
    ['/../x', 'dots'],
    ['/a/..', 'dots'],
    ['/a/./b', 'dots'],
    ['/%2e%2e/x', 'dots'],
    ['/.../x', 'dots'],
    ['/. ./x', 'dots'],
    ['/.htaccess', 'hidden'],
    ['/.git/hooks/post-commit', 'hidden'],
    ['/web.config', 'server-file'],
    ['/_headers', 'server-file'],
    ['/_worker.js', 'server-file'],
    ['/con', 'device'],
    ['/a/NUL.html', 'device'],
    ['/aux/b', 'device'],
    [`/${'a'.repeat(300)}`, 'part-too-long'],
    [`/${'ا'.repeat(128)}/`, 'part-too-long'],
    [`/${'a/'.repeat(600)}`, 'too-long'],
  ])('%j: %s', (written, flaw) => {
    expect(readOldAddress(written)).toEqual({ ok: false, flaw });
  });
});

/** Texts that are nearly addresses. */
const piece = fc.constantFrom(
  ...[
    'a',
    'B',
    'خ',
    '.',
    '..',
    '/',
    '/',
    '/',
    'index.html',
    '%2e',
    '%2f',
    '%5c',
    '%00',
    '%25',
    ' ',
  ],
  ...[
    '\\',
    '\u200C',
    '\u202E',
    'é',
    'e\u0301',
    '.html',
    '?',
    '#',
    ':',
    'CON',
    '\0',
    '\n',
    '?id=3',
    '&a=b',
  ],
);
const nearly = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`),
  fc.string({ unit: 'binary' }).map((text) => `/${text}`),
  fc.webPath().map((path) => `/${path}`),
);

describe('whatever is written', () => {
  test('an address that is read leads to a file below the site', () => {
    fc.assert(
      fc.property(nearly, (written) => {
        const read = readOldAddress(written);
        if (!read.ok) return;
        const file = fileOfAddress(splitQuery(read.address).path);
        const parts = file.split('/');
        expect(parts.every((part) => part !== '' && !/^\.+$/u.test(part))).toBe(true);
        expect(file).not.toMatch(/[\\\0%?#]/u);
        expect(parts.every((part) => Buffer.byteLength(part) <= 255)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is read is read again as itself', () => {
    fc.assert(
      fc.property(nearly, (written) => {
        const read = readOldAddress(written);
        if (read.ok)
          expect(readOldAddress(encodeURI(read.address))).toEqual({
            ok: true,
            address: read.address,
          });
      }),
    );
  });

  test('a folded name is folded as itself, in any case and normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const folded = foldName(name);
        expect(foldName(folded)).toBe(folded);
        for (const other of [
          name.toUpperCase(),
          name.toLowerCase(),
          name.normalize('NFD'),
          name.normalize('NFC'),
        ])
          expect(foldName(other)).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });

  test('a tag’s slug is a part that may stand in an address', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('..', '.', 'index', '/', '\\', '‮'),
        ),
        (title) => {
          const slug = toSlug(title);
          // A title without letters gives none, and no page; a device's name is one on Windows alone.
          if (slug === '' || isDeviceName(slug)) return;
          expect(readOldAddress(`/t/${slug}/`)).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 1000 },
    );
  });
});
