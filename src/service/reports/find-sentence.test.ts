import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentence } from './find-sentence.ts';

const LINES = [
  'پل نیلاب پس از ۲۶ ماه باز شد.',
  'استاندار گفت: «ساخت این پل ۴۰ میلیارد تومان هزینه داشت.» آب می‌رود.',
  'See the report (v2.1) of the ministry.',
];

describe('a sentence is found', () => {
  test.each([
    ['as it stands', 'پل نیلاب پس از ۲۶ ماه', ['', ' باز شد.']],
    ['with digits of another keyboard', 'پس از 26 ماه', ['پل نیلاب ', ' باز شد.']],
    [
      'with Arabic letters',
      'ساخت اين پل',
      ['استاندار گفت: «', ' ۴۰ میلیارد تومان هزینه داشت.» آب می‌رود.'],
    ],
    [
      'without half-spaces',
      'آب می رود',
      ['استاندار گفت: «ساخت این پل ۴۰ میلیارد تومان هزینه داشت.» ', '.'],
    ],
    ['with spaces and line ends', ' the \n report   (v2.1) ', ['See ', ' of the ministry.']],
    [
      'across paragraphs',
      'باز شد. استاندار گفت',
      ['پل نیلاب پس از ۲۶ ماه ', ': «ساخت این پل ۴۰ میلیارد تومان هزینه داشت.» آب می‌رود.'],
    ],
  ])('%s', (_name, sentence, [before, after]) => {
    expect(findSentence(LINES, sentence)).toMatchObject({ before, after });
  });

  test.each(
    [
      ['', ' '],
      ['nothing', ' \u200c «» '],
      ['another', 'پل نیلاب بسته شد'],
    ].map(([, text]) => [text]),
  )('and «%s» is not', (sentence) => {
    expect(findSentence(LINES, sentence ?? '')).toBeUndefined();
  });

  test('and shown with at most 300 letters on either side', () => {
    const found = findSentence([`${'الف '.repeat(500)}نشان${' ب'.repeat(500)}`], 'نشان');
    expect(found?.sentence).toBe('نشان');
    expect(Array.from(found?.before ?? '')).toHaveLength(301);
    expect(Array.from(found?.after ?? '')).toHaveLength(301);
  });

  test('wherever it was cut from, whatever the page holds', () => {
    const word = fc.stringMatching(/^[ابپتجدرسشعفکلمنوهی۰-۹a-z😀.«»]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 30 }), fc.nat(), (words, at) => {
        const from = at % (words.length - 2);
        const sentence = words.slice(from, from + 3).join(' ');
        const found = findSentence([words.join(' ')], sentence);
        if (/^[\s«»]*$/u.test(sentence)) expect(found).toBeUndefined();
        else {
          // All of the page is there, and what is marked says what was sought.
          expect(`${found?.before}${found?.sentence}${found?.after}`).toBe(words.join(' '));
          expect(found?.sentence.replace(/[\s«»]/gu, '')).toBe(sentence.replace(/[\s«»]/gu, ''));
        }
      }),
    );
  });
});
