import { toAsciiDigits } from './digits.ts';
import { HALF_SPACE } from './script.ts';

/** The default order puts پ چ ژ ک گ ی after all Arabic letters; the Persian one does not. */
const COLLATOR = new Intl.Collator('fa');

/**
 * Order two texts as a Persian dictionary does, for `Array.sort`: آ ا ب پ ت … و ه ی, half-spaces
 * ignored, whole numbers by their value. Total: only equal strings give 0, so that no list depends
 * on the order it came in.
 */
export function comparePersian(a: string, b: string): number {
  return COLLATOR.compare(toSortable(a), toSortable(b)) || compareCodeUnits(a, b);
}

/**
 * A number goes with its length before it, so that 2 stands before 10. The collator's own `numeric`
 * is no order: in ICU 78 «۱آ» < «۱ب» and «۱ب» < «۱۱», but «۱آ» > «۱۱».
 */
function toSortable(text: string): string {
  return toAsciiDigits(text).replaceAll(HALF_SPACE, '').replace(/\d+/g, withLength);
}

function withLength(digits: string): string {
  const number = digits.replace(/^0+(?=\d)/, '');
  return String(number.length).padStart(3, '0') + number;
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
