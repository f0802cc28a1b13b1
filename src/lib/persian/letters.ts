import { mapOutsideArabicQuotations } from './arabic-quotation.ts';

/**
 * Letters that other keyboards and old systems put for Persian ones, and the Persian letter.
 *
 * NFKC does not fold them: to Unicode they are different letters, not forms of one. Kurdish, Pashto
 * and Urdu letters that only look alike in one position are here because a Persian text holds them
 * by a wrong keyboard, not by intent.
 */
const LETTERS: Readonly<Record<string, string>> = {
  '\u064A': 'ی', // ي Arabic yeh
  '\u0649': 'ی', // ى alef maksura
  '\u06D2': 'ی', // ے yeh barree
  '\u06D3': 'ئ', // ۓ yeh barree with hamza
  '\u0643': 'ک', // ك Arabic kaf
  '\u06AA': 'ک', // ڪ swash kaf
  '\u06BE': 'ه', // ھ heh doachashmee
  '\u06C1': 'ه', // ہ heh goal
  '\u06D5': 'ه', // ە ae
  '\u06C2': 'ۀ', // ۂ heh goal with hamza
  '\u06C3': 'ة', // ۃ teh marbuta goal
};

const FOREIGN_LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Letters by shape: Arabic Presentation Forms A and B, but for the phrases ﷺ and ﷻ. */
const PRESENTATION_FORM = /[\uFB50-\uFDF9\uFE70-\uFEFC]/g;

/** In a presentation form of a mark, what carries it: a space, or tatweel for the medial form. */
const MARK_CARRIER = /^[ \u0640](?=\p{M})/u;

/** Tatweel that stretches a word: letters (with marks) on both sides. */
const STRETCH =
  /([\u0620-\u063F\u0641-\u064A\u066E-\u06D3\u06D5]\p{M}*)\u0640+(?=\p{M}*[\u0620-\u063F\u0641-\u064A\u066E-\u06D3\u06D5])/gu;

/**
 * Spell Persian with Persian letters: ي ى ك ہ ھ ە and presentation forms become ی ک ه and whole
 * letters, a stretched «ســلام» becomes «سلام». NFC; idempotent.
 *
 * What a writer chose stays as written: آ أ إ ؤ ئ ۀ ة, harakat, signs such as ﷼ and ﷺ, and the
 * letters of Arabic quotations (see `mapOutsideArabicQuotations`).
 */
export function normaliseLetters(text: string): string {
  const whole = text.normalize('NFC').replace(PRESENTATION_FORM, decompose).replace(STRETCH, '$1');
  return mapOutsideArabicQuotations(whole.normalize('NFC'), toPersianLetters).normalize('NFC');
}

function decompose(form: string): string {
  return form.normalize('NFKC').replace(MARK_CARRIER, '');
}

function toPersianLetters(text: string): string {
  return text
    .replace(FOREIGN_LETTER, (letter) => LETTERS[letter] ?? letter)
    .replaceAll('ی\u0654', 'ئ');
}
