import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypePersianQuotes } from './persian-quotes.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypePersianQuotes] }, markdown);

test.each([
  ['"**متن** پس"', '<p>«<strong>متن</strong> پس»</p>'],
  ['**"متن**"', '<p><strong>«متن</strong>»</p>'],
  ['"متن\n\nپایان"', '<p>«متن</p>\n<p>پایان»</p>'],
  ['"`a"` و متن"', '<p>«<code>a"</code> و متن»</p>'],
])('sees past elements and keeps code: %j', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test('pairs nothing over the border of a block', async () => {
  expect(await html('- یک "متن\n- دو متن" سه')).not.toMatch(/[«»]/);
});
