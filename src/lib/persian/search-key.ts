import { toAsciiDigits } from './digits.ts';
import { normalise } from './normalise.ts';

/** Letters that Unicode keeps apart and Persian spelling does not. Hamza carriers go by NFKD. */
const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ە: 'ه',
  ة: 'ه',
  ٱ: 'ا',
};

const FOLDED_LETTER = new RegExp(`[${Object.keys(FOLDED_LETTERS).join('')}]`, 'g');

/**
 * The key under which all spellings of a word meet; never shown.
 */
export function toSearchKey(text: string): string {
  const bare = normalise(text)
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(FOLDED_LETTER, (letter) => FOLDED_LETTERS[letter] ?? letter)
    .replace(/اء(?!\p{L})/gu, 'ا')
    .replace(/\s+/g, ' ')
    .trim();
  return toAsciiDigits(bare).normalize('NFC');
}
