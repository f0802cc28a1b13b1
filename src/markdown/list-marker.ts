import { toAsciiDigits } from '../lib/persian/digits.ts';
import { letterOrdinals, ordinalOf } from './list-letters.ts';

/** The start of a line that begins as an item of a list does. */
export interface ListMarker {
  /** Items of one list end their numbers the same way. */
  style: 'bullet' | 'dash' | 'sign' | 'dot' | 'hyphen' | 'bracket' | 'letter' | 'ordinal';
  /** The ordinals it may have among the items: letters have one by the alphabet and one by abjad. */
  ordinals: readonly number[];
  /** How many characters of the line are the mark and the space after it. */
  length: number;
  /** «۱- ۲۵ نفر» is an item and «۱- ۰ به سود میزبان» a result: only another item can tell. */
  doubtful: boolean;
}

/**
 * A number as people type it: «۱.» «۱-» «۱ -» «۱ـ» «۱)» «(۱)».
 *
 * Not one: «۱.۵ درصد», «۱۲-۱۵ نفر», «۸).[۲]».
 */
const NUMBER =
  /^\s*(?<open>\(?)\s?(?<digits>[0-9٠-٩۰-۹]{1,4})(?<gap>\s?)(?<end>[.)\-–—ـ])(?:\s+(?<after>[0-9٠-٩۰-۹]?)|(?=[^\s0-9٠-٩۰-۹.,)-])|$)/u;
const BULLET = /^\s*[•●▪■◾◆‣⁃∙◦]\uFE0F?\s+(?=\S)/u;
/** «– متن», at times typed for a bullet. */
const DASH = /^\s*[–—−‒]\s+(?=\S)/u;
/** A picture, or a digit in a box: «🔹 متن», «✅متن», «1️⃣ متن». */
const SIGN =
  /^\s*(?:(?![0-9#*©®™])\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?|[0-9]\uFE0F?\u20E3|[▫▸▹►▻◽◻◼❖❇✦✧➢➤➔➜○☐☑])\s*(?=[^\s\p{Extended_Pictographic}])/u;
/** «الف)», «(ب)», «ج-», «پ.»; and «اول-», «دوم:». */
const WORD =
  /^\s*(?<open>\(?)(?<word>[\p{L}\u0654\u200C]{1,12})\s?(?<end>[.):\-–—ـ])(?=\s|\p{L}|«|$)/u;

const MAYBE =
  /(?:^|\n)[^\S\n]*(?:[(0-9٠-٩۰-۹•●▪■◾◆‣⁃∙◦–—−‒▫▸▹►▻◽◻◼❖❇✦✧➢➤➔➜○☐☑\p{Extended_Pictographic}]|[\p{L}\u0654\u200C]{1,12}\s?[.):\-–—ـ])/u;

/** A quick look at a paragraph: whether a line of it may have a marker. */
export const mayHaveListMarker = (lines: string): boolean => MAYBE.test(lines);

/** The list marker that a line begins with, if it does. */
export function listMarkerOf(line: string): ListMarker | undefined {
  return unnumbered(line) ?? numbered(line) ?? lettered(line);
}

function unnumbered(line: string): ListMarker | undefined {
  for (const [style, pattern] of [
    ['bullet', BULLET],
    ['dash', DASH],
    ['sign', SIGN],
  ] as const) {
    const match = pattern.exec(line);
    if (match)
      return { style, ordinals: [], length: match[0].length, doubtful: style !== 'bullet' };
  }
  return undefined;
}

function numbered(line: string): ListMarker | undefined {
  const match = NUMBER.exec(line);
  if (!match?.groups) return undefined;
  const { open, digits = '', gap, end, after = '' } = match.groups;
  if (open && end !== ')') return undefined;
  const style = end === '.' ? 'dot' : end === ')' ? 'bracket' : 'hyphen';
  const doubtful = style === 'hyphen' && after !== '';
  // «۳ - ۲» is a result however many there are.
  if (doubtful && gap) return undefined;
  const length = match[0].length - after.length;
  return { style, ordinals: [Number(toAsciiDigits(digits))], length, doubtful };
}

function lettered(line: string): ListMarker | undefined {
  const match = WORD.exec(line);
  if (!match?.groups) return undefined;
  const { open, word = '', end } = match.groups;
  if (open && end !== ')') return undefined;
  const letters = letterOrdinals(word);
  const ordinal = ordinalOf(word);
  const ordinals = letters.length > 0 ? letters : ordinal === undefined ? [] : [ordinal];
  if (ordinals.length === 0 || (letters.length > 0 && end === ':')) return undefined;
  const style = letters.length > 0 ? 'letter' : 'ordinal';
  return { style, ordinals, length: match[0].length, doubtful: true };
}
