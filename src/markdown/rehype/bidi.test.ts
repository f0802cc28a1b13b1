import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeBidi } from './bidi.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeBidi] }, markdown);

test.each([
  ['است (ICT ۱۴۰۰) و', '<p>است (<bdi>ICT</bdi> ۱۴۰۰) و</p>'],
  ['شبکهٔ **LTE** آمد', '<p>شبکهٔ <strong><bdi>LTE</bdi></strong> آمد</p>'],
  ['«О битве» را خواند', '<p>«<bdi>О битве</bdi>» را خواند</p>'],
  ['[ایسنا ISNA](/a)', '<p><a href="/a">ایسنا <bdi>ISNA</bdi></a></p>'],
])('isolates the Latin of %s', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test.each([
  'متن بی لاتین ۱۲',
  'متن <code>npm i</code> است',
  'نشانی <a href="https://a.ir" dir="ltr">https://a.ir</a> است',
  'متن <bdi>ICT</bdi> است',
  'متن <span dir="ltr">ICT</span> است',
  '۹۶/۱/۱۱»',
])('leaves %s', async (markdown) => {
  expect(await html(markdown)).toBe(`<p>${markdown}</p>`);
});

test('turns a paragraph without a Persian letter as a whole', async () => {
  expect(await html('The quick (brown) **fox**.')).toBe(
    '<p dir="ltr">The quick (brown) <strong>fox</strong>.</p>',
  );
});

test('keeps a heading or an item at its side and isolates it as a whole', async () => {
  expect(await html('- Wi-Fi (6)')).toBe('<ul>\n<li><bdi dir="ltr">Wi-Fi (6)</bdi></li>\n</ul>');
});

test('changes no character that a reader copies', async () => {
  const words = fc.constantFrom(
    'متن',
    'ICT',
    'Wi-Fi 6',
    '۱۴۰۰',
    '2020',
    '(',
    ')',
    '،',
    '<b>C++</b>',
    ' ',
  );
  const textContent = (out: string) => out.replace(/<[^>]*>/g, '');
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 12 }), async (parts) => {
      const line = `<p>${parts.join(' ')}</p>`;
      expect(textContent(await html(line))).toBe(textContent(line));
    }),
    { numRuns: 150 },
  );
});
