import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { asItem, fixed } from '../../../../testkit/checker/rule-cases.ts';
import { splitLatinRuns } from '../../../lib/persian/bidi.ts';
import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { normalise } from '../../../lib/persian/normalise.ts';
import { renderBody } from '../../../markdown/render.ts';
import { checkText } from './check-item.ts';
import { fixText } from './fix-text.ts';
import { type CheckedItem, readCheckedItem } from './source/checked-item.ts';

/** Pieces of real bodies, with every fault and everything that must not be touched. */
const PIECES = [
  ...[
    'متن',
    'كتاب',
    'هاي',
    'می',
    'شود',
    'ها',
    'میکنند',
    'برنامهها',
    '1۲',
    'رفته',
    'اند',
    'ـ',
    'سـلام',
  ],
  ...[' ', ' ', ' ', '\n', '\n\n', '\u00A0', '\u200C', '\u200B', '¬', '\u200F', '\t'],
  ...[
    '،',
    ' ،',
    '.',
    '...',
    ':',
    '؟',
    '!',
    '"',
    '“',
    '«',
    '»',
    '(',
    ')',
    '**',
    ' ** ',
    '*',
    '_',
    '\\*',
  ],
  ...[
    '`كتاب میکنند`',
    '[پیوند](https://a.ir/كتاب،میشود)',
    '<https://a.ir/ي>',
    '![كوه](../media/a.jpg)',
  ],
  ...[
    'Wi-Fi 6',
    'COVID-19',
    'a...b',
    'v1.2.3',
    'me@a.ir',
    '&nbsp;',
    '&zwnj;',
    '> ',
    '- ',
    '1. ',
    '# ',
  ],
  ...[
    '«إِنَّا فَتَحْنَا لَكَ فَتْحًا مُبِينًا»',
    '| الف | ب |\n|---|---|\n| كتاب | ها |',
    '<b>كتاب</b>',
    '```\nكتاب\n```',
  ],
];
const body = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((parts) => parts.join(''));
const lineEnd = fc.constantFrom('\n', '\r\n');

