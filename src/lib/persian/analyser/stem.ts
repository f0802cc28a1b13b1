import {
  DEGREES,
  JOINED_BY_BEH,
  NO_COMPARATIVES,
  NO_PLURALS,
  PLURALS,
  SHORT_ADJECTIVES,
  WITHOUT_WAW,
} from './affixes.ts';

const byLength = (a: string, b: string): number => b.length - a.length;
const PLURAL_END = new RegExp(`(?:${[...PLURALS].sort(byLength).join('|')})$`);
const DEGREE_END = new RegExp(`(?:${[...DEGREES].sort(byLength).join('|')})$`);
/** «رفتهاند»: the half-space was lost. No other word ends so. */
const BE_END = /(\p{L}{2}ه)(?:اند|ایم|اید)$/u;
/** Metres are no comparatives; «مهمتر» and «گرمتر» are. */
const METRE = /^(?:|.*(?:کیلو|سانتی|میلی|دسی|هکتو|نانو|میکرو|بارو|ترمو|پارا|دیا|ولت|وات))متر$/;
const MIN_PLURAL_STEM = 2;
const MIN_ADJECTIVE = 3;

/**
 * A folded word written in one piece, without the affixes that are joined to it: only those that can
 * be told from the word by rule. «سدهای» → «سد», «بزرگترین» → «بزرگ», «بویژه» → «ویژه»; «تنها»,
 * «دختر» and «سازمان» stay. Idempotent: `stemJoined(stemJoined(word)) = stemJoined(word)`.
 */
export function stemJoined(word: string): string {
  const stem = withoutDegree(withoutPlural(word)).replace(BE_END, '$1');
  if (stem !== word) return stemJoined(stem);
  if (word.startsWith('ب') && JOINED_BY_BEH.has(word.slice(1))) return word.slice(1);
  return WITHOUT_WAW[word] ?? word;
}

function withoutPlural(word: string): string {
  const stem = word.replace(PLURAL_END, '');
  const whole = stem.length < MIN_PLURAL_STEM || NO_PLURALS.has(`${stem}ها`);
  return whole ? word : stem;
}

function withoutDegree(word: string): string {
  const stem = word.replace(DEGREE_END, '');
  const noun = `${stem}تر`;
  if (METRE.test(noun) || NO_COMPARATIVES.has(noun)) return word;
  return stem.length >= MIN_ADJECTIVE || SHORT_ADJECTIVES.has(stem) ? stem : word;
}
