import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeJoinLines } from './join-lines.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeJoinLines] }, markdown);

test.each([
  ['a wrapped line', 'خط یک\nخط دو', '<p>خط یک خط دو</p>'],
  ['a line with a space at its end', 'خط یک \nخط دو', '<p>خط یک خط دو</p>'],
  ['emphasis over two lines', '**خط یک\nخط دو** بس', '<p><strong>خط یک خط دو</strong> بس</p>'],
  ['a real break', 'خط یک  \nخط دو', '<p>خط یک<br>خط دو</p>'],
  ['doubled spaces', 'یک   دو', '<p>یک دو</p>'],
  ['a stray half-space at a line end', 'شورای‌\nکتاب', '<p>شورای‌ کتاب</p>'],
  ['a verb broken after «می»', 'او می‌\nرود و نمی‌\nآید', '<p>او می‌رود و نمی‌آید</p>'],
  ['an ending on the next line', 'کتاب\n‌های خوب', '<p>کتاب‌های خوب</p>'],
])('understands %s', async (_, markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test('keeps the lines of code', async () => {
  expect(await html('```\nالف\nب\n```')).toContain('الف\nب\n');
});
