import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeAttributeWords } from './attribute-words.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeAttributeWords] }, markdown);

test('treats alt and title of a picture as prose', async () => {
  const out = await html(String.raw`![كتاب 12 "نو" \*\*](a%20b.jpg 'سال 1403')`);
  expect(out).toBe('<p><img src="a%20b.jpg" alt="کتاب ۱۲ «نو»" title="سال ۱۴۰۳"></p>');
});

test.each([
  ['[x](/a "كتاب\u00a0\u200e12")', '<p><a href="/a" title="کتاب ۱۲">x</a></p>'],
  [
    '<abbr title="\u200fسازمان\u00a0ملل\ufeff">س</abbr>',
    '<p><abbr title="سازمان ملل">س</abbr></p>',
  ],
  [
    '<span lang="en" title="Room\u00a012\u200e">x</span>',
    '<p><span lang="en" title="Room 12">x</span></p>',
  ],
  [
    '<a href="https://example.com/a\u200e?b=12\u200f">x</a>',
    '<p><a href="https://example.com/a?b=12">x</a></p>',
  ],
  ['<a href="https://example.com/كتاب">x</a>', '<p><a href="https://example.com/كتاب">x</a></p>'],
])('leaves no sign unseen in an attribute of %s', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});
