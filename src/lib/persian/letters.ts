import { mapOutsideArabicQuotations } from './arabic-quotation.ts';
import { mapOutsideOtherLanguages } from './other-languages.ts';
import { LETTERS, MARKS, TATWEEL } from './script.ts';

/**
 * Letters that other keyboards and old systems put for Persian ones.
 *
 * NFKC does not fold them: to Unicode they are different letters, not forms of one. The Kurdish and
 * Urdu letters here look like Persian ones and come into Persian words by a keyboard, not by intent.
 */
const PERSIAN_LETTERS: Readonly<Record<string, string>> = {
  '\u064A': 'ی', // Arabic yeh ي
  '\u0649': 'ی', // alef maksura ى
  '\u06D2': 'ی', // yeh barree ے
  '\u06D3': 'ئ', // yeh barree with hamza ۓ
  '\u0643': 'ک', // Arabic kaf ك
  '\u06AA': 'ک', // swash kaf ڪ
  '\u06BE': 'ه', // heh doachashmee ھ
  '\u06C1': 'ه', // heh goal ہ
  '\u06D5': 'ه', // ae ە
  '\u06C2': 'ۀ', // heh goal with hamza ۂ
  '\u06C3': 'ة', // teh marbuta goal ۃ
};

const FOREIGN_LETTER = new RegExp(`[${Object.keys(PERSIAN_LETTERS).join('')}]`, 'g');

const YEH_AND_HAMZA = /\u06CC\u0654/g;

/** Arabic Presentation Forms A and B that are letters or marks, without the phrases ﷺ and ﷻ. */
const PRESENTATION_FORM = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFDF0-\uFDF9\uFE70-\uFEFC]/g;

/** What carries a mark in its presentation form: a space, or tatweel in the medial one. */
const MARK_CARRIER = new RegExp(`^[ ${TATWEEL}](?=[${MARKS}])`);

/** Tatweel between two letters. It stays where nothing follows («هـ») and as a dash. */
const STRETCH = new RegExp(
  `[${LETTERS}][${MARKS}]*${TATWEEL}[${MARKS}${TATWEEL}]*(?=[${LETTERS}])`,
  'g',
);

/**
 * Spell Persian with Persian letters: ي ى ك ھ ہ ە become ی ک ه, presentation forms become the letters
 * they show, and a stretched «ســلام» becomes «سلام». NFC; idempotent.
 *
 * What a writer chose stays as written: آ أ إ ؤ ئ ۀ ة, harakat, signs such as ﷼ and ﷺ, and the
 * letters of Arabic quotations (see `mapOutsideArabicQuotations`) and of words that Kurdish, Urdu or
 * another language has (see `otherLanguageWords`): «خەڵکی» and «ہیں» are no slips of a keyboard.
 */
export function normaliseLetters(text: string): string {
  const whole = unstretch(toWholeLetters(text.normalize('NFC'))).normalize('NFC');
  const fold = (text: string) => mapOutsideOtherLanguages(text, toPersianLetters);
  return mapOutsideArabicQuotations(whole, fold).normalize('NFC');
}

/** Presentation forms, which name a letter's shape, as the letters and marks themselves. */
export function toWholeLetters(text: string): string {
  return text.replace(PRESENTATION_FORM, (form) =>
    form.normalize('NFKC').replace(MARK_CARRIER, ''),
  );
}

/** The letters' part of `normaliseLetters`, in Arabic quotations too: for keys, not for display. */
export function toPersianLetters(text: string): string {
  return text
    .replace(FOREIGN_LETTER, (letter) => PERSIAN_LETTERS[letter] ?? letter)
    .replace(YEH_AND_HAMZA, 'ئ');
}

function unstretch(text: string): string {
  if (!text.includes('\u0640')) return text;
  return text.replace(STRETCH, (stretch) => stretch.replaceAll('\u0640', ''));
}
