import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeBidi } from './bidi.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeBidi] }, markdown);

test.each([
  ['است (ICT ۱۴۰۰) و', '<p>است (<bdi>ICT</bdi> ۱۴۰۰) و</p>'],
  ['شبکهٔ **LTE** آمد', '<p>شبکهٔ <strong><bdi>LTE</bdi></strong> آمد</p>'],
  ['«О битве» را خواند', '<p>«<bdi>О битве</bdi>» را خواند</p>'],
  ['آب H<sub>2</sub>O است', '<p>آب <bdi>H<sub>2</sub>O</bdi> است</p>'],
  ['یون SO<sub>4</sub><sup>2-</sup>', '<p>یون <bdi>SO<sub>4</sub><sup>2-</sup></bdi></p>'],
  ['گوشی iPhone **15** Pro آمد', '<p>گوشی <bdi>iPhone <strong>15</strong> Pro</bdi> آمد</p>'],
  ['گوشی [iPhone](/a) 15 است', '<p>گوشی <bdi><a href="/a">iPhone</a> 15</bdi> است</p>'],
  [
    '**گوشی iPhone** 15 Pro است',
    '<p><strong>گوشی </strong><bdi><strong>iPhone</strong> 15 Pro</bdi> است</p>',
  ],
  ['[گوشی iPhone](/a) 15 است', '<p><a href="/a">گوشی iPhone</a> 15 است</p>'],
  ['دستور `npm` را', '<p>دستور <code>npm</code> را</p>'],
  ['با npm `install` کن', '<p>با <bdi>npm <code>install</code></bdi> کن</p>'],
  ['دما -۵ است', '<p>دما <bdi>-۵</bdi> است</p>'],
  ['- +98 21 8811 1234', '<ul>\n<li><bdi>+98 21 8811 1234</bdi></li>\n</ul>'],
  ['یک iPhone<br>15 Pro', '<p>یک <bdi>iPhone</bdi><br>15 <bdi>Pro</bdi></p>'],
  [
    '**گروه A و گروه B (ICT ۱۴۰۰)** است',
    '<p><strong>گروه <bdi>A</bdi> و گروه <bdi>B</bdi> (<bdi>ICT</bdi> ۱۴۰۰)</strong> است</p>',
  ],
  [
    '**گروه A و iPhone** 15 و **B**',
    '<p><strong>گروه <bdi>A</bdi> و </strong><bdi><strong>iPhone</strong> 15</bdi> و <strong><bdi>B</bdi></strong></p>',
  ],
  ['[ایسنا ISNA](/a)', '<p><a href="/a">ایسنا <bdi>ISNA</bdi></a></p>'],
])('isolates what is read from left to right in %s', async (markdown, expected) => {
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
