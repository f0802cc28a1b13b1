import { normaliseLetters } from '../../../../lib/persian/letters.ts';
import { matches, textRule } from '../rule.ts';

const TATWEEL = '\u0640';
/** Letters, tatweel among them. */
const WORD = /[\p{L}\p{M}]+/gu;
/** A vowel sign that a space has parted from its letter, or twice on one letter. */
const STRAY_MARK = /(?<=[\p{L}])[ \u00A0\u200C]+([\u064B-\u0652]+) ?|([\u064B-\u0652])\2+/gu;

/** «ســلام»: tatweel is for titles drawn by hand; searching does not find such a word. */
export const stretchedLetters = textRule('stretched-letters', 'warning', (text) =>
  text.includes(TATWEEL)
    ? matches(text, WORD, ([word]) => {
        if (!word.slice(1, -1).includes(TATWEEL)) return undefined;
        const plain = normaliseLetters(word);
        return plain.includes(TATWEEL) || plain === word ? undefined : { fix: plain };
      })
    : [],
);

/** «پایتخت ِ ایران»: a vowel sign belongs on the letter before it. */
export const strayMarks = textRule('stray-marks', 'warning', (text) =>
  matches(text, STRAY_MARK, ([, parted, repeated = '']) => ({
    fix: parted === undefined ? repeated : `${parted} `,
  })),
);
