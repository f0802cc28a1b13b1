/**
 * The Persian letters on the keys of an English keyboard: ISIRI 9147 (the standard's layout, in every system of
 * today), with what the older layout of Windows has on keys that the standard leaves to signs.
 */
const KEYS: Readonly<Record<string, string>> = {
  ...{ q: 'ض', w: 'ص', e: 'ث', r: 'ق', t: 'ف', y: 'غ', u: 'ع', i: 'ه', o: 'خ', p: 'ح' },
  ...{ '[': 'ج', ']': 'چ', a: 'ش', s: 'س', d: 'ی', f: 'ب', g: 'ل', h: 'ا', j: 'ت', k: 'ن' },
  ...{ l: 'م', ';': 'ک', "'": 'گ', z: 'ظ', x: 'ط', c: 'ز', v: 'ر', b: 'ذ', n: 'د', m: 'پ' },
  ...{ ',': 'و', '\\': 'پ', '`': 'پ', H: 'آ', C: 'ژ', A: 'ؤ', S: 'ئ', F: 'إ', G: 'أ', M: 'ء' },
  ...{ B: '\u200C', N: '\u0654', J: 'ة', K: '»', L: '«' },
};

/** The other way: what stands on the key of a Persian letter. */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries(KEYS)
    .filter(([key]) => /[a-z[\];',]/u.test(key))
    .map(([key, letter]) => [letter, key]),
);

/**
 * What keys of an English keyboard would have written on a Persian one: «hdkjvkj» is «اینترنت». A letter in upper case
 * that has no Persian letter of its own is that in lower case.
 *
 * @returns undefined where the text has no Latin letter, has a Persian one, or a key that writes no letter: it
 *   was then not typed by mistake
 */
export function fromEnglishKeys(text: string): string | undefined {
  if (!/[a-z]/iu.test(text)) return undefined;
  let typed = '';
  for (const key of text) {
    const letter = KEYS[key] ?? KEYS[key.toLowerCase()] ?? (/[\s\d]/u.test(key) ? key : undefined);
    if (letter === undefined) return undefined;
    typed += letter;
  }
  return typed;
}

/**
 * What keys of a Persian keyboard would have written on an English one: «صهبه» is “wifi”.
 * @returns undefined where a letter stands on no key of Latin letters
 */
export function fromPersianKeys(text: string): string | undefined {
  if (!/\p{Script=Arabic}/u.test(text)) return undefined;
  let typed = '';
  for (const letter of text) {
    const key = LATIN.get(letter) ?? (/[\s\d]/u.test(letter) ? letter : undefined);
    if (key === undefined) return undefined;
    typed += key;
  }
  return typed;
}
