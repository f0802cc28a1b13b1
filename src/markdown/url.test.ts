import { expect, test } from 'vitest';
import { classifyUrl, decodeUrl, isUrlText } from './url.ts';

test.each([
  ['/news/1/', 'inside'],
  ['', 'inside'],
  ['#a', 'inside'],
  ['?q=a:b', 'inside'],
  ['a/b:c', 'inside'],
  ['https://news.ir/a', 'inside'],
  ['https://other.ir/', 'outside'],
  ['//other.ir/', 'outside'],
  [String.raw`\\other.ir`, 'outside'],
  [String.raw`/\other.ir`, 'outside'],
  ['MAILTO:a@b.ir', 'contact'],
  ['tel:021', 'contact'],
  ['javascript:x', 'unsafe'],
  ['java\tscript:x', 'unsafe'],
  [' \u0001javascript:x', 'unsafe'],
  ['data:,x', 'unsafe'],
])('%j is %s', (url, kind) => {
  expect(classifyUrl(url, 'https://news.ir')).toBe(kind);
});

test.each([
  ['https://a.ir/ب', true],
  ['www.a.ir', true],
  ['a.ir', true],
  ['a@b.ir', true],
  ['https://a.ir و', false],
  ['ایسنا', false],
  ['Node.js نو', false],
])('%j shown as text is an address: %s', (text, expected) => {
  expect(isUrlText(text)).toBe(expected);
});

test('gives a broken escape back as it is', () => {
  expect(decodeUrl('a%zz')).toBe('a%zz');
  expect(decodeUrl('%D8%A8.jpg')).toBe('ب.jpg');
});
