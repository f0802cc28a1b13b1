import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemRecord } from '../queries/data.ts';
import { toCsv } from './csv.ts';
import { toItemsCsv, toItemsJson } from './item-data.ts';

/** Reads the table as its page tells: an apostrophe at the start of a cell guards what follows. */
const readTable = (text: string): string[][] =>
  readCsv(text).map((row) => row.map((cell) => cell.replace(/^'/u, '')));

/** Tags as their page tells. */
const readTags = (cell: string): string[] =>
  Array.from(cell.matchAll(/(?:[^\\|]|\\.)+/gu), ([tag]) => tag.replace(/\\(.)/gu, '$1'));

/** Reads CSV as RFC 4180 says, sign by sign. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const signs = [...text.replace(/^\uFEFF/u, '')];
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at]!;
    if (quoted && sign === '"' && signs[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && sign === '\r' && signs[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += sign;
  }
  return rows;
}

const RECORD: ItemRecord = {
  code: '0042',
  url: 'https://news.example/news/0042/',
  title: 'گفت: «آب، برق» و "نان"',
  publishedAt: '2021-11-06T09:32:00+03:30',
  section: 'ict',
  tags: ['پیام‌رسان', 'فضای مجازی'],
  event: { date: '2021-11-05', decisions: [{ text: 'الف', doneIn: '7' }] },
  format: 'md',
  body: 'بند یک\n\nبند دو "نقل"',
};
const MONTH = {
  year: 1400,
  month: 8,
  about: 'https://news.example/data/',
  publisher: 'استانداری',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  items: [RECORD, { ...RECORD, code: '7', lead: 'دو\nسطر' }],
};

describe('a month as JSON', () => {
  test('gives back the items, the licence and the month', () => {
    expect(JSON.parse(toItemsJson(MONTH))).toEqual({
      about: MONTH.about,
      publisher: MONTH.publisher,
      licence: MONTH.licence,
      jalaliYear: 1400,
      jalaliMonth: 8,
      items: MONTH.items,
    });
  });

  test('has a line for each item', () => {
    expect(toItemsJson(MONTH).trim().split('\n')).toHaveLength(2 + MONTH.items.length);
  });

  test('can be empty', () => {
    expect(JSON.parse(toItemsJson({ ...MONTH, items: [] }))).toMatchObject({ items: [] });
  });
});

describe('a month as a table', () => {
  const [head, ...rows] = readTable(toItemsCsv(MONTH));
  const cell = (row: number, column: string) => rows[row]?.[head!.indexOf(column)];

  test('keeps zeros, commas, quotes and line ends', () => {
    expect(rows).toHaveLength(2);
    expect(cell(0, 'code')).toBe('0042');
    expect(cell(0, 'title')).toBe(RECORD.title);
    expect(cell(0, 'tags')).toBe('پیام‌رسان|فضای مجازی');
    expect(cell(1, 'lead')).toBe('دو\nسطر');
    expect(cell(0, 'lead')).toBe('');
  });

  test('is known to spreadsheets as UTF-8', () => {
    expect(toItemsCsv(MONTH).charCodeAt(0)).toBe(0xfeff);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ',',
        '|',
        '\\',
        '\r\n',
        '\t',
        '\ufeff',
        '＝',
        'آب',
        '😀',
      ),
    )
    .map((signs) => signs.join('')),
);

test('any table reads back as it was', () => {
  const table = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }));
  fc.assert(
    fc.property(table, (rows) => {
      // Without rows there is still one line end, which reads as one empty row.
      expect(readTable(toCsv(rows))).toEqual(rows.length > 0 ? rows : [['']]);
    }),
  );
});

test('no cell is a formula to a spreadsheet', () => {
  fc.assert(
    fc.property(text, (cell) => {
      const [[written = '']] = readCsv(toCsv([[cell, 'x']])) as [string[]];
      expect(written).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
    }),
  );
});

test('an item’s fields read back from its line, whatever they hold', () => {
  const words = text.filter((value) => value !== '');
  const item = fc.record({ title: words, lead: words, kicker: words, tags: fc.array(words) });
  fc.assert(
    fc.property(item, (fields) => {
      const [head = [], row = []] = readTable(
        toItemsCsv({ ...MONTH, items: [{ ...RECORD, ...fields }] }),
      );
      const read = Object.fromEntries(head.map((name, at) => [name, row[at] ?? '']));
      expect({ ...read, tags: readTags(read['tags'] ?? '') }).toMatchObject(fields);
    }),
  );
});
