import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { toPersianDigits } from '../../lib/persian/digits.ts';
import { htmlThrough } from '../testing.ts';
import { remarkNoAccidentalBlocks } from './no-accidental-blocks.ts';
import { remarkPersianListNumbers } from './persian-list-numbers.ts';

const html = async (markdown: string) =>
  (await htmlThrough({ remark: [remarkPersianListNumbers] }, markdown)).replace(/\n/g, '');

test.each([
  ['۱. یکم\n۲. دوم', '<ol><li>یکم</li><li>دوم</li></ol>'],
  ['۱) یکم\n٢) دوم', '<ol><li>یکم</li><li>دوم</li></ol>'],
  ['1. یکم\n۲. دوم\n3. سوم', '<ol><li>یکم</li><li>دوم</li><li>سوم</li></ol>'],
  ['۱. یکم\n۱. دوم\n۱. سوم', '<ol><li>یکم</li><li>دوم</li><li>سوم</li></ol>'],
  ['۳. سوم\n۲. دوم\n۱. یکم', '<ol start="3"><li>سوم</li><li>دوم</li><li>یکم</li></ol>'],
  ['۱۲. الف\n۱۳. ب', '<ol start="12"><li>الف</li><li>ب</li></ol>'],
  [
    '۱. یکم\n   - زیر\n   - زیر\n۲. دوم',
    '<ol><li>یکم<ul><li>زیر</li><li>زیر</li></ul></li><li>دوم</li></ol>',
  ],
  ['- ۱. یکم\n  ۲. دوم', '<ul><li><ol><li>یکم</li><li>دوم</li></ol></li></ul>'],
  ['- ۲۵ نفر', '<ul><li>۲۵ نفر</li></ul>'],
  ['۱. ۲۵ نفر', '<ol><li>۲۵ نفر</li></ol>'],
])('%j is a list', async (markdown, expected) => {
  expect(await html(markdown)).toBe(expected);
});

test.each(['۱.۵ درصد', '۱۲-۱۵ نفر', 'متن ۱. متن', '۱،۲', '۱۲۳۴۵۶۷۸۹۰. متن'])(
  '%j is none',
  async (markdown) => {
    expect(await html(markdown)).toBe(`<p>${markdown}</p>`);
  },
);

const parser = unified()
  .use(remarkParse)
  .use(remarkNoAccidentalBlocks)
  .use(remarkPersianListNumbers)
  .use(remarkGfm)
  .freeze();
const MARK = /^(?<before>[ \t>]*(?:[-+*][ \t]+)*)(?<digits>\d{1,10})(?=[.)])/gm;

/** The tree without what differs by intent: the characters of text themselves. */
const shapeOf = (tree: Root) =>
  JSON.stringify(tree, (key, value: unknown) =>
    key === 'value' && typeof value === 'string' ? value.replace(/[۰-۹]/g, persianToAscii) : value,
  );
const persianToAscii = (digit: string) => String(digit.charCodeAt(0) & 0xf);

test('numbers in Persian digits make the tree that ASCII digits make', () => {
  const line = fc
    .tuple(
      fc.constantFrom('', '', '', '  ', '   ', '    ', '> ', '- ', '   - ', '\t'),
      fc.constantFrom(
        '1.',
        '1)',
        '2.',
        '3.',
        '10.',
        '2)',
        '1234567890.',
        '-',
        '*',
        '',
        '```',
        '#',
        '1.5',
      ),
      fc.constantFrom(' ', '', '  ', '     '),
      fc.constantFrom('متن', '12 نفر', '1. زیر', '', 'a', '`1. x`', '**متن**'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.constant('')), { maxLength: 9 }), (lines) => {
      const ascii = lines.join('\n');
      const persian = ascii.replace(
        MARK,
        (_, before: string, digits: string) => before + toPersianDigits(digits),
      );
      expect(shapeOf(parser.parse(persian))).toBe(shapeOf(parser.parse(ascii)));
    }),
    { numRuns: 2000 },
  );
});
