import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeDropEndMark } from './drop-end-mark.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeDropEndMark] }, markdown);

test.each([
  'انتهای پیام',
  'انتهاي پيام',
  'انتهای پیام.',
  'انتهای پیام/',
  'انتهای پیام/۳۵۰۱',
  'انتهای پیام / م ت ۲۰',
  '**انتهای پیام**',
  'پایان پیام',
  '> انتهای پیام',
  '\u200cانتهای پیام',
  'انتهای پیام  \nانتهای پیام',
])('drops %j under a text', async (mark) => {
  expect((await html(`متن خبر.\n\n${mark}`)).replace(/\s*<blockquote>\s*<\/blockquote>/, '')).toBe(
    '<p>متن خبر.</p>',
  );
});

test.each([
  ['متن خبر.  \nانتهای پیام', '<p>متن خبر.</p>'],
  ['متن خبر.\nانتهای پیام', '<p>متن خبر.</p>'],
  ['متن خبر.  \n**انتهای پیام**', '<p>متن خبر.</p>'],
  ['- مورد\nانتهای پیام', '<ul>\n<li>مورد</li>\n</ul>'],
])('drops it as the last line of a block: %j', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test('drops it before a picture that comes after it', async () => {
  expect(await html('متن\n\nانتهای پیام\n\n![](a.jpg)')).not.toContain('پیام');
});

test.each(['او از انتهای پیام رئیس‌جمهور یاد کرد', 'انتهای پیام‌رسان', 'پایان خبرها و آغاز کارها'])(
  'leaves «%s», which only begins so',
  async (markdown) => {
    expect(await html(markdown)).toBe(`<p>${markdown}</p>`);
  },
);
