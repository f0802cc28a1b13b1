import { LETTERS, MARKS, TATWEEL } from './script.ts';

/**
 * Letters of Kurdish, Urdu, Pashto, Uighur and others that neither Persian nor Arabic has. Not ە ہ ھ ڪ,
 * which another keyboard puts in for Persian letters: they are told by these.
 */
const OUTSIDE =
  /[\u0672-\u067D\u067F-\u0685\u0687-\u0697\u0699-\u06A8\u06AB-\u06AE\u06B0-\u06BD\u06BF\u06C4-\u06CB\u06CD-\u06D3\u06EE\u06EF\u06FA-\u06FF\u0750-\u077F]/;
/** Letters that Persian words hold by a slip and words of those languages by right. */
const DOUBTFUL = /[\u06BE\u06C1-\u06C3\u06D5\u06AA]/;

const WORD = new RegExp(`[${LETTERS}${MARKS}${TATWEEL}\\u200C]+`, 'g');

/** So many other words may stand between two that tell of one language. */
const NEAR = 4;

/**
 * The words of a text that are of another language in Arabic letters, as ranges: those with a
 * letter from outside Persian, and those with a doubtful one near such a word.
 */
export function otherLanguageWords(text: string): [start: number, end: number][] {
  if (!OUTSIDE.test(text)) return [];
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }, wordIndex) => ({
    wordIndex,
    range: [index, index + word.length] satisfies [number, number],
    isOutside: OUTSIDE.test(word),
    isTold: OUTSIDE.test(word) || DOUBTFUL.test(word),
  })).filter(({ isTold }) => isTold);
  const stretches: (typeof words)[] = [];
  for (const word of words) {
    const stretch = stretches.at(-1);
    const last = stretch?.at(-1);
    if (stretch && last && word.wordIndex - last.wordIndex <= NEAR) stretch.push(word);
    else stretches.push([word]);
  }
  return stretches
    .filter((stretch) => stretch.some(({ isOutside }) => isOutside))
    .flatMap((stretch) => stretch.map(({ range }) => range));
}

/** Apply `map` to everything but words of other languages. */
export function mapOutsideOtherLanguages(text: string, map: (text: string) => string): string {
  let result = '';
  let done = 0;
  for (const [start, end] of otherLanguageWords(text)) {
    result += map(text.slice(done, start)) + text.slice(start, end);
    done = end;
  }
  return result + map(text.slice(done));
}
