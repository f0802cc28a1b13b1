import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOrdinal } from '../../../lib/persian/numbers.ts';
import { findSeries } from './find-series.ts';
import { readOrdinal } from './ordinals.ts';
import { splitPeople } from './split-people.ts';

describe('ordinals', () => {
  test('reads every ordinal that is written', () => {
    const forms = fc.constantFrom('plain' as const, 'attributive' as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), forms, (n, form) => {
        expect(readOrdinal(formatOrdinal(n, form))).toBe(n);
      }),
    );
  });

  test.each([
    ['یکصد و دوازدهمین', 112],
    ['صد و سی و پنجم', 135],
    ['سی ام', 30],
    ['۱۲مین', 12],
    ['سیم', undefined],
    ['مردم', undefined],
  ])('reads «%s»', (text, n) => {
    expect(readOrdinal(text)).toBe(n);
  });
});

describe('the series of a title', () => {
  test.each([
    ['هفتمین جلسه ارزیابی راه‌ها برگزار شد', 7, 'جلسه ارزیابی راه‌ها'],
    ['بیست و یکمین نشست شورای شهر با حضور شهردار', 21, 'نشست شورای شهر'],
    ['جلسه هفتم شورا', 7, 'جلسه شورا'],
    ['گزارش نشست شمارهٔ ۱۲ کارگروه آب', 12, 'نشست کارگروه آب'],
    ['جلسه ۲۱۹', 219, 'جلسه'],
  ])('finds it in «%s»', (title, number, name) => {
    expect(findSeries(title)).toEqual({ number, name });
  });

  test.each(['دومین روز جشنواره', 'جلسه ۱۴۰۳ شورا', 'اول مهر جلسه نداریم', 'سومین پل استان'])(
    'finds none in «%s»',
    (title) => {
      expect(findSeries(title)).toBeUndefined();
    },
  );
});

describe('people in a sentence', () => {
  test.each([
    [
      'مدیر فناوری اطلاعات، فضای مجازی و شبکه، بخشدار مرکزی و رئیس ادارهٔ راه و شهرسازی',
      ['مدیر فناوری اطلاعات، فضای مجازی و شبکه', 'بخشدار مرکزی', 'رئیس ادارهٔ راه و شهرسازی'],
    ],
    ['علی کریمی، سارا نیکو و رضا بهاری', ['علی کریمی', 'سارا نیکو', 'رضا بهاری']],
    ['استاندار', ['استاندار']],
    ['', []],
  ])('parts «%s»', (text, people) => {
    expect(splitPeople(text)).toEqual(people);
  });
});
