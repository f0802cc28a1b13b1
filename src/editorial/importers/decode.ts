import { isUtf8 } from 'node:buffer';
import { toUnixLines } from '../../collections/front-matter.ts';
import type { ImportWarning, ImportErrorKind } from './import-warning.ts';

export type Decoded =
  { ok: true; text: string; doubts: ImportWarning[] } | { ok: false; refusal: ImportErrorKind };

const SIGNATURES: readonly (readonly [string, ImportErrorKind])[] = [
  ['\x89PNG', 'picture-file'],
  ['\xFF\xD8\xFF', 'picture-file'],
  ['GIF8', 'picture-file'],
  ['RIFF', 'picture-file'],
  ['%PDF', 'document'],
  // A zip is what .docx and .odt are; the second is the old .doc.
  ['PK\x03\x04', 'document'],
  ['\xD0\xCF\x11\xE0', 'document'],
];

/** Letters and signs that Persian text in Windows-1256 is made of, beside ASCII. */
const PERSIAN_BYTES = /[\u0600-\u06FF\u200C\u200D\u00A0«»÷×…–—“”‘’•©®°±]/gu;
/** Of a text's characters beyond ASCII, so many must be such for Windows-1256 to be believed. */
const BELIEVABLE = 0.95;
const UTF16 = ['utf-16le', 'utf-16be'] as const;
/** Enough of a large file to tell its encoding. */
const SAMPLE = 200_000;

/**
 * The bytes of a text file as text: UTF-8, UTF-16, or Windows-1256, in which older
 * Iranian systems saved. What a page declares of itself is not asked: saved pages are often converted
 * without their declaration. Line ends become `\n`.
 */
export function decode(bytes: Buffer): Decoded {
  const start = bytes.toString('latin1', 0, 8);
  const signature = SIGNATURES.find(([mark]) => start.startsWith(mark));
  if (signature) return { ok: false, refusal: signature[1] };
  const utf16 = /^(?:\xFF\xFE|\xFE\xFF)/u.exec(start)?.[0];
  if (utf16)
    return decoded(new TextDecoder(utf16 === '\xFF\xFE' ? 'utf-16le' : 'utf-16be').decode(bytes));
  const unmarked = UTF16.find((encoding) => isPersianIn(encoding, bytes));
  if (unmarked) return decoded(new TextDecoder(unmarked).decode(bytes));
  if (isBinary(bytes)) return { ok: false, refusal: 'binary' };
  if (isUtf8(bytes)) return decoded(bytes.toString('utf8'));
  const text = new TextDecoder('windows-1256').decode(bytes);
  if (!isPersian(text)) return { ok: false, refusal: 'unknown-encoding' };
  return decoded(text, [{ kind: 'encoding-guessed', value: 'Windows-1256' }]);
}

function decoded(text: string, doubts: ImportWarning[] = []): Decoded {
  const clean = toUnixLines(text);
  return clean.trim() === ''
    ? { ok: false, refusal: 'empty-file' }
    : { ok: true, text: clean, doubts };
}

/** Text holds no NUL and next to no control characters. */
function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.reduce(
    (count, byte) => count + Number(byte < 9 || (byte > 13 && byte < 27)),
    0,
  );
  return sample.includes(0) || controls * 100 > sample.length;
}

/**
 * Whether the bytes are text of this kind, though no mark says so: pairs of bytes that are Persian
 * letters and ASCII, as the pairs of no other text and of no program are.
 */
function isPersianIn(encoding: (typeof UTF16)[number], bytes: Buffer): boolean {
  if (bytes.length < 2 || bytes.length % 2 === 1) return false;
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
  const letters = text.match(/[\u0600-\u06FF\u200C]/gu)?.length ?? 0;
  const ascii = text.match(/[\t\n\r\x20-\x7E]/gu)?.length ?? 0;
  return letters > 0 && letters + ascii >= text.length * BELIEVABLE;
}

function isPersian(text: string): boolean {
  const beyondAscii = text.slice(0, SAMPLE).replace(/[\0-\x7F]/gu, '');
  return (beyondAscii.match(PERSIAN_BYTES)?.length ?? 0) >= beyondAscii.length * BELIEVABLE;
}
