import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLine, toText } from './written-words.ts';

const MARK = '\u0301';

describe('what a reader wrote', () => {
  test.each([
    ['a Hangul filler', '\u3164'],
    ['other fillers', '\u115F\u1160\uFFA0'],
    ['an empty pattern of Braille', '\u2800 \u2800'],
    ['joiners and selectors', '\u200C\u034F\uFE0F\u180E'],
    ['invisible notes of music', '\u{1D173}'],
    ['marks on nothing', `${MARK}${MARK}`],
  ])('is nothing where nobody sees it: %s', (_, text) => {
    expect([toLine(text), toText(`${text}\n${text}`)]).toEqual(['', '']);
  });

  test.each([
    ['Persian with vowels', 'مُحَمَّدٌ'],
    ['a verse', 'ٱلرَّحْمَـٰنِ'.replace('ـ', '')],
    ['Vietnamese, its marks apart', 'Việt'.normalize('NFD')],
    ['Hindi', 'क्षत्रिय'],
    ['an emoji of several', '👩🏽‍🚀❤️'],
    ['a sign alone', '؟'],
  ])('keeps its marks: %s', (_, text) => {
    expect(toLine(text).normalize('NFC')).toBe(text.normalize('NFC'));
  });

  test('has no tower of marks that reaches over what stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(300), (text, count) => {
        const tower = `${text}ب${MARK.repeat(count)}${text}`;
        for (const written of [toLine(tower), toText(tower)])
          expect(/\p{M}{7}/u.test(written)).toBe(false);
      }),
      { numRuns: 30 },
    );
    expect(toLine(`سلام a${MARK.repeat(500)}b`)).toBe(`سلام á${MARK.repeat(6)}b`);
  });
});
