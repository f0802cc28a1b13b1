import { describe, expect, test } from 'vitest';
import { decode } from './decode.ts';

/** «سلام پیک، گچپژ» as Windows-1256 has it. */
const WINDOWS_1256 = Buffer.from([
  0xd3, 0xe1, 0xc7, 0xe3, 0x20, 0x81, 0xed, 0x98, 0xa1, 0x20, 0x90, 0x8d, 0x81, 0x8e, 0x0d, 0x0a,
]);

describe('decoding', () => {
  test.each([
    ['UTF-8', Buffer.from('سلام\r\nپیک'), 'سلام\nپیک'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFسلام'), 'سلام'],
    ['UTF-16 with its mark', Buffer.from('\uFEFFسلام', 'utf16le'), 'سلام'],
    ['UTF-16 without a mark', Buffer.from('باران بند آمد\n', 'utf16le'), 'باران بند آمد\n'],
    ['UTF-16 from the other end', Buffer.from('سلام', 'utf16le').swap16(), 'سلام'],
    ['Windows-1256', WINDOWS_1256, 'سلام پيک، گچپژ\n'],
  ])('reads %s', (_, bytes, text) => {
    expect(decode(bytes)).toMatchObject({ ok: true, text });
  });

  test('says that Windows-1256 was a guess', () => {
    expect(decode(WINDOWS_1256)).toMatchObject({ doubts: [{ kind: 'encoding-guessed' }] });
  });

  test.each([
    ['an empty file', Buffer.from(' \n\uFEFF'), 'empty-file'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'picture-file'],
    ['a WebP picture', Buffer.from('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), 'picture-file'],
    ['a Word document', Buffer.from('PK\u0003\u0004abc'), 'document'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'document'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]), 'binary'],
    [
      'Latin-1 French',
      Buffer.from('Ça était à côté, où naît un été', 'latin1'),
      'unknown-encoding',
    ],
  ])('refuses %s', (_, bytes, refusal) => {
    expect(decode(bytes)).toEqual({ ok: false, refusal });
  });
});
