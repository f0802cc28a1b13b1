import { normaliseLetters } from '../../../../lib/persian/letters.ts';
import { otherLanguageWords } from '../../../../lib/persian/other-languages.ts';
import { matches, textRule } from '../rule.ts';

const FOREIGN =
  '\\u064A\\u0649\\u0643\\u06D2\\u06D3\\u06AA\\u06BE\\u06C1-\\u06C3\\u06D5\\uFB50-\\uFBB1\\uFBD3-\\uFD3D' +
  '\\uFD50-\\uFDC7\\uFDF0-\\uFDF9\\uFE70-\\uFEFC';
const HAS_FOREIGN = new RegExp(`[${FOREIGN}]`);
const WORD = new RegExp(`[\\p{L}\\p{M}\\u0640\\u200C${FOREIGN}]+`, 'gu');

/**
 * كتاب‌هاي → کتاب‌های: a word with a letter of another keyboard (ي ى ك ھ ہ ە ے ڪ), or in its presentation
 * form. Searching, sorting and the reader's own keyboard know ی and ک. Stretching (tatweel) is another
 * rule's.
 */
export const arabicLetters = textRule('arabic-letters', 'warning', (text) => {
  if (!HAS_FOREIGN.test(text)) return [];
  const others = otherLanguageWords(text);
  let next = 0;
  return matches(text, WORD, ({ 0: word, index }) => {
    // Both stand in the order of the text, so each is looked at once.
    while ((others[next]?.[1] ?? Infinity) <= index) next += 1;
    const isOther = (others[next]?.[0] ?? Infinity) < index + word.length;
    if (isOther || !HAS_FOREIGN.test(word)) return undefined;
    const persian = normaliseLetters(word);
    return persian === word ? undefined : { fix: persian };
  });
});
