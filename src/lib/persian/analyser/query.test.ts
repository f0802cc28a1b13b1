import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { MAX_UNITS, parseQuery } from './query.ts';
import { isInflectionOf, toBases, toHalves } from './variants.ts';

const keys = (typed: string): string[][] =>
  parseQuery(typed).clauses.map(({ units }) => units.map(({ parts }) => parts.join('')));

describe('a query', () => {
  test.each([
    ['«نرخ ارز» تهران', [true, false]],
    ['"نرخ ارز" تهران', [true, false]],
    ['“نرخ ارز” تهران', [true, false]],
    ['تهران «نرخ ارز', [false, true]],
    ['نرخ ارز تهران', [false]],
  ])('%s has its phrases', (typed, phrases) => {
    expect(parseQuery(typed).clauses.map(({ phrase }) => phrase)).toEqual(phrases);
  });

  test.each<[string, string[][], string[]]>([
    ['تهران -کرج', [['تهران']], ['کرج']],
    ['-کرج تهران', [['تهران']], ['کرج']],
    ['تهران -«سد کرج» آب', [['تهران', 'اب']], ['سد کرج']],
    ['قم - تهران', [['قم', 'تهران']], []],
    ['Wi-Fi', [['wifi']], []],
    ['سال 1400 -1403', [['سال', '1400', '1403']], []],
    ['-کرج', [['کرج']], []],
  ])('%s asks for %j without %j', (typed, asked, without) => {
    const query = parseQuery(typed);
    expect(keys(typed)).toEqual(asked);
    expect(query.without.map(({ units }) => units.map(({ text }) => text).join(' '))).toEqual(
      without,
    );
  });

  test.each<[string, string[][][]]>([
    ['تهران یا کرج', [[['تهران'], ['کرج']]]],
    ['آب تهران یا کرج یا قم امروز', [[], [['تهران'], ['کرج'], ['قم']], []]],
    ['«سد کرج» یا تهران', [[['سد', 'کرج'], ['تهران']]]],
    ['این یا آن شهر', [[]]],
    ['یا تهران', [[]]],
    ['تهران یا', [[]]],
  ])('%s leaves the choice', (typed, choices) => {
    const clauses = parseQuery(typed).clauses.map(({ either = [] }) =>
      either.map(({ units }) => units.map(({ parts }) => parts.join(''))),
    );
    expect(clauses).toEqual(choices);
  });

  test('asks for two words where only punctuation parts them', () => {
    expect(keys('شیراز،یزد')).toEqual([['شیراز', 'یزد']]);
    expect(keys('شیراز/یزد')).toEqual([['شیراز', 'یزد']]);
  });

  test('passes over common words, unless there is nothing else', () => {
    const common = (typed: string): boolean[] =>
      parseQuery(typed).clauses.flatMap(({ units }) => units.map((unit) => unit.common));
    expect(common('نرخ بیکاری در ایران')).toEqual([false, false, true, false]);
    expect(common('از به')).toEqual([false, false]);
  });

  test.each(['', '   ', '!!!', '😀🎉', 'ًٌَُ', '«»', '""', '‌‌'])(
    'without a letter asks nothing: %j',
    (typed) => {
      expect(parseQuery(typed).clauses).toEqual([]);
    },
  );

  test('of any length stays small and says that it was cut', () => {
    const query = parseQuery('باران برف '.repeat(1000));
    expect(query.clauses.flatMap(({ units }) => units).length).toBeLessThanOrEqual(MAX_UNITS);
    expect(query.cut).toBe(true);
    expect(parseQuery('باران برف').cut).toBe(false);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(() => parseQuery(typed)).not.toThrow();
      }),
    );
  });
});

describe('guesses', () => {
  test('take endings off, and know them on', () => {
    expect(toBases('کتابشان')).toContain('کتاب');
    expect(toBases('نمایندگان')).toContain('نماینده');
    expect(isInflectionOf('مدیر', 'مدیران')).toBe(true);
    expect(isInflectionOf('کتاب', 'کتابخانه')).toBe(false);
  });

  test('part a word at every index that leaves two letters', () => {
    expect(toHalves('پیامرسان')).toContainEqual(['پیام', 'رسان']);
    expect(toHalves('آب')).toEqual([]);
  });
});
