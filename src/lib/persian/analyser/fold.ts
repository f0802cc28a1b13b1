import { normalise } from '../normalise.ts';
import { toSearchKey } from '../search-key.ts';

/**
 * A hamza on a tooth is written in three ways: مسئول/مسؤول/مسوول, هیئت/هیأت/هیات, مسئله/مسأله/مساله.
 * Which letter the other spellings put in its place follows from the letters beside it.
 */
const HAMZA_AS_WAW = /ئ(?=و)/g;
const HAMZA_AS_ALEF = /([^اآوئ])ئ(?=[تل](?:\p{L}?$))/gu;

/** `1,500`, `۱٬۵۰۰` (U+066C) and `1500` are one number. */
const THOUSANDS = /(\p{Nd})[,\u066C](?=\p{Nd}{3}(?!\p{Nd}))/gu;

/** What carries no letter of its own: harakat, tatweel, direction marks; half-spaces (U+200C) stay. */
const SILENT = /[\p{M}\u0640]|(?!\u200C)\p{Cf}/gu;

const WORD = /[\p{L}\p{N}]+(?:\u200C+[\p{L}\p{N}]+)*/gu;

/**
 * Nineteen runs of twenty: Persian letters, digits and punctuation whose folding is a table. Half-spaces
 * are among them only between Persian letters, where normalising leaves them alone.
 */
const PLAIN =
  /^[!-~«»،؛؟…]*(?:[آابپت-غفقکگكلمنهويیىچژ]+(?:\u200C[ابپت-غفقکگكلمنهويیىچژ]+)*[!-/:-@[-`{-~«»،؛؟….]*)?$/;
const FOLDED = /[آيىك]/g;
const PLAIN_FOLDS: Readonly<Record<string, string>> = { آ: 'ا', ي: 'ی', ى: 'ی', ك: 'ک' };

/**
 * The words in one run of text without white space, each as its atoms: what stands between its
 * half-spaces, folded to the key that all spellings of it share.
 *
 * `«پيام‌رسان»،(ICT)` → `[['پیام', 'رسان'], ['ict']]`. Punctuation parts words and is in none of them;
 * no atom is empty; an atom folded again stays as it is.
 */
export function foldWords(run: string): string[][] {
  return PLAIN.test(run) ? foldPlain(run) : foldAny(run);
}

function foldPlain(run: string): string[][] {
  const letters = run.toLowerCase().replace(FOLDED, (letter) => PLAIN_FOLDS[letter] ?? letter);
  return Array.from(letters.replace(THOUSANDS, '$1').matchAll(WORD), ([word]) =>
    word.split('\u200C'),
  );
}

/** The same for any text; exported for the test that holds both ways together. */
export function foldAny(run: string): string[][] {
  const letters = normalise(run).replace(SILENT, '').replace(THOUSANDS, '$1');
  return Array.from(letters.matchAll(WORD), ([word]) =>
    word
      .split('\u200C')
      .map(foldAtom)
      .filter((atom) => atom !== ''),
  ).filter((atoms) => atoms.length > 0);
}

function foldAtom(atom: string): string {
  const spelt = atom.replace(HAMZA_AS_WAW, 'و').replace(HAMZA_AS_ALEF, '$1ا');
  return toSearchKey(spelt).replace(/[^\p{L}\p{N}]|ء/gu, '');
}
