import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAsciiDigits } from '../lib/persian/digits.ts';
import { toPersianLetters } from '../lib/persian/letters.ts';
import { renderBody } from './render.ts';
import { visibleText } from './visible-text.ts';

const WORD = fc.constantFrom(
  ...[
    'کتاب‌ها',
    'می‌رود',
    'تهران',
    'كتاب',
    'خەڵکی',
    'گفت',
    'iPhone',
    'C++',
    'H2O',
    '۱۲۳',
    '1403',
    '٤٥',
  ],
  ...[
    '۱۲٫۵',
    '2.5',
    '۵G',
    '-۵',
    '+98 21 8811',
    '«نقل»',
    '"نقل"',
    '55"',
    '۸~۱۰',
    '۲*۳',
    '۰۹۱۲***۴۵',
  ],
  ...[
    'گ**',
    '(متن)',
    '1️⃣',
    '****',
    '*****',
    String.raw`\*\*ستاره\*\*`,
    String.raw`\~`,
    '_',
    'a_b',
    '$x^2$',
  ],
);
const MARKED = fc
  .tuple(fc.constantFrom('**', '*', '~~', '`', '__', '', '', '', '[', '** '), WORD)
  .map(([mark, word]) =>
    mark === '[' ? `[${word}](/)` : mark === '** ' ? `** ${word} **` : mark + word + mark,
  );
const LINE = fc
  .tuple(
    fc.constantFrom('', '', '', '- ', '* ', '## ', '> ', '– ', '🔹 ', '• ', '  - ', '| '),
    fc.array(MARKED, { minLength: 1, maxLength: 6 }),
  )
  .map(([mark, words]) => mark + words.join(' '));
const BODY = fc
  .array(
    fc.tuple(LINE, fc.constantFrom('\n', '\n\n', '  \n')).map((parts) => parts.join('')),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((lines) => lines.join(''));

/** What readers read of a text: letters and digits, whatever keyboard they come from. */
const read = (text: string): string =>
  toAsciiDigits(toPersianLetters(text.normalize('NFC'))).replace(/[^\p{L}\p{N}]/gu, '');

test('no letter and no digit of a body is lost on the page', async () => {
  await fc.assert(
    fc.asyncProperty(BODY, async (body) => {
      const { tree } = await renderBody(body, { title: '' });
      expect(read(visibleText(tree))).toBe(read(body));
    }),
    { numRuns: 1000 },
  );
});

test('no star of a row of stars is lost on the page', async () => {
  const stars = fc.constantFrom('****', '*****', '******');
  const word = fc.constantFrom('هتل', 'در', '۶۰۳۷', '**پررنگ**', 'و', '«کیش»');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(word, stars, word)), async (parts) => {
      const { tree } = await renderBody(parts.flat().join(' '), { title: '' });
      const shown = visibleText(tree).match(/\*{4,}/g) ?? [];
      expect(shown).toEqual(parts.map(([, row]) => row));
    }),
    { numRuns: 200 },
  );
});
