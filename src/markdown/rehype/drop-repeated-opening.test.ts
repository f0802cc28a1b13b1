import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeDropRepeatedOpening } from './drop-repeated-opening.ts';

const context = { title: 'رشد پیام‌رسان‌های داخلی', lead: 'وزیر از رشد گفت.' };
const html = (markdown: string) =>
  htmlThrough({ rehype: [rehypeDropRepeatedOpening] }, markdown, context);

test.each([
  'رشد پیام‌رسان‌های داخلی',
  '# رشد پیامرسانهای داخلی',
  '## **رشد پیام رسان های داخلی**',
  '**رشد پيام‌رسان‌هاي داخلي:**',
  '«رشد پیام‌رسان‌های داخلی»\n\nوزیر از رشد گفت',
  'رشد پیام‌رسان‌های داخلی\n\nرشد پیام‌رسان‌های داخلی\n\n**وزیر از رشد گفت.**',
  'وزیر از رشد گفت.',
])('drops what the page has said already: %j', async (opening) => {
  expect(await html(`${opening}\n\nمتن.`)).toBe('<p>متن.</p>');
});

test.each(['**رشد پیام‌رسان‌های داخلی**\nمتن.', '**رشد پیام‌رسان‌های داخلی**  \nمتن.'])(
  'drops a bold title that shares a paragraph with text: %j',
  async (markdown) => {
    expect(await html(markdown)).toBe('<p>متن.</p>');
  },
);

test.each([
  'رشد پیام‌رسان‌های داخلی ادامه دارد',
  'متن.\n\nرشد پیام‌رسان‌های داخلی',
  '> وزیر از رشد گفت.',
])('leaves what is more, later or quoted: %j', async (markdown) => {
  expect(await html(markdown)).toContain('رشد');
});

test('compares with nothing where there is neither title nor lead', async () => {
  const out = await htmlThrough({ rehype: [rehypeDropRepeatedOpening] }, '…', {
    title: '',
    lead: '',
  });
  expect(out).toBe('<p>…</p>');
});
