import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { remarkRejoinWrappedItems } from './rejoin-wrapped-items.ts';

const html = (markdown: string) => htmlThrough({ remark: [remarkRejoinWrappedItems] }, markdown);

/** A line as long as lines are when a text is wrapped, with these words at its end. */
const full = (end: string) => `${'متن '.repeat(30).slice(0, 78 - end.length)}${end}`;

test.each([
  [`${full('جادهٔ اهواز')}\n- خرمشهر بسته شد.`],
  [`${full('آغاز')}\n${full('بازی پرسپولیس')}\n- سپاهان\nدر تهران`],
  [`${full('در صفحهٔ')}\n1. همان کتاب`],
])('gives a wrapped line back to its sentence: %j', async (markdown) => {
  expect(await html(markdown)).toBe(`<p>${markdown}</p>`);
});

test.each([
  'مصوبه‌ها:\n- نخست',
  'حاضران\n- علی\n- رضا',
  'جملهٔ تمام.\n- مورد',
  'پاراگراف\n\n- مورد',
  'جادهٔ اهواز\n- خرمشهر',
  '- یکم\n  - زیر\n- دوم',
  '- یکم\n  - زیر',
  `${full('بلند')} و بلندتر\n${full('کوتاه')}\n- مورد`,
])('leaves a list that was meant: %j', async (markdown) => {
  expect(await html(markdown)).toContain('<ul>');
});
