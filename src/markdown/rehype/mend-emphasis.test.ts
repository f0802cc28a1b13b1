import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeMendEmphasis } from './mend-emphasis.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeMendEmphasis] }, markdown);

test.each([
  ['** متن ** بعد', ' <strong>متن</strong>  بعد'],
  ['پیش **متن **بعد', 'پیش <strong>متن</strong> بعد'],
  ['پیش** متن**بعد', 'پیش <strong>متن</strong>بعد'],
  ['** [پیوند](/a) **بعد', ' <strong><a href="/a">پیوند</a></strong> بعد'],
  ['__ متن __ بعد', ' <strong>متن</strong>  بعد'],
  ['<span>**متن**</span>', '<span><strong>متن</strong></span>'],
])('makes strong what was meant so: %s', async (markdown, expected) => {
  expect((await html(markdown)).replace(/^<p>|<\/p>$/g, '')).toBe(expected);
});

test.each([
  ['متن ** تنها', '<p>متن  تنها</p>'],
  ['**متن', '<p>متن</p>'],
  ['جهان **', '<p>جهان </p>'],
  ['<b>** متن</b>', '<p><b> متن</b></p>'],
  [String.raw`\*\*متن`, '<p>متن</p>'],
  ['****', '<hr>'],
  ['متن *\u200F\\*متن', '<p>متن متن</p>'],
  ['متن **** متن', '<p>متن  متن</p>'],
  ['كشور __جهان', '<p>كشور جهان</p>'],
])('drops a mark without a partner: %s', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test.each([
  '۲*۳',
  '*رده‌بندی تیم‌ها',
  'رده‌بندی*',
  '#علمی_شو و #موزه_ها_را',
  'init__py',
  '<code>** a</code>',
  'نام: ______',
])('leaves %s alone', async (markdown) => {
  expect(await html(markdown)).toBe(`<p>${markdown}</p>`);
});

test('keeps the gap of a number that was blotted out', async () => {
  expect(await html('۰۹۱۲***۴۵۶۷')).toBe('<p>۰۹۱۲•••۴۵۶۷</p>');
});

test('leaves no two asterisks that only an element parts', async () => {
  expect(await html(String.raw`*متن\***`)).toBe('<p><em>متن</em></p>');
});

test('does not wrap blocks into strong text', async () => {
  expect(await html('<div>** <p>متن</p> **</div>')).toBe('<div> <p>متن</p> </div>');
});

test('drops a bullet typed straight before bold text', async () => {
  expect(await html(String.raw`\***بخش**`)).toBe('<p><strong>بخش</strong></p>');
});
