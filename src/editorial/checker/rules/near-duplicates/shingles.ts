import { splitFrontMatterText, toUnixLines } from '../../../../collections/front-matter.ts';

/** Words in a row that make one shingle: long enough that two texts share few by chance. */
const LENGTH = 5;

/** Below this a text has too few shingles for their number to mean anything. */
const FEWEST_WORDS = 25;

const WORD = /[\p{L}\p{N}]+/gu;
const FOLDED = /[يىكۀةأإآؤئ\u200C\u064B-\u0655\u0640]/g;
const FOLDS: Readonly<Record<string, string>> = {
  ...{ ي: 'ی', ى: 'ی', ك: 'ک', ۀ: 'ه', ة: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ؤ: 'و', ئ: 'ی' },
};

/**
 * The shingles of an item's body, each as a hash of 32 bits: of every five words in a row. Spelling,
 * half-spaces and punctuation do not matter. Empty for a body too short to be compared.
 */
export function shinglesOf(file: string): Set<number> {
  const text = toUnixLines(file);
  const parts = splitFrontMatterText(text);
  const body = (parts.ok ? parts.body : text).replace(FOLDED, (letter) => FOLDS[letter] ?? '');
  const words = Array.from(body.matchAll(WORD), ([word]) => hash(word));
  const shingles = new Set<number>();
  if (words.length < FEWEST_WORDS) return shingles;
  for (let from = 0; from + LENGTH <= words.length; from++) {
    let shingle = 0;
    for (let at = from; at < from + LENGTH; at++) shingle = mix(shingle, words[at] ?? 0);
    shingles.add(shingle);
  }
  return shingles;
}

/** How much of two sets is in both: the Jaccard index, 0–1. */
export function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common += 1;
  return common / (a.size + b.size - common);
}

/** FNV-1a over UTF-16 code units. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++)
    value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

function mix(value: number, next: number): number {
  return (Math.imul(value, 31) + next) >>> 0;
}
