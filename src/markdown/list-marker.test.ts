import { expect, test } from 'vitest';
import { listMarkerOf, mayHaveListMarker } from './list-marker.ts';

test.each([
  ['۱. متن', 'dot', 1, 3],
  ['  ۱۲- متن', 'hyphen', 12, 6],
  ['(۳) متن', 'bracket', 3, 4],
  ['۴)متن', 'bracket', 4, 2],
  ['۵ـ «متن»', 'hyphen', 5, 3],
  ['۱۴۰۳. متن', 'dot', 1403, 6],
  ['الف) متن', 'letter', 1, 4],
  ['(ب) متن', 'letter', 2, 3],
  ['ج- متن', 'letter', 6, 2],
  ['اول- متن', 'ordinal', 1, 4],
  ['دوم: متن', 'ordinal', 2, 4],
])('%j begins with a marker', (line, style, number, length) => {
  const marker = listMarkerOf(line);
  expect(marker).toMatchObject({ style, length });
  expect(marker?.ordinals[0]).toBe(number);
  expect(mayHaveListMarker(`پیش\n${line}`)).toBe(true);
});

test.each([
  ['• متن', 'bullet'],
  ['– متن', 'dash'],
  ['— متن', 'dash'],
  ['🔹 متن', 'sign'],
  ['✅متن', 'sign'],
  ['▪️ متن', 'bullet'],
  ['1️⃣ متن', 'sign'],
  ['👈🏻 متن', 'sign'],
])('%j begins with a mark', (line, style) => {
  expect(listMarkerOf(line)).toMatchObject({ style, ordinals: [] });
  expect(mayHaveListMarker(`پیش\n${line}`)).toBe(true);
});

test.each([
  '۱.۵',
  '۱-۲',
  '۱ - ۲',
  '(۱. متن',
  '۱۲۳۴۵. متن',
  '۱، متن',
  '•متن',
  '۱).[۲]',
  'متن ۱.',
  'متن) متن',
  'ب متن',
  '–متن',
  '© متن',
  'اول متن',
  '',
])('%j does not', (line) => {
  expect(listMarkerOf(line)).toBeUndefined();
});
