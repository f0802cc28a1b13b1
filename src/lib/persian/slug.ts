import { toAsciiDigits } from './digits.ts';
import { normalise } from './normalise.ts';

/** Bytes in UTF-8. File names end at 255 and proxies cut long addresses. */
const MAX_BYTES = 120;

/**
 * One path segment that names a text: words with `-` between.
 */
export function toSlug(text: string): string {
  const folded = toAsciiDigits(normalise(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/[أإٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ی')
    .replace(/[ةۀ]/g, 'ه')
    .replace(/[\p{M}\u0640]/gu, '');
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return cutAtWord(words).normalize('NFC');
}

function cutAtWord(words: readonly string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (byteLength(longer) > MAX_BYTES) break;
    slug = longer;
  }
  return slug === '' ? cutInWord(words[0] ?? '') : slug;
}

function cutInWord(word: string): string {
  let cut = '';
  for (const character of word) {
    if (byteLength(cut + character) > MAX_BYTES) break;
    cut += character;
  }
  return cut;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
