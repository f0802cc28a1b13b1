import { toAsciiDigits } from '../../lib/persian/digits.ts';
import { normalise } from '../../lib/persian/normalise.ts';

/** A sentence where it stands. */
export interface Surroundings {
  before: string;
  sentence: string;
  after: string;
}

/** As much of what stands around it as is shown on either side, in letters. */
const AROUND = 300;
/** What makes no difference: spaces, half-spaces, marks of direction and of vowels, quotes of any kind. */
const NOTHING =
  /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\u064B-\u0655\u0670\uFEFF«»"'“”‘’]/u;

/** A text as it is compared, and for each of its units where that stands in the text. */
interface Folded {
  text: string;
  at: number[];
}

/** Letters as they are compared; a page has many of few, and putting one right costs. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 20_000;

function foldLetter(letter: string): string {
  let folded = KNOWN.get(letter);
  if (folded === undefined) {
    folded = NOTHING.test(letter) ? '' : toAsciiDigits(normalise(letter)).toLowerCase();
    if (KNOWN.size < MOST_KNOWN) KNOWN.set(letter, folded);
  }
  return folded;
}

function fold(text: string): Folded {
  const letters: string[] = [];
  const at: number[] = [];
  let offset = 0;
  for (const letter of text) {
    for (const unit of foldLetter(letter)) {
      letters.push(unit);
      for (let each = 0; each < unit.length; each += 1) at.push(offset);
    }
    offset += letter.length;
  }
  return { text: letters.join(''), at };
}

/**
 * Find a sentence that a reader marked or typed in the words of a page, however its spaces and digits are
 * written, also across paragraphs.
 *
 * @param lines of the page
 * @returns undefined where it does not stand there, or is nothing
 */
export function findSentence(lines: readonly string[], sentence: string): Surroundings | undefined {
  const sought = fold(sentence).text;
  if (sought === '') return undefined;
  const page = lines.join('\n');
  const folded = fold(page);
  const found = folded.text.indexOf(sought);
  if (found === -1) return undefined;
  const start = folded.at[found] ?? 0;
  const last = folded.at[found + sought.length - 1] ?? start;
  const end = last + ((page.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  // The paragraph that it begins in, and the one that it ends in.
  const opening = page.lastIndexOf('\n', start - 1) + 1;
  const closing = page.indexOf('\n', end);
  return {
    before: cutStart(page.slice(start === 0 ? 0 : opening, start)),
    sentence: page.slice(start, end).replaceAll('\n', ' '),
    after: cutEnd(page.slice(end, closing === -1 ? page.length : closing)),
  };
}

const cutStart = (text: string): string => {
  const letters = Array.from(text);
  return letters.length > AROUND ? `…${letters.slice(-AROUND).join('')}` : text;
};

const cutEnd = (text: string): string => {
  const letters = Array.from(text);
  return letters.length > AROUND ? `${letters.slice(0, AROUND).join('')}…` : text;
};
