import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { remarkRejoinWrappedItems } from './rejoin-wrapped-items.ts';

const html = (markdown: string) => htmlThrough({ remark: [remarkRejoinWrappedItems] }, markdown);

test.each([
  ['جادهٔ اهواز\n- خرمشهر بسته شد.', '<p>جادهٔ اهواز\n- خرمشهر بسته شد.</p>'],
  ['بازی پرسپولیس\n- سپاهان\nدر تهران', '<p>بازی پرسپولیس\n- سپاهان\nدر تهران</p>'],
  ['در صفحهٔ\n1. همان کتاب', '<p>در صفحهٔ\n1. همان کتاب</p>'],
])('gives a wrapped line back to its sentence: %j', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test.each([
  'مصوبه‌ها:\n- نخست',
  'حاضران\n- علی\n- رضا',
  'جملهٔ تمام.\n- مورد',
  'پاراگراف\n\n- مورد',
])('leaves a list that was meant: %j', async (markdown) => {
  expect(await html(markdown)).toContain('<ul>');
});