describe('corrections of any text', () => {
  test('done twice are done once', () => {
    fc.assert(
      fc.property(body, (text) => {
        const once = fixText(asItem(text), 'news/1.md').text;
        expect(fixText(once, 'news/1.md')).toEqual({ text: once, fixes: 0 });
      }),
      { numRuns: 200 },
    );
  });

  test('leave nothing that could be corrected, but what Markdown forbids', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('كتاب', 'میکنند', 'متن', '،', '...'), { maxLength: 8 }),
        (words) => {
          const text = fixText(asItem(words.join(' ')), 'news/1.md').text;
          expect(checkText(text, 'news/1.md').filter(({ fix }) => fix !== undefined)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('never touch code, addresses or HTML', () => {
    fc.assert(
      fc.property(body, (text) => {
        const after = fixText(asItem(text), 'news/1.md').text;
        expect(codeAndAddresses(after)).toEqual(codeAndAddresses(asItem(text)));
      }),
      { numRuns: 200 },
    );
  });

  test('keep every Latin run, letter by letter and in its order', () => {
    fc.assert(
      fc.property(body, (text) => {
        const after = proseOf(fixText(asItem(text), 'news/1.md').text);
        let from = 0;
        for (const run of latinRuns(proseOf(asItem(text)))) {
          const at = after.indexOf(run, from);
          expect(at, `«${run}» in «${after}»`).toBeGreaterThanOrEqual(from);
          from = at + run.length;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('make nothing bold that was not, and change no number', async () => {
    const marked = fc
      .array(
        fc.constantFrom(
          ...[
            '**',
            ' ** ',
            '** ',
            ' **',
            'متن',
            'كتاب',
            'و',
            '"',
            ' ',
            '، ',
            '12 : 30',
            '-5',
            '۱۴۰۳/۷/۲۴',
          ],
          ...['\\*\\*', '****', '~~', '2024-10-15', '`**`', '\n\n'],
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(marked, async (text) => {
        const fixedText = fixText(asItem(text), 'news/1.md').text;
        const [before, after] = await Promise.all([shownOf(asItem(text)), shownOf(fixedText)]);
        expect(after.bold).toEqual(before.bold);
        expect(after.digits).toBe(before.digits);
      }),
      { numRuns: 500, examples: [['** **متن** ** ']] },
    );
  });

  test('keep the line ends and the byte order mark of the file', () => {
    fc.assert(
      fc.property(body, lineEnd, fc.boolean(), (text, end, hasMark) => {
        const unix = asItem(text.replaceAll('\r', ''));
        const written = (hasMark ? '\uFEFF' : '') + unix.replaceAll('\n', end);
        const expected =
          (hasMark ? '\uFEFF' : '') + fixText(unix, 'news/1.md').text.replaceAll('\n', end);
        expect(fixText(written, 'news/1.md').text).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });
});

/** What pages show in bold, letters of one keyboard and spaces aside; and the digits that they show. */
async function shownOf(item: string) {
  const { html } = await renderBody(item.slice(item.indexOf('---', 3) + 3), { title: '' });
  const plain = (text: string) => normalise(text).replace(/<[^>]*>|[\s\u200C]/g, '');
  const bold = Array.from(html.matchAll(/<strong>(.*?)<\/strong>/gs), ([, text = '']) =>
    plain(text).replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return { bold, digits: toAsciiDigits(plain(html)).replace(/\D/g, '') };
}

function read(text: string): CheckedItem {
  const item = readCheckedItem(text, 'news/1.md');
  if (!item) throw new Error('The item can no longer be read');
  return item;
}

const proseOf = (text: string): string =>
  read(text)
    .prose.map((prose) => prose.text)
    .join('\n');

/** Without signs at the ends: in «.NET» the stop may be the sentence's own. */
const latinRuns = (text: string): string[] =>
  splitLatinRuns(text).flatMap((run) =>
    run.latin ? [run.text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')] : [],
  );

function codeAndAddresses(text: string): string[] {
  const found: string[] = [];
  visit(read(text).tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode' || node.type === 'html')
      found.push(node.value);
    if ('url' in node) found.push(node.url);
  });
  return found;
}

describe('corrections of a file', () => {
  test('change the ranges that were named and nothing else', () => {
    const text = [
      '---',
      "title:   'كتاب ''تازه'''   # یادداشت كاتب",
      'code: 1',
      'lead: >-',
      '  خط نخست كتاب',
      '  و خط دوم می شود',
      'tags: [ كتاب , "الف" ]',
      'image: {src: ../media/كوه.jpg, alt: كوه}',
      '---',
      '',
      '* مورد كتاب   ',
      '  > نقل می شود',
      '',
    ].join('\n');
    const right = text
      .replace("'كتاب ''", "'کتاب ''")
      .replace('نخست كتاب', 'نخست کتاب')
      .replace('دوم می شود', 'دوم می‌شود')
      .replace('[ كتاب', '[ کتاب')
      .replace('alt: كوه', 'alt: کوه')
      .replace('مورد كتاب', 'مورد کتاب')
      .replace('نقل می شود', 'نقل می‌شود');
    expect(fixed(text)).toBe(right);
  });

  test('reach the words of components in MDX, and no expression', () => {
    const text =
      '---\ntitle: ت\n---\n\n<InfoBox title="كتاب">\n\nمتن كتاب\n\n</InfoBox>\n\n<Gallery images={[{src: "ك", alt: "كوه"}]} />\n';
    expect(fixed(text, 'news/1.mdx')).toBe(
      text.replace('"كتاب"', '"کتاب"').replace('متن كتاب', 'متن کتاب'),
    );
  });

  test.each(['', 'متن بی سربرگ كتاب', '---\ntitle: [\n---\n\nكتاب\n'])(
    'leave a file alone that is no item: %j',
    (text) => {
      expect(fixText(text, 'news/1.md')).toEqual({ text, fixes: 0 });
    },
  );
});
