import { WITHOUT_WAW } from './affixes.ts';
import { numberLength } from './number-groups.ts';
import { partsOf, readRuns, type Run } from './runs.ts';
import { wordParts } from './word.ts';

/**
 * One position of a text.
 *
 * `text` is what is shown, as written, with one space where white space was inside («می شود»).
 * `parts` are its keys: several for a compound (پیام‌رسان) or for words that only punctuation parts
 * (تهران،کرج), none where there is no letter or digit. Their join is a key as well.
 */
export interface Token {
  text: string;
  parts: readonly string[];
}

const PERSIAN = /^[\u0621-\u06D5]/;
const WAW = 'و';
const WITH_WAW: ReadonlySet<string> = new Set(Object.values(WITHOUT_WAW));
/** All that stands before a و of theirs; «و» itself is every twentieth run of a text, and seldom after these. */
const BEFORE_WAW: ReadonlySet<string> = new Set(
  Array.from(WITH_WAW).flatMap((word) =>
    Array.from(word.matchAll(/و/g), ({ index }) => word.slice(0, index)),
  ),
);

/**
 * Cut a text into tokens, in order and without loss: the tokens' texts joined by a space are the text
 * with its white space made single. A word that is written apart (می شود، کتاب ها، گفت و گو) is one token.
 */
export function tokenise(text: string): Token[] {
  const runs = readRuns(text);
  const tokens: Token[] = [];
  for (let at = 0; at < runs.length;) {
    const length = wordLength(runs, at);
    tokens.push(toToken(runs, at, length));
    at += length;
  }
  return tokens;
}

/** How many runs from `start` are one word. */
function wordLength(runs: readonly Run[], start: number): number {
  const groups = numberLength(runs, start);
  if (groups > 1) return groups;
  let length = 1;
  if (isSpeltWithWaw(runs, start)) length = 3;
  else if (runs[start]?.verbPrefix && startsPersian(runs[start + 1])) length = 2;
  while (isSuffixOf(runs[start + length - 1], runs[start + length])) length += 1;
  return length;
}

function startsPersian(run: Run | undefined): boolean {
  return run !== undefined && run.openStart && PERSIAN.test(run.words[0]?.[0] ?? '');
}

function isSuffixOf(word: Run | undefined, suffix: Run | undefined): boolean {
  if (!word?.openEnd || !suffix) return false;
  return suffix.suffix || (suffix.suffixAfterHeh && word.endsInHeh);
}

function isSpeltWithWaw(runs: readonly Run[], start: number): boolean {
  const [first, waw, last] = [runs[start], runs[start + 1], runs[start + 2]?.words[0]];
  if (waw?.text !== WAW || !first || !BEFORE_WAW.has(first.word) || !last) return false;
  return WITH_WAW.has(`${first.word}${WAW}${wordParts(last).join('')}`);
}

function toToken(runs: readonly Run[], start: number, length: number): Token {
  const first = runs[start];
  if (length === 1 && first) return first;
  const together = runs.slice(start, start + length);
  return {
    text: together.map((run) => run.text).join(' '),
    parts: partsOf([together.flatMap((run) => run.words.flat())]),
  };
}
