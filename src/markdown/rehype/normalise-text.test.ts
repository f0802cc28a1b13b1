import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeNormaliseText } from './normalise-text.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeNormaliseText] }, markdown);

test.each([
  ['كتاب هاي علي', '<p>کتاب های علی</p>'],
  ['**كتاب**‌هاي', '<p><strong>کتاب</strong>‌های</p>'],
  ['پیش‌**بینی**', '<p>پیش‌<strong>بینی</strong></p>'],
  ['**متن**‌ پس', '<p><strong>متن</strong> پس</p>'],
])('spells %s with Persian letters and half-spaces', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test('asks the whole body what no-break spaces stand for', async () => {
  expect(await html('می\u00A0شود\n\nخاطره\u00A0انگیز')).toBe('<p>می‌شود</p>\n<p>خاطره‌انگیز</p>');
  expect(await html('یک\u00A0روز و\u00A0شب\n\nخاطره\u00A0انگیز')).toBe(
    '<p>یک روز و شب</p>\n<p>خاطره انگیز</p>',
  );
});

test.each([
  '<code>كتاب</code>',
  '<a href="/كتاب">https://example.ir/كتاب</a>',
  '<span lang="ar">كتاب الله</span>',
  '<kbd>ي</kbd>',
])('leaves %s as written', async (markdown) => {
  expect(decodeURI(await html(markdown))).toBe(`<p>${markdown}</p>`);
});
