import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unseenIn } from './file-name.ts';
import { toMediaPath } from './media-path.ts';

test.for([
  ['../media/a.jpg', 'a.jpg'],
  ['../../media/1403/07/a.jpg', '1403/07/a.jpg'],
  ['./media/a.jpg', 'a.jpg'],
  ['media/a.jpg', 'a.jpg'],
  ['/media/a.jpg', 'a.jpg'],
  [' /media/a.jpg ', 'a.jpg'],
  ['/media/a%20b.jpg', 'a b.jpg'],
  ['/media/%D8%B9%DA%A9%D8%B3.jpg', 'عکس.jpg'],
  ['/media/ا\u0653ب.jpg', 'آب.jpg'],
  ['/media/می‌رود.jpg', 'می‌رود.jpg'],
  ['/media/100%.jpg', '100%.jpg'],
  ['/media/a..b.jpg', 'a..b.jpg'],
  ['/media/_DSC1.jpg', '_DSC1.jpg'],
])('«%s» is «%s» below media', ([written, inside]) => {
  expect(toMediaPath(written ?? '')).toBe(inside);
});

test.for([
  '',
  'a.jpg',
  '/etc/passwd',
  '//media/a.jpg',
  'https://example.ir/media/a.jpg',
  'file:///media/a.jpg',
  'C:\\media\\a.jpg',
  '..\\media\\a.jpg',
  '../Media/a.jpg',
  '../media',
  '../media/',
  '../media/a/',
  '../media//etc/passwd',
  '../media/a//b.jpg',
  '../media/../a.jpg',
  '../media/a/../../b.jpg',
  '../media/./a.jpg',
  '../media/a\\..\\..\\b.jpg',
  '../media/C:/a.jpg',
  '../media/%2e%2e/a.jpg',
  '../media/..%2fa.jpg',
  '../media/%252e%252e/a.jpg',
  '../media/..%5Ca.jpg',
  '../media/a%00.jpg',
  '../media/a\0.jpg',
  '../media/a\n.jpg',
  '../media/.git/config',
  '../media/.htaccess',
  '../media/.. /a.jpg',
  '../media/\u202Egpj.exe',
  '../media/a\u200B.jpg',
  '../media/a\u2067.jpg',
  '../media/a\uFEFF.jpg',
  '../media/\u200Ca.jpg',
  '../media/a\uD800.jpg',
  `../media/${'ب'.repeat(130)}.jpg`,
  `../media/${'a/'.repeat(600)}a.jpg`,
])('%j is no file below media', (written) => {
  expect(toMediaPath(written)).toBeUndefined();
});

const pieces = [
  ...['..', '.', '/', '//', '\\', 'media', 'media/', '../media/', '/media/', 'a.jpg', '.git', ' '],
  ...['%2e', '%2E%2e', '%2f', '%5c', '%00', '%25', '%252e', '%', 'C:', 'https:', '\0', '\n', '~'],
  ...[
    '\u202E',
    '\u2066',
    '\u200B',
    '\u200C',
    '\u200F',
    '\uFF0E',
    '\u2215',
    '\uD800',
    'آ',
    'ا\u0653',
  ],
];
const written = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 4 })))
    .map((parts) => `../media/${parts.join('')}`),
);

test('whatever is written, it leads below media or nowhere, on every system', () => {
  fc.assert(
    fc.property(written, (text) => {
      const inside = toMediaPath(text);
      if (inside === undefined) return;
      for (const system of [path.posix, path.win32]) {
        const media = system === path.posix ? '/srv/content/media' : 'D:\\content\\media';
        expect(system.resolve(media, inside).startsWith(media + system.sep)).toBe(true);
      }
      expect(path.posix.normalize(inside)).toBe(inside);
      expect(path.posix.isAbsolute(inside)).toBe(false);
      expect(inside.normalize('NFC')).toBe(inside);
      expect(unseenIn(inside)).toBeUndefined();
    }),
    { numRuns: 20_000 },
  );
});

test('what is found below media is found again by its own path', () => {
  fc.assert(
    fc.property(written, (text) => {
      const inside = toMediaPath(text);
      if (inside !== undefined) expect(toMediaPath(`/media/${inside}`)).toBe(inside);
    }),
    { numRuns: 5000 },
  );
});
