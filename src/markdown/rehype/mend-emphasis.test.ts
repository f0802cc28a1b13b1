import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeMendEmphasis } from './mend-emphasis.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeMendEmphasis] }, markdown);

test.each([
  ['** متن ** بعد', ' <strong>متن</strong>  بعد'],
  ['پیش **متن **بعد', 'پیش <strong>متن</strong> بعد'],
  ['پیش ** متن** بعد', 'پیش  <strong>متن</strong> بعد'],
  ['[*** متن**](/a)', '<a href="/a"> <strong>متن</strong></a>'],
  ['~~ متن ~~ بعد', ' <del>متن</del>  بعد'],
  ['** [پیوند](/a) **بعد', ' <strong><a href="/a">پیوند</a></strong> بعد'],
  ['__ متن __ بعد', ' <strong>متن</strong>  بعد'],
  ['<span>**متن**</span>', '<span><strong>متن</strong></span>'],
])('makes strong what was meant so: %s', async (markdown, expected) => {
  expect((await html(markdown)).replace(/^<p>|<\/p>$/g, '')).toBe(expected);
});

test.each([
  '۲*۳',
  '*رده‌بندی تیم‌ها',
  'رده‌بندی*',
  '#علمی_شو و #موزه_ها_را',
  'init__py',
  '<code>** a</code>',
  'نام: ______',
  'متن ** تنها',
  'جهان **',
  '<b>** متن</b>',
  'متن **** متن',
  'كشور __جهان',
  'هتل ***** در کیش و رستوران **** در قم',
  'هتل ** در کیش و رستوران ** در قم',
  'هتل *** و هتل *** و هتل ***',
  'کارت ۶۰۳۷ **** **** ۱۲۳۴',
  'کارت ۶۰۳۷ ** ** ۱۲۳۴',
  'گ** نخور',
  'گ** نخور و د** نگو',
  'a**b',
  '۰۹۱۲***۴۵۶۷',
  '۱۲۳۴**** تا ****۵۶۷۸',
  'پیش** متن**بعد',
  'امتیاز: ★★ و **',
  'حدود ~~ ۵ تا',
])('leaves %s alone', async (markdown) => {
  expect(await html(markdown)).toBe(`<p>${markdown}</p>`);
});

test('takes its marks from bold that goes on over the end of a paragraph, and from no other', async () => {
  expect(await html('**یک\n\nدو**')).toBe('<p>یک</p>\n<p>دو</p>');
  expect(await html('قیمت**\n\n**')).toBe('<p>قیمت**</p>\n<p>**</p>');
});

test('does not wrap blocks into strong text', async () => {
  expect(await html('<div>** <p>متن</p> **</div>')).toBe('<div>** <p>متن</p> **</div>');
});

test('drops a bullet typed straight before bold text', async () => {
  expect(await html('***بخش:**')).toBe('<p><strong>بخش:</strong></p>');
});
