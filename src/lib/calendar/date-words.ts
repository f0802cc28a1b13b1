import { formatOrdinal } from '../persian/numbers.ts';
import { GREGORIAN_MONTH_NAMES, MONTH_NAMES } from './names.ts';
import type { Weekday } from './jalali.ts';

/**
 * The words a written date may hold. All are spelt in the folded form that `parse.ts` compares:
 * Persian letters without marks, a plain space for every half-space.
 */

export type Calendar = 'jalali' | 'gregorian';

/** Second spellings of Gregorian months, by their number. */
const GREGORIAN_SPELLINGS: readonly (readonly [string, number])[] = [
  ['فبریه', 2],
  ['مارچ', 3],
  ['اوریل', 4],
  ['آپریل', 4],
  ['اپریل', 4],
  ['می', 5],
  ['جون', 6],
  ['ژوییه', 7],
  ['جولای', 7],
  ['آگوست', 8],
  ['اگوست', 8],
  ['آگست', 8],
  ['سپتمبر', 9],
  ['اکتوبر', 10],
  ['دسمبر', 12],
];

/** Second spellings of Jalali months, by their number. */
const JALALI_SPELLINGS: readonly (readonly [string, number])[] = [
  ['امرداد', 5],
  ['ابان', 8],
  ['اذر', 9],
  ['اسپند', 12],
];

export interface MonthWord {
  readonly calendar: Calendar;
  readonly month: number;
}

export const MONTH_WORDS: ReadonlyMap<string, MonthWord> = new Map([
  ...MONTH_NAMES.map((name, index) => entry(name, 'jalali', index + 1)),
  ...JALALI_SPELLINGS.map(([name, month]) => entry(name, 'jalali', month)),
  ...GREGORIAN_MONTH_NAMES.map((name, index) => entry(name, 'gregorian', index + 1)),
  ...GREGORIAN_SPELLINGS.map(([name, month]) => entry(name, 'gregorian', month)),
]);

function entry(name: string, calendar: Calendar, month: number): [string, MonthWord] {
  return [name, { calendar, month }];
}

/**
 * «اول» to «سی و یکم»: days written out, half-spaces as spaces, and without any: «بیست و چهارم»,
 * «بیستوچهارم», «سی ام», «سیام».
 */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 31 }, (_, index) => index + 1).flatMap((day): [string, number][] => {
    const word = formatOrdinal(day, 'plain').replaceAll('\u200C', ' ');
    return [
      word,
      word.replaceAll(' ', ''),
      word.replace(' و ', ' و'),
      word.replace(' و ', 'و '),
    ].map((spelling) => [spelling, day]);
  }),
  ['یکم', 1],
  ['نخست', 1],
]);

const NUMBERED_WEEKDAYS: readonly (readonly [string, Weekday])[] = [
  ['یک', 1],
  ['دو', 2],
  ['سه', 3],
  ['چهار', 4],
  ['چار', 4],
  ['پنج', 5],
];

/** Every way to write a weekday: «سه شنبه» covers «سه‌شنبه», «سهشنبه» is a half-space lost. */
export const WEEKDAY_WORDS: ReadonlyMap<string, Weekday> = new Map<string, Weekday>([
  ['شنبه', 0],
  ...NUMBERED_WEEKDAYS.flatMap(([number, weekday]) => [
    [`${number} شنبه`, weekday] as const,
    [`${number}شنبه`, weekday] as const,
  ]),
  ['جمعه', 6],
  ['آدینه', 6],
]);
