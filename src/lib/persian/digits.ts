import { splitLatinRuns } from './bidi.ts';

const ANY_DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/g;
const EASTERN_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
const PERSIAN_ZERO = 0x06f0;

/** The value of one ASCII, Arabic or Persian digit: each set starts at a multiple of 16. */
function digitValue(digit: string): number {
  return digit.charCodeAt(0) & 0xf;
}

/** Persian (۰–۹) and Arabic (٠–٩) digits as ASCII digits; everything else stays. */
export function toAsciiDigits(text: string): string {
  return text.replace(EASTERN_DIGIT, (digit) => String(digitValue(digit)));
}

/**
 * Every ASCII and Arabic digit as a Persian one, wherever it stands.
 *
 * For text that is known to be a number or a date. Prose goes through `persianiseDigits`.
 */
export function toPersianDigits(value: string | number): string {
  return String(value).replace(ANY_DIGIT, (digit) =>
    String.fromCharCode(PERSIAN_ZERO + digitValue(digit)),
  );
}

export function persianiseDigits(text: string): string {
  return splitLatinRuns(text)
    .map((run) => (run.latin ? run.text : toPersianDigits(run.text)))
    .join('');
}
