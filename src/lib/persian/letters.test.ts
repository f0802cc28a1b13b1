import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseLetters, toPersianLetters } from './letters.ts';

/** Any UTF-16, half surrogates too. */
const ANY_TEXT = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

describe('letters of other keyboards become Persian', () => {
  test.each([
    ['كتاب هاي علمي', 'کتاب های علمی'],
    ['مصطفى', 'مصطفی'],
    ['ڪتاب', 'کتاب'],
    ['نسبت دھند', 'نسبت دهند'],
    ['جشنوارە ہ', 'جشنواره ه'],
    ['زمانی کە آمد', 'زمانی که آمد'],
    [
      'خەڵکی آمدند و سپس در همان روز رفتند زمانی کە',
      'خەڵکی آمدند و سپس در همان روز رفتند زمانی که',
    ],
    ['دورە\u0654', 'دورۀ'],
    ['شي\u0654', 'شئ'],
    ['شى\u0654', 'شئ'],
    ['ا\u0653ن', 'آن'],
  ])('«%s» is «%s»', (text, persian) => {
    expect(normaliseLetters(text)).toBe(persian);
  });
});

test('what a writer chose stays', () => {
  const texts = [
    'آب أب إب مؤسسه مسئول خانۀ خانهٔ دایرة‌المعارف',
    'مثلاً حتماً امّا گُل مِهر کتابِ من',
    'قیمت ۵۰۰ ﷼ و پیامبر ﷺ',
    '﴿۵۸﴾ «» ۱۲٫۵',
    'open source, café, 4G',
  ];
  for (const text of texts) expect(normaliseLetters(text)).toBe(text);
});

test.each([
  'خەڵکی کوردستان لە ناو',
  'کتێبی کوردی بە زمانی سۆرانی',
  'پاکستان میں ہے اور یہ ہیں',
  'لڑکی نے کہا',
  'د پښتو ژبه ې',
  'ئۇيغۇر',
])('words of another language stay: %s', (text) => {
  expect(normaliseLetters(text)).toBe(text);
});

test('keys join their letters all the same', () => {
  expect(toPersianLetters('خەڵکی ہے')).toBe('خهڵکی هی');
});

describe('presentation forms become letters', () => {
  test.each([
    ['ﻓﺎرﺳﻲ', 'فارسی'],
    ['ﻻﻟﻪ', 'لاله'],
    ['ﷲ', 'الله'],
    ['ﮔﻞ ﭘﮋﻣﺮدﻩ', 'گل پژمرده'],
    ['ﯾﮏ', 'یک'],
    ['ك\uFE8E\u0640ﺗﺐ', 'کاتب'],
    ['ب\uFE76', 'بَ'],
    ['ب\uFE77', 'بَ'],
    ['ب\uFC60', 'بَّ'],
  ])('«%s» is «%s»', (forms, letters) => {
    expect(normaliseLetters(forms)).toBe(letters.normalize('NFC'));
  });
});

describe('tatweel', () => {
  test('inside a word goes', () => {
    expect(normaliseLetters('ســـلام عـُـمر')).toBe('سلام عُمر');
  });

  test('stays as a dash and after a letter that nothing follows', () => {
    expect(normaliseLetters('سال ۱۳۲۰ هـ.ش ـ تهران')).toBe('سال ۱۳۲۰ هـ.ش ـ تهران');
  });
});

describe('Arabic quotations keep their letters', () => {
  test.each([
    ['آيه «بِسْمِ اللَّهِ الرَّحْمٰنِ الرَّحِيمِ» را', 'آیه «بِسْمِ اللَّهِ الرَّحْمٰنِ الرَّحِيمِ» را'],
    ['وي گفت: إِنَّ اللَّهَ يُحِبُّ الْمُحْسِنِينَ. وي', 'وی گفت: إِنَّ اللَّهَ يُحِبُّ الْمُحْسِنِينَ. وی'],
    ['«يا أَيُّهَا الَّذِينَ آمَنُوا» يعني', '«يا أَيُّهَا الَّذِينَ آمَنُوا» یعنی'],
    ['لَا إِكْرَاهَ في الدِّينِ', 'لَا إِكْرَاهَ في الدِّينِ'],
    ['(عَلَيْهِ السَّلام) كه', '(عَلَيْهِ السَّلام) که'],
    ['﴿إِيَّاكَ نَعْبُدُ\nوَإِيَّاكَ نَسْتَعِينُ﴾', '﴿إِيَّاكَ نَعْبُدُ\nوَإِيَّاكَ نَسْتَعِينُ﴾'],
  ])('«%s»', (text, kept) => {
    expect(normaliseLetters(text)).toBe(kept.normalize('NFC'));
  });

  test('but Persian with a vowel sign here and there is Persian', () => {
    const cases = [
      ['مُلكِ ايران', 'مُلکِ ایران'],
      ['گُلِ سرخي كه مِي‌چينند', 'گُلِ سرخی که مِی‌چینند'],
      ['مثلاً كتابِ علي', 'مثلاً کتابِ علی'],
      ['مقدّس و معلّمِ كودكي', 'مقدّس و معلّمِ کودکی'],
    ] as const;
    for (const [text, persian] of cases) expect(normaliseLetters(text)).toBe(persian);
  });

  test('and keys fold their letters all the same', () => {
    expect(toPersianLetters('إِيَّاكَ')).toBe('إِیَّاکَ');
  });
});

test('a second time changes nothing', () => {
  const arabic = fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCharCode(code));
  const forms = fc.integer({ min: 0xfb50, max: 0xfeff }).map((code) => String.fromCharCode(code));
  const frequent = fc.constantFrom(...'يىكەہةۀئ\u064B\u064E\u0650\u0652\u0654\u0640«» \u200C');
  const text = fc.string({ unit: fc.oneof(arabic, forms, frequent), maxLength: 30 });
  fc.assert(
    fc.property(fc.oneof(text, ANY_TEXT), (any) => {
      const once = normaliseLetters(any);
      expect(normaliseLetters(once)).toBe(once);
      expect(once.normalize('NFC')).toBe(once);
    }),
    { numRuns: 3000 },
  );
});
