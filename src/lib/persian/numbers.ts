import { toPersianDigits } from './digits.ts';

const THOUSANDS = '\u066C';
const DECIMAL_POINT = '\u066B';
const MINUS = '\u2212';

/**
 * A number as Persian text: «۱۲٬۳۴۵٫۶», with U+066C between thousands and U+066B as the point.
 *
 * Composed here and not by `Intl.NumberFormat('fa')`, which puts an invisible U+200E before the
 * minus sign. Throws a `RangeError` for what is no finite number.
 */
export function formatNumber(n: number): string {
  if (!Number.isFinite(n)) throw new RangeError(`${n} cannot be shown as a number`);
  const [whole = '', fraction] = plainNotation(Math.abs(n)).split('.');
  const grouped = inThousands(whole);
  const sign = n < 0 ? MINUS : '';
  return toPersianDigits(sign + grouped + (fraction === undefined ? '' : DECIMAL_POINT + fraction));
}

function inThousands(digits: string): string {
  const first = digits.length % 3 || 3;
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])].join(THOUSANDS);
}

/** Without an exponent, whatever the size. */
function plainNotation(n: number): string {
  // Nearly every number shown is one of these, and a locale's own writing costs twenty times as much.
  if (Number.isSafeInteger(n)) return String(n);
  return n.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 });
}

const ONES = ['', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه'] as const;
const TEENS = [
  'ده',
  'یازده',
  'دوازده',
  'سیزده',
  'چهارده',
  'پانزده',
  'شانزده',
  'هفده',
  'هجده',
  'نوزده',
] as const;
const TENS = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'] as const;

/**
 * An ordinal in words, 1–99: «هفتم» (plain, after its noun: «جلسه هفتم») or «هفتمین» (attributive,
 * before it: «هفتمین جلسه»).
 *
 * From 100 on, digits: «۱۰۰م» and «۱۰۰مین». Throws a `RangeError` for what is no whole number ≥ 1.
 */
export function formatOrdinal(n: number, form: 'plain' | 'attributive'): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`${n} has no ordinal`);
  const plain = n < 100 ? ordinalWord(n) : `${toPersianDigits(n)}م`;
  return form === 'plain' ? plain : attributive(n, plain);
}

function attributive(n: number, plain: string): string {
  return n === 1 ? 'نخستین' : `${plain}ین`;
}

function ordinalWord(n: number): string {
  if (n === 1) return 'اول';
  const cardinal = cardinalWord(n);
  if (cardinal.endsWith('سه')) return cardinal.replace(/سه$/, 'سوم');
  return cardinal.endsWith('سی') ? `${cardinal}\u200Cام` : `${cardinal}م`;
}

function cardinalWord(n: number): string {
  if (n < 10) return ONES[n] ?? '';
  if (n < 20) return TEENS[n - 10] ?? '';
  const tens = TENS[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? tens : `${tens} و ${ONES[n % 10] ?? ''}`;
}
