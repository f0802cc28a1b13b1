import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { remarkNoAccidentalBlocks } from './no-accidental-blocks.ts';

const html = (markdown: string) => htmlThrough({ remark: [remarkNoAccidentalBlocks] }, markdown);

test.each([
  ['a paragraph indented by a word processor', '    متن تورفته', '<p>متن تورفته</p>'],
  ['one indented with a tab', '\tمتن', '<p>متن</p>'],
  ['a second one after a blank line', 'الف\n\n        ب', '<p>الف</p>\n<p>ب</p>'],
])('%s is no code', async (_, markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test('keeps code between fences', async () => {
  expect(await html('```\n  a\n```')).toBe('<pre><code>  a\n</code></pre>');
});

test('takes a line of dashes under a paragraph for a rule and makes no heading', async () => {
  expect(await html('متن بلند\n---\nپس از آن')).toBe('<p>متن بلند</p>\n<hr>\n<p>پس از آن</p>');
});
