import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldAny, foldWords } from './fold.ts';
import { stemJoined } from './stem.ts';
import { tokenise } from './tokens.ts';

/** The keys of a text: for each token its parts, or their join where spellings meet. */
const joined = (text: string): string[] => tokenise(text).map(({ parts }) => parts.join(''));

describe('spellings of one word', () => {
  test.each([
    ['letters of other keyboards', ['يكي', 'یکی', 'ىكى']],
    ['three sets of digits', ['1403', '۱۴۰۳', '١٤٠٣']],
    ['thousands', ['1500', '۱٬۵۰۰', '1,500']],
    ['tatweel', ['سلام', 'ســلام', 'سـلام']],
    ['harakat', ['محمد', 'مُحَمَّد']],
    ['presentation forms', ['سلام', 'ﺳﻼﻡ']],
    ['he with ezafe', ['خانه', 'خانۀ', 'خانهٔ', 'خانه‌ی', 'خانه ی']],
    ['te marbuta', ['جمعه', 'جمعة']],
    ['alefs', ['اب', 'آب', 'أب', 'إب', 'ٱب']],
    ['hamza before vav', ['مسئول', 'مسؤول', 'مسوول']],
    ['hamza as alef', ['هیئت', 'هیأت', 'هیات']],
    ['hamza as alef before lam', ['مسئله', 'مسأله', 'مساله']],
    ['hamza as ye', ['رئیس', 'رییس', 'رئيس']],
    ['a hamza at the end', ['املا', 'املاء']],
    ['case', ['ICT', 'ict', 'Ict']],
    ['plural', ['سدها', 'سد‌ها', 'سد ها', 'سدهای', 'سد‌های', 'سد هایی']],
    ['superlative', ['زیباترین', 'زیبا‌ترین', 'زیبا ترین']],
    ['comparative', ['محکمتر', 'محکم‌تر', 'محکم تر']],
    ['indefinite after silent he', ['پروژه‌ای', 'پروژه ای']],
    ['to be after silent he', ['نوشته‌اند', 'نوشته اند', 'نوشتهاند']],
    ['verb prefix', ['می‌نویسد', 'می نویسد', 'مینویسد', 'مي نويسد']],
    ['negated verb', ['نمی‌روند', 'نمی روند', 'نمیروند']],
    ['he joined to a noun', ['به‌خصوص', 'بخصوص']],
    ['old half-spaces', ['می‌رود', 'مي\u00a0رود', 'می¬رود']],
    ['the spoken vav', ['گفت‌وگو', 'گفتگو', 'گفت و گو', 'گفت‌و‌گو']],
  ])('meet: %s', (_, spellings) => {
    expect(new Set(spellings.map((spelling) => joined(spelling).join(' '))).size).toBe(1);
  });

  test.each([
    ['تنها', 'تن'],
    ['دفتر', 'دف'],
    ['سازمان', 'ساز'],
    ['داستان', 'داس'],
    ['کیلومتر', 'کیلوم'],
    ['بهتر', 'به'],
    ['بهای', 'ب'],
  ])('do not take %s for a form of %s', (word, other) => {
    expect(joined(word)).not.toEqual(joined(other));
  });
});

describe('tokens', () => {
  test('keep what punctuation parts at one position, each under its own key', () => {
    expect(tokenise('تهران،کرج و قم').map(({ parts }) => parts)).toEqual([
      ['تهران', 'کرج'],
      ['و'],
      ['قم'],
    ]);
  });

  test('hold a word that is written apart as one, shown as written', () => {
    expect(tokenise('او می رود.').map(({ text }) => text)).toEqual(['او', 'می رود.']);
  });

  test.each(['ماه می ۲۰۲۰', 'ای ایران', 'کتاب. ها'])(
    'leave apart what is two words: %s',
    (text) => {
      expect(tokenise(text)).toHaveLength(text.split(' ').length);
    },
  );

  test('have no key where there is no letter', () => {
    expect(tokenise('یک – دو').map(({ parts }) => parts.length)).toEqual([1, 0, 1]);
  });

  const letters = [...'آابپتچخدرسشعقکگلمنوهیيكئؤأة ۱1٢aB،.‌ـَ؟-ها می تر اند'];
  const text = fc.array(fc.constantFrom(...letters)).map((parts) => parts.join(''));

  test('lose nothing of a text but the number of spaces', () => {
    fc.assert(
      fc.property(text, (written) => {
        const shown = tokenise(written).map((token) => token.text);
        expect(shown.join(' ')).toBe(written.split(/ +/).filter(Boolean).join(' '));
      }),
    );
  });

  test('have keys that give themselves again', () => {
    fc.assert(
      fc.property(text, (written) => {
        for (const part of foldWords(written.replaceAll(' ', '')).flat()) {
          expect(foldWords(part).flat().join('')).toBe(part);
          expect(stemJoined(stemJoined(part))).toBe(stemJoined(part));
        }
      }),
    );
  });

  test('fold plain runs by table as they would be folded with all care', () => {
    fc.assert(
      fc.property(text, (written) => {
        const run = written.replaceAll(' ', '');
        expect(foldWords(run)).toEqual(foldAny(run));
      }),
      { numRuns: 500 },
    );
  });
});
