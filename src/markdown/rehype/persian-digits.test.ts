import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypePersianDigits } from './persian-digits.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypePersianDigits] }, markdown);

test.each([
  ['در سال 1403 با ٢٥ نفر', 'در سال ۱۴۰۳ با ۲۵ نفر'],
  ['سال **1403** بود', 'سال <strong>۱۴۰۳</strong> بود'],
  ['12', '۱۲'],
])('shows %s with Persian digits', async (markdown, expected) => {
  expect(await html(markdown)).toBe(`<p>${expected}</p>`);
});

test.each([
  '<code>x = 12</code> در متن',
  'نشانی <a href="https://example.ir/12">https://example.ir/12</a> است',
  'In 2020 he wrote 5 books.',
])('leaves %s', async (markdown) => {
  expect(await html(markdown)).toBe(`<p>${markdown}</p>`);
});

test('sees a Latin word that another element holds', async () => {
  expect(await html('ویروس <b>COVID</b>-19 آمد')).toBe('<p>ویروس <b>COVID</b>-19 آمد</p>');
});
