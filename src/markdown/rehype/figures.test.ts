import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeFigures } from './figures.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeFigures] }, markdown);
const img = '<img src="a.jpg" alt="ب">';

test.each([
  [
    '![ب](a.jpg "زیرنویس")',
    `<figure>${img}<figcaption data-part="caption">زیرنویس</figcaption></figure>`,
  ],
  ['![ب](a.jpg)', `<figure>${img}</figure>`],
  ['[![ب](a.jpg)](/x)', `<figure><a href="/x">${img}</a></figure>`],
  [
    '![ب](a.jpg)\n![ب](a.jpg)',
    `<div class="figure-row"><figure>${img}</figure><figure>${img}</figure></div>`,
  ],
])('makes figures of pictures that stand alone: %j', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test('leaves a picture within a line', async () => {
  expect(await html('متن ![ب](a.jpg) متن')).toBe(`<p>متن ${img} متن</p>`);
});
