import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { remarkTrimAutolinks } from './trim-autolinks.ts';

const html = (markdown: string) =>
  htmlThrough({ remark: [remarkGfm, remarkTrimAutolinks] }, markdown);

test.each([
  ['www.example.ir، به', '<a href="http://www.example.ir">www.example.ir</a>، به'],
  ['«https://example.ir/a»', '«<a href="https://example.ir/a">https://example.ir/a</a>»'],
  ['https://example.ir؛سپس', '<a href="https://example.ir">https://example.ir</a>؛سپس'],
  [
    'https://fa.wikipedia.org/wiki/تهران، و',
    '<a href="https://fa.wikipedia.org/wiki/%D8%AA%D9%87%D8%B1%D8%A7%D9%86">https://fa.wikipedia.org/wiki/تهران</a>، و',
  ],
])('ends the address in %s where Persian punctuation begins', async (markdown, expected) => {
  expect(await html(markdown)).toBe(`<p>${expected}</p>`);
});

test('leaves a link with words of its own', async () => {
  expect(await html('[الف، ب](https://example.ir/%D8%8C)')).toContain('>الف، ب</a>');
});
