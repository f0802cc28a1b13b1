import { LETTERS, MARKS, TATWEEL } from './script.ts';

/** Vowel signs, sukun, small alef. Not shadda and the tanvin of «مثلاً»: Persian prose has those. */
const VOWELS = '\\u064C-\\u0650\\u0652\\u0656\\u0657\\u0670';

const HAS_VOWEL = new RegExp(`[${VOWELS}]`);
const VOWELLED_LETTER = new RegExp(`[${LETTERS}](?=[${MARKS}]*[${VOWELS}])`, 'g');
const LETTER = new RegExp(`[${LETTERS}]`, 'g');
const WORD = new RegExp(`[${LETTERS}${MARKS}${TATWEEL}\\u200C]+`, 'g');

/** Letters that no Arabic word has. Not ی and ک: Iranians type the Quran with them too. */
const ONLY_PERSIAN = /[پچژگ\u200C]/;

/** What may stand between words of one quotation: spaces, a line's end, a pause or verse sign. */
const WITHIN = /^[\s،؛*0-9\u0660-\u0669\u06F0-\u06F9\u06DD\u06DE\u06E9\uFD3E\uFD3F]*$/;

/** Unmarked words, such as «في» or «يا», that a quotation may hold between two marked ones. */
const MOST_UNMARKED = 3;

/** Of a word's letters, with a vowel sign. Long vowels and the article carry none: «الدِّينِ». */
const VOCALISED_SHARE = 0.4;

/** So many letters with vowels make a quotation; Persian marks one or two, to tell words apart. */
const FEWEST_VOWELS = 3;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly vowels: number;
  readonly kind: 'vocalised' | 'marked' | 'unmarked' | 'persian';
}

/** A stretch in quotation marks or brackets. */
const ENCLOSED = /[«"“([\uFD3E\uFD3F]([^«»"“”()[\]\uFD3E\uFD3F]+)(?=[»"”)\]\uFD3E\uFD3F])/g;

/**
 * Apply `map` to everything but Arabic quotations.
 *
 * A quotation (the Quran, a prayer, a saying) is known by its vowel signs, since Persian prose marks
 * a letter here and there at most:
 * - a word is vocalised when two of its letters, and two in five of them, carry a vowel sign;
 * - vocalised words belong together with up to three unmarked ones between them, and with marked
 *   ones beside them, across spaces, line ends and verse numbers, not across other punctuation;
 * - together they must carry three vowel signs, so that «گُلِ سرخ» or «مُلکِ» is Persian;
 * - inside «…», "…", (…) or ﴿…﴾ half of whose words are vocalised, all of them are quoted.
 * A word with پ چ ژ گ or a half-space is never part of one. `map` must change neither marks nor the
 * bounds of words, so that its result is read the same way.
 */
export function mapOutsideArabicQuotations(text: string, map: (text: string) => string): string {
  if (!HAS_VOWEL.test(text)) return map(text);
  let result = '';
  let done = 0;
  for (const word of quotedWords(text)) {
    result += map(text.slice(done, word.start)) + text.slice(word.start, word.end);
    done = word.end;
  }
  return result + map(text.slice(done));
}

function quotedWords(text: string): Word[] {
  const words = readWords(text);
  const runs = [...runsOfWords(text, words), ...enclosedWords(text, words)];
  const quoted = new Set(runs.filter((run) => vowelsOf(run) >= FEWEST_VOWELS).flat());
  return words.filter((word) => quoted.has(word));
}

/** Vocalised words with the few between them, and the marked ones that touch them. */
function runsOfWords(text: string, words: readonly Word[]): Word[][] {
  return unbrokenStretches(text, words).flatMap((stretch) => {
    const vocalised = stretch.flatMap((word, at) => (word.kind === 'vocalised' ? [at] : []));
    return grouped(vocalised, (at, previous) => at - previous <= MOST_UNMARKED + 1).map((group) => {
      let first = group[0] ?? 0;
      let last = group.at(-1) ?? 0;
      while (stretch[first - 1]?.kind === 'marked') first -= 1;
      while (stretch[last + 1]?.kind === 'marked') last += 1;
      return stretch.slice(first, last + 1);
    });
  });
}

/** Words that no Persian word and no punctuation parts. */
function unbrokenStretches(text: string, words: readonly Word[]): Word[][] {
  const foreign = words.filter((word) => word.kind !== 'persian');
  return grouped(foreign, (word, previous) => WITHIN.test(text.slice(previous.end, word.start)));
}

/** What quotation marks or brackets hold, where half of it is vocalised. */
function enclosedWords(text: string, words: readonly Word[]): Word[][] {
  // Both stand in the order of the text, so each word is looked at once.
  let next = 0;
  return Array.from(text.matchAll(ENCLOSED), ({ index, 0: enclosed }) => {
    while ((words[next]?.start ?? Infinity) <= index) next += 1;
    const first = next;
    while ((words[next]?.end ?? Infinity) <= index + enclosed.length) next += 1;
    return words.slice(first, next);
  }).filter((inside) => {
    const vocalised = inside.filter((word) => word.kind === 'vocalised').length;
    return vocalised * 2 >= inside.length && inside.every((word) => word.kind !== 'persian');
  });
}

/** The items in groups: each stays with the one before it as long as `belongs` says so. */
function grouped<T>(items: readonly T[], belongs: (item: T, previous: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group !== undefined && previous !== undefined && belongs(item, previous)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

function readWords(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => {
    const vowels = count(VOWELLED_LETTER, match[0]);
    const kind = kindOf(match[0], vowels);
    return { start: match.index, end: match.index + match[0].length, vowels, kind };
  });
}

function kindOf(word: string, vowels: number): Word['kind'] {
  if (ONLY_PERSIAN.test(word)) return 'persian';
  if (vowels >= 2 && vowels >= count(LETTER, word) * VOCALISED_SHARE) return 'vocalised';
  return vowels > 0 ? 'marked' : 'unmarked';
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function vowelsOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.vowels, 0);
}
