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

/** What may stand between a number and the word that tells what it is: «نسخهٔ (2.5)», «شابک: 978-…». */
const BETWEEN = '[\\u200C :؛(\\[«]{0,3}$';

/** Words before a number that make «2.5» a version and not two and a half. */
const VERSION_WORD = /* @__PURE__ */ new RegExp(
  '(?:^|[^\\p{L}])(?:نسخه|نسخهٔ|نسخه‌ی|نسخۀ|ویرایش|ورژن|نگارش|پایتون|جاوا|اندروید|ویندوز|لینوکس|اوبونتو|دبیان|' +
    'فدورا|فایرفاکس|کروم|مرورگر|هسته|هستهٔ|کرنل|پی‌اچ‌پی|بلوتوث|جنگو|لاراول|وردپرس|گنوم|آفیس|آی‌اواس|یونیکد)' +
    BETWEEN,
  'u',
);

/** What is counted has no version: «رشد پایتون 2.5 درصد». */
const COUNTED = /^ ?(?:[%٪]|درصد|هزار|میلیون|میلیارد|برابر|دلار|تومان|ریال)/;

/** Words before a number that identifies something, and is copied or compared as it stands. */
const IDENTIFIER_WORD = /* @__PURE__ */ new RegExp(
  '(?:^|[^\\p{L}])(?:شابک|شاپا|شبا|شناسه|شناسهٔ|سریال|بارکد)' + BETWEEN,
  'u',
);
const LONGEST_WORD = 16;

/** An ISBN tells itself: its prefix, and thirteen digits in groups. */
const ISBN = /^97[89](?:-\d+){4}$/;
/** «2^10»: a formula, though no letter is in it. */
const POWER = /\^$|^\^/;

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
 * version numbers («1.2.3», «نسخهٔ (2.5)», «پایتون 3.11»), IP addresses, identifiers («شابک 978-…») and
 * formulas («2^10»).
 */
export function persianiseDigits(text: string): string {
  return splitLatinRuns(text)
    .map((run) => (run.latin ? run.text : persianiseNumbers(run.text)))
    .join('');
}

function persianiseNumbers(text: string): string {
  return text.replace(NUMBER, (number, at: number) => {
    const plain = toAsciiDigits(number);
    // The last digit is a part of a picture: «1️⃣».
    if (KEYCAP.test(text.slice(at + number.length, at + number.length + 2)))
      return toPersianDigits(number.slice(0, -1)) + number.slice(-1);
    if (VERSION_OR_IP.test(plain) && !DOTTED_DATE.test(plain)) return number;
    if (isKept(text, number, plain, at)) return number;
    return toPersianDigits(persianiseSigns(plain));
  });
}

/** What makes a picture of the digit before it (Unicode UTS #51, emoji keycap sequence). */
const KEYCAP = /^\uFE0F?\u20E3|^\uFE0F/;

function isKept(text: string, number: string, plain: string, at: number): boolean {
  if (ISBN.test(plain)) return true;
  const end = at + number.length;
  if (POWER.test(text[at - 1] ?? '') || POWER.test(text[end] ?? '')) return true;
  const before = text.slice(Math.max(0, at - LONGEST_WORD), at);
  return (
    (plain.includes('.') && VERSION_WORD.test(before) && !COUNTED.test(text.slice(end, end + 9))) ||
    IDENTIFIER_WORD.test(before)
  );
}

function persianiseSigns(number: string): string {
  return number
    .replaceAll('%', '٪')
    .replace(THOUSANDS, (whole) => whole.replaceAll(',', '٬'))
    .replace(DECIMAL, '$1٫$2');
}
