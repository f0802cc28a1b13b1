import { toAsciiDigits } from './digits.ts';
import { toPersianLetters } from './letters.ts';
import { normalise } from './normalise.ts';

/** In UTF-8. File names end at 255 bytes, and an address is copied percent-encoded, three for one. */
const MAX_BYTES = 120;

/** Carriers of hamza, with which and without which words are spelt. آ keeps its madda. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ة: 'ه',
  ۀ: 'ه',
};

const HAMZA_CARRIER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');

/** ئ where ی is its second spelling (رئیس، رییس; ارائه، ارایه), not in «تئاتر» or «مسئول». */
const SOFT_HAMZA = /(ا?)(ئ+)(ی?)/g;

/** What parts no word: marks on letters, tatweel, the apostrophe of «it's». */
const SILENT = /[\p{M}\u0640'’]/gu;

/**
 * Signs that make another word of one, as their names: C++, C#, A+, .NET, and «۵۰٪» as «۵۰ درصد». Not where they
 * stand between two words («C + C»).
 */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}\p{N}+])\+(?![\p{L}\p{N}])/gu, ' plus'],
  [/(?<=[\p{L}\p{N}])[#♯](?![\p{L}\p{N}])/gu, ' sharp'],
  [/(?<![\p{L}\p{N}\p{P}])\.(?=[a-z])/gu, 'dot '],
  [/(?<=\p{N})[%٪]|(?<![\p{L}\p{N}])[%٪](?=\p{N})/gu, ' درصد '],
  [/(?<![\p{L}\p{N}])\$(?=\p{N})|(?<=\p{N})\$/gu, ' دلار '],
  [/(?<![\p{L}\p{N}])€(?=\p{N})|(?<=\p{N})€/gu, ' یورو '],
];

/**
 * A text as one path segment: its words, lower case, with `-` between.
 *
 * Signs that mean something are named (C++ is `c-plus-plus`, C# `c-sharp`). Half-spaces part words as spaces do, digits are ASCII, and the letters that spellings differ in
 * are folded, so that پیام‌رسان، پیام رسان and پيام‌رسان are one tag, and so are «هیأت» and «هیات».
 * Only letters, digits and `-`; at most 120 bytes of UTF-8, cut
 * between words; empty only for a text without letter or digit. A slug is its own slug.
 */
export function toSlug(text: string): string {
  // NFKC can bring back what `normalise` has folded: ﷺ is a phrase in Arabic letters.
  const letters = toPersianLetters(normalise(text).normalize('NFKC').toLowerCase())
    .replace(HAMZA_CARRIER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(SILENT, '')
    .replace(SOFT_HAMZA, soften)
    .normalize('NFKC');
  const named = SIGNS.reduce((words, [sign, name]) => words.replace(sign, name), letters);
  return cutBetweenWords(toAsciiDigits(named).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function soften(written: string, alef: string, hamzas: string, yeh: string): string {
  if (yeh !== '') return alef + 'ی'.repeat(hamzas.length) + yeh;
  return alef === '' ? written : `${alef}ی${hamzas.slice(1)}`;
}

function cutBetweenWords([first = '', ...others]: readonly string[]): string {
  let slug = cutWithin(first);
  for (const word of others) {
    const longer = `${slug}-${word}`;
    if (byteLength(longer) > MAX_BYTES) break;
    slug = longer;
  }
  return slug;
}

/** For a word that is too long by itself: as many whole characters as there is room for. */
function cutWithin(word: string): string {
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
