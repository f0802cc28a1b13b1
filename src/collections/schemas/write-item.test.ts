import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../front-matter.ts';
import { readData } from '../loaders/read-data.ts';
import { newsSchema } from './news.ts';
import { writeDay, writeItem, writeMoment, type WrittenItem } from './write-item.ts';

function read(text: string) {
  const parts = splitFrontMatter(Buffer.from(text));
  if (!parts.ok) throw new Error(parts.problem.code);
  const data = readData(newsSchema, parts.yaml, 'x.md', parts.yamlLine);
  if (!data.ok) throw new Error(JSON.stringify(data.diagnostics));
  return { data: data.data, body: parts.body };
}

/** Texts that YAML has a meaning for, beside any text at all. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      ...[
        '- الف',
        '# ب',
        'کلید: مقدار',
        '"نقل"',
        "it's",
        '[x]',
        '{y}',
        '*z',
        '&a',
        '!b',
        '%c',
        '@d',
      ],
      ...[
        'null',
        'true',
        '~',
        '1403-02-31',
        '0123',
        '1_000',
        'ends:',
        ' # no',
        '---',
        '...',
        '? q',
        '|',
        '>',
      ],
      'استاندار: «پل» #۱',
    ),
  )
  .filter((text) => /[\p{L}\p{N}]/u.test(text));
/** An empty list is left out, as every empty thing is. */
const list = fc.array(line, { minLength: 1, maxLength: 4 });

const item: fc.Arbitrary<WrittenItem['frontMatter']> = fc.record(
  {
    title: line,
    code: fc.integer({ min: 1, max: 999_999_999 }).map(String),
    publishedAt: fc
      .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) })
      .map((ms) => writeMoment(ms)),
    section: line,
    kicker: line,
    lead: line,
    tags: list,
    image: fc.record({ src: fc.constant('../media/1403/a.jpg'), alt: line, caption: line }),
    series: fc.record({ id: line, number: fc.integer({ min: 1, max: 999 }) }),
    event: fc.record({
      place: line,
      attendees: list,
      decisions: fc.array(fc.record({ text: line }), { minLength: 1 }),
    }),
    source: fc.record({ name: line, url: fc.webUrl() }),
    aliases: fc.constant(['/old/نشانی.html']),
    draft: fc.constant(true),
  },
  { requiredKeys: ['title', 'code', 'publishedAt', 'section'] },
);

describe('the form of an item', () => {
  test('reads back as the data that was written', () => {
    fc.assert(
      fc.property(item, (frontMatter) => {
        const { data } = read(writeItem({ frontMatter, body: 'متن' }));
        const given = newsSchema.parse(JSON.parse(JSON.stringify(frontMatter, textually)));
        expect(data).toEqual(given);
      }),
    );
  });

  test('is its own form: what was read and written again is the same text', () => {
    const text = writeItem({
      frontMatter: { section: 'ict', title: 'الف: ب', code: '0123', publishedAt: '1403-02-31' },
      body: '\n\nبند نخست\r\n\r\nبند دوم\n\n',
    });
    expect(text).toBe(
      "---\ncode: 0123\ntitle: 'الف: ب'\npublishedAt: 1403-02-31\nsection: ict\n---\n\nبند نخست\n\nبند دوم\n",
    );
  });

  test('writes lists of one line as editors do, and leaves out what is empty', () => {
    const text = writeItem({
      frontMatter: {
        title: 'ت',
        kicker: ' ',
        tags: ['راه', 'زمستان'],
        series: { number: 7, id: 'district-review' },
        event: { decisions: [{ text: 'ساخته شود' }], attendees: [], place: undefined },
        aliases: [],
      },
      body: '',
    });
    expect(text).toBe(
      '---\ntitle: ت\ntags: [راه, زمستان]\nseries: { id: district-review, number: 7 }\nevent:\n  decisions:\n    - text: ساخته شود\n---\n',
    );
  });

  test.each([{}, { title: ' \n' }, { tags: [], event: { place: '' } }])(
    'writes no line for front matter that holds nothing: %j',
    (frontMatter) => {
      expect(writeItem({ frontMatter, body: ' متن ' })).toBe('---\n---\n\nمتن\n');
    },
  );

  test.each([
    [Date.UTC(2021, 10, 6, 6, 2), '1400-08-15 09:32'],
    [Date.UTC(2021, 10, 6, 6, 2, 5), '1400-08-15 09:32:05'],
    [Date.UTC(2021, 2, 20, 20, 29, 59), '1399-12-30 23:59:59'],
    [Date.UTC(2021, 2, 20, 20, 30), '1400-01-01 00:00'],
  ])('writes the moment %d as %s', (instant, written) => {
    expect(writeMoment(instant)).toBe(written);
  });

  test('writes a day with two digits each', () => {
    expect(writeDay({ year: 1403, month: 7, day: 4 })).toBe('1403-07-04');
  });
});

/** Front matter holds text only, on one line. */
const textually = (_: string, value: unknown): unknown =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).replace(/\s+/gu, ' ').trim()
    : value;
