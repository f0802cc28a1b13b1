import { expect, test } from 'vitest';
import { listMarkerOf, mayHaveListMarker } from './list-marker.ts';

test.each([
  ['۱. متن', 'dot', 1, 3],
  ['  ۱۲- متن', 'dash', 12, 6],
  ['(۳) متن', 'bracket', 3, 4],
  ['۴)متن', 'bracket', 4, 2],
  ['۵ـ «متن»', 'dash', 5, 3],
  ['۱۴۰۳. متن', 'dot', 1403, 6],
  ['• متن', 'bullet', 0, 2],
])('%j begins with a marker', (line, style, number, length) => {
  expect(listMarkerOf(line)).toMatchObject({ style, number, length });
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
  '',
])('%j does not', (line) => {
  expect(listMarkerOf(line)).toBeUndefined();
});
