import { normaliseLetters } from '../../lib/persian/letters.ts';
import { matches, textRule } from '../rule.ts';

const STRETCHED = /[\p{L}\p{M}]+(?:\u0640+[\p{L}\p{M}]+)+/gu;
/** A vowel sign on nothing, or twice on one letter. */
const STRAY_MARK = /(?<![\p{L}\p{M}\u0640\u200D])[\u064B-\u0652]+|([\u064B-\u0652])\1+/gu;

/** «ســلام»: tatweel is for titles drawn by hand; searching does not find such a word. */
export const stretchedLetters = textRule('stretched-letters', 'warning', (text) =>
  matches(text, STRETCHED, ([word]) => {
    const plain = normaliseLetters(word);
    return plain.includes('\u0640') || plain === word ? undefined : { fix: plain };
  }),
);

/** A vowel sign that stands on no letter. */
export const strayMarks = textRule('stray-marks', 'warning', (text) =>
  matches(text, STRAY_MARK, ([, repeated = '']) => ({ fix: repeated })),
);
