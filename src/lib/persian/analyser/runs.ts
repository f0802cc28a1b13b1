import { LOOSE_AFTER_HEH, LOOSE_SUFFIXES, VERB_PREFIXES } from './affixes.ts';
import { foldWords } from './fold.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { wordParts } from './word.ts';

/** What stands between two pieces of white space, and all that deciding about its neighbours asks. */
export interface Run {
  text: string;
  /** The folded atoms of each of its words. */
  words: readonly (readonly string[])[];
  /** The keys it has when it stands alone. */
  parts: readonly string[];
  /** The only word of the run in one piece; '' when there is none or more than one. */
  word: string;
  /** No punctuation stands before it, none after it. */
  openStart: boolean;
  openEnd: boolean;
  verbPrefix: boolean;
  suffix: boolean;
  suffixAfterHeh: boolean;
  /** Ends in a ه that a loose suffix may follow. */
  endsInHeh: boolean;
}

/**
 * White space that parts words: all of it but the no-break spaces, which old systems wrote for the
 * half-space.
 */
const RUN = /[^\t-\r \u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]+/g;
const OPEN_START = /^[\p{L}\p{N}\u200C]/u;
const OPEN_END = /[\p{L}\p{N}\p{M}\u200C]$/u;

/** An address or a table row without spaces has no use for more, and its keys would fill the index. */
const MAX_PARTS = 8;

/** News repeats its words: nearly every run was met before. Bounded, so that a build stays small. */
const seen = new Map<string, Run>();
const MAX_SEEN = 200_000;

/** The runs of a text, in order. */
export function readRuns(text: string): Run[] {
  return (text.match(RUN) ?? []).map(readRun);
}

function readRun(text: string): Run {
  const known = seen.get(text);
  if (known) return known;
  const run = analyseRun(text);
  if (seen.size >= MAX_SEEN) seen.clear();
  seen.set(text, run);
  return run;
}

function analyseRun(text: string): Run {
  const words = foldWords(text);
  const word = words.length === 1 ? (words[0]?.join('') ?? '') : '';
  const openStart = OPEN_START.test(text);
  const openEnd = OPEN_END.test(text);
  return {
    text,
    words,
    parts: partsOf(words),
    word,
    openStart,
    openEnd,
    verbPrefix: openStart && openEnd && VERB_PREFIXES.has(word),
    suffix: openStart && LOOSE_SUFFIXES.has(word),
    suffixAfterHeh: openStart && LOOSE_AFTER_HEH.has(word),
    endsInHeh: openEnd && word.endsWith('ه') && !FUNCTION_WORDS.has(word),
  };
}

/** The keys of words that stand in one token. */
export function partsOf(words: readonly (readonly string[])[]): string[] {
  return words.flatMap(wordParts).slice(0, MAX_PARTS);
}
