import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { formatOrdinal } from '../../../lib/persian/numbers.ts';
import { textKey } from '../../../markdown/text-key.ts';

const HUNDREDS = ['', 'یکصد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'];
const MOST = 999;

/** «هفتمین» and «هفتم», with and without spaces and half-spaces, by their number. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: MOST }, (_, index) => index + 1).flatMap(spellings),
  ['نخست', 1],
  ['اولین', 1],
  ['یکمین', 1],
  ['یکم', 1],
]);

function spellings(n: number): [string, number][] {
  const words = inWords(n);
  return [...words, ...words.map((word) => `${word}ین`)].map((word) => [textKey(word), n]);
}

function inWords(n: number): string[] {
  const hundreds = HUNDREDS[Math.floor(n / 100)] ?? '';
  const rest = n % 100;
  const plain = rest === 0 ? [] : [formatOrdinal(rest, 'plain'), ...(rest === 1 ? ['یکم'] : [])];
  if (!hundreds) return [...plain, ...(n === 1 ? ['نخست'] : [])];
  const heads = n < 200 ? [hundreds, 'صد'] : [hundreds];
  if (rest === 0) return heads.map((head) => `${head}م`);
  return heads.flatMap((head) => plain.map((word) => `${head} و ${word}`));
}

/** Longer than «نهصد و نود و نهمین» no ordinal is. */
const MOST_WORDS = 5;

/**
 * The number that an ordinal says: «هفتمین», «بیست و یکمین», «سی‌ام», «یکصد و دوازدهمین», «۱۲مین», «هفتم»;
 * undefined for other words.
 */
export function readOrdinal(text: string): number | undefined {
  const digits = /^(?<number>\d{1,4})\s*-?(?:\u200C?اُ?م(?:ین)?|مین|م)$/u.exec(
    toAsciiDigits(text.trim()),
  );
  return digits ? Number(digits.groups?.['number']) : ORDINALS.get(textKey(text));
}

/** The first words of a text that are an ordinal: the longest that read as one. */
export function leadingOrdinal(
  words: readonly string[],
): { number: number; words: number } | undefined {
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1) {
    const number = readOrdinal(words.slice(0, count).join(' '));
    if (number !== undefined) return { number, words: count };
  }
  return undefined;
}
