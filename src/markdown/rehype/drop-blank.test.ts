import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeDropBlank } from './drop-blank.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeDropBlank] }, markdown);

test.each(['.', '۔', '***', '…\n\n***', '', '<p><br></p>', '\u200c', '** **'])(
  'gives nothing for a body that says nothing: %j',
  async (markdown) => {
    expect(await html(markdown)).toBe('');
  },
);

test.each(['![](a.jpg)', '۱', 'a'])('keeps %s', async (markdown) => {
  expect(await html(markdown)).not.toBe('');
});

test.each([
  ['<p>الف</p><p> <b></b></p><p>ب</p>', '<p>الف</p><p>ب</p>'],
  ['<p>الف<b> </b>ب</p>', '<p>الف ب</p>'],
  ['<p>الف</p><p><br></p>', '<p>الف</p>'],
])('drops what is blank in %s', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test('keeps a rule between words', async () => {
  expect(await html('الف\n\n***\n\nب')).toContain('<hr>');
});
