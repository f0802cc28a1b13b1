import { toAsciiDigits } from '../lib/persian/digits.ts';

/** The start of a line that begins as an item of a list does. */
export interface ListMarker {
  /** Items of one list end their numbers the same way. */
  style: 'bullet' | 'dot' | 'dash' | 'bracket';
  /** 0 for a bullet. */
  number: number;
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
const BULLET = /^\s*[•●▪■◾◆‣⁃∙◦]\s+(?=\S)/u;
const MAYBE = /(?:^|\n)[^\S\n]*[(0-9٠-٩۰-۹•●▪■◾◆‣⁃∙◦]/;

/** A quick look at a paragraph: whether a line of it may have a marker. */
export const mayHaveListMarker = (lines: string): boolean => MAYBE.test(lines);

/** The list marker that a line begins with, if it does. */
export function listMarkerOf(line: string): ListMarker | undefined {
  const bullet = BULLET.exec(line);
  if (bullet) return { style: 'bullet', number: 0, length: bullet[0].length, doubtful: false };
  const match = NUMBER.exec(line);
  if (!match?.groups) return undefined;
  const { open, digits = '', gap, end, after = '' } = match.groups;
  if (open && end !== ')') return undefined;
  const style = end === '.' ? 'dot' : end === ')' ? 'bracket' : 'dash';
  const doubtful = style === 'dash' && after !== '';
  // «۳ - ۲» is a result however many there are.
  if (doubtful && gap) return undefined;
  const length = match[0].length - after.length;
  return { style, number: Number(toAsciiDigits(digits)), length, doubtful };
}
