import { splitLatinRuns } from './bidi.ts';

const ANY_DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/g;
const EASTERN_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
const PERSIAN_ZERO = 0x06f0;

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

/** Each of the three sets starts at a multiple of 16. */
function digitValue(digit: string): number {
  return digit.charCodeAt(0) & 0xf;
}

const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';

/** Digits with what may stand between them, and a percent sign on either side. */
const NUMBER = /* @__PURE__ */ new RegExp(`%?${DIGIT}+(?:[.,:/\\-٫٬]${DIGIT}+)*%?`, 'g');

/** 1.2.3, 192.168.1.1, 10.0.0.1:8080, 10.0.0.0/8: what only a machine's number looks like. */
const VERSION_OR_IP = /^\d+(?:\.\d+){2,}(?:[:/]\d+)?$/;

/** 1403.07.24 and 24.07.1403 */
const DOTTED_DATE =
  /^(?:1[2-4]|19|20)\d\d\.\d{1,2}\.\d{1,2}$|^\d{1,2}\.\d{1,2}\.(?:1[2-4]|19|20)\d\d$/;

/** Words before a number that make «2.5» a version and not two and a half. */
const VERSION_WORD = /(?:نسخه|نسخهٔ|نسخۀ|ویرایش|ورژن) ?$/;
const LONGEST_VERSION_WORD = 8;

const THOUSANDS = /^٪?\d{1,3}(?:,\d{3})+(?=(?:\.\d+)?٪?$)/;
const DECIMAL = /(?<![\d.])(\d+)\.(\d+)(?![\d.])/g;

/**
 * Numbers in Persian prose as Persian prose writes them; a second time changes nothing.
 *
 * Counts, dates, times, telephone numbers: digits become Persian. «12.5» becomes «۱۲٫۵», «1,250»
 * «۱٬۲۵۰» and «20%» «۲۰٪»; no other sign changes («1403/07/24» is «۱۴۰۳/۰۷/۲۴»).
 *
 * Untouched is what people copy or compare with something Latin: Latin runs with the digits in and
 * beside them (addresses, e-mail, «COVID-19», «4G», «Wi-Fi 6», «10 Mbps»; see `splitLatinRuns`),
 * version numbers («1.2.3», «نسخه 2.5») and IP addresses.
 */
export function persianiseDigits(text: string): string {
  return splitLatinRuns(text)
    .map((run) => (run.latin ? run.text : persianiseNumbers(run.text)))
    .join('');
}

function persianiseNumbers(text: string): string {
  return text.replace(NUMBER, (number, at: number) => {
    const plain = toAsciiDigits(number);
    if (VERSION_OR_IP.test(plain) && !DOTTED_DATE.test(plain)) return number;
    const before = text.slice(Math.max(0, at - LONGEST_VERSION_WORD), at);
    if (plain.includes('.') && VERSION_WORD.test(before)) return number;
    return toPersianDigits(persianiseSigns(plain));
  });
}

function persianiseSigns(number: string): string {
  return number
    .replaceAll('%', '٪')
    .replace(THOUSANDS, (whole) => whole.replaceAll(',', '٬'))
    .replace(DECIMAL, '$1٫$2');
}
