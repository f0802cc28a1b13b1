import { expect, test } from 'vitest';
import { readAskedPage } from './asked-page.ts';

test.each([
  ['۲۷۷۴۹۵', 'news/277495/'],
  [' 14051202090000 ', 'news/14051202090000/'],
  ['۲۴ مهر ۱۴۰۳', 'archive/1403/07/24/'],
  ['1403/07/24', 'archive/1403/07/24/'],
  ['سه‌شنبه ۲۴ مهر ۱۴۰۳', 'archive/1403/07/24/'],
  ['۱۵ اکتبر ۲۰۲۴', 'archive/1403/07/24/'],
  ['مهر ۱۴۰۳', 'archive/1403/07/'],
  ['۱۴۰۳/۷', 'archive/1403/07/'],
])('«%s» names %s', (text, path) => {
  expect(readAskedPage(text)?.path).toBe(path);
});

test.each([
  '',
  'تهران',
  '۱۴۰۳',
  '1234567890123456',
  'جلسهٔ ۲۴ مهر ۱۴۰۳',
  '«۲۴ مهر ۱۴۰۳»',
  '۳۱ مهر ۱۴۰۳',
  'مهر',
])('«%s» names no page', (text) => {
  expect(readAskedPage(text)).toBeUndefined();
});
