import { describe, expect, test } from 'vitest';
import { diagnosticsOf, fixed, foundBy } from '../../../../../testkit/checker/rule-cases.ts';

describe('what stands for a half-space and is none', () => {
  test.each([
    ['می\u00A0شود', 'می‌شود'],
    ['کتاب\u200Bها', 'کتاب‌ها'],
    ['نمی¬رسد', 'نمی‌رسد'],
    ['وزارت\u00A0علوم گفت', 'وزارت علوم گفت'],
    ['می&nbsp;شود', 'می‌شود'],
    ['گفت\u200F و رفت', 'گفت و رفت'],
  ])('%j is put right', (wrong, right) => {
    expect(foundBy('false-half-space', wrong)).toHaveLength(1);
    expect(fixed(wrong)).toBe(right);
  });

  test.each(['می‌شود', '`می\u00A0شود`', 'SMS‌ها', '👨‍👩‍👧', 'نشانهٔ ¬ در منطق'])(
    'nothing is found in %j',
    (right) => {
      expect(foundBy('false-half-space', right)).toEqual([]);
      expect(fixed(right)).toBe(right);
    },
  );

  test.each([
    ['کتاب‌ تازه', 'کتاب تازه'],
    ['کتاب ‌تازه', 'کتاب تازه'],
    ['می‌‌شود', 'می‌شود'],
    ['پایان‌.', 'پایان.'],
  ])('%j loses a half-space that does nothing', (wrong, right) => {
    expect(foundBy('idle-half-space', wrong)).toHaveLength(1);
    expect(fixed(wrong)).toBe(right);
  });

  test.each(['۶\u200C۱۲', '6\u200C۱۲', 'Wi-Fi 6\u200C۱۲'])(
    'two numbers are not made one: %j',
    (text) => {
      expect(foundBy('idle-half-space', text)).toEqual([]);
      expect(fixed(text)).toBe(text);
    },
  );
});

describe('an affix that a space has parted from its word', () => {
  test.each([
    ['گفته می شود', 'گفته می‌شود'],
    ['نمی رسد', 'نمی‌رسد'],
    ['کتاب ها و روستا های ما', 'کتاب‌ها و روستاهای ما'],
    ['بزرگ ترین شهر', 'بزرگ‌ترین شهر'],
    ['رفته اند', 'رفته‌اند'],
    ['جلسه ای در خانه اش', 'جلسه‌ای در خانه‌اش'],
    ['**کتاب** ها', '**کتاب**‌ها'],
    ['مي شود', 'می‌شود'],
  ])('%s is put right', (wrong, right) => {
    expect(foundBy('spaced-affix', wrong)).not.toEqual([]);
    expect(fixed(wrong)).toBe(right);
  });

  test.each([
    'او ۵ می رفت',
    'به می خانه',
    'گفت که ای کاش بیاید',
    'تر و خشک',
    'راه ای نیست',
    'پنج ام',
    'برو ها، دیر شد',
    'بگو ها!',
    'نرفتی ها؟',
  ])('%s stays', (right) => {
    expect(fixed(right)).toBe(right);
  });

  test('proposes where the affix is a word too', () => {
    expect(diagnosticsOf('spaced-affix', 'کمی بزرگ تر')[0]?.suggestion).toBe('بزرگ‌تر');
    expect(fixed('کمی بزرگ تر')).toBe('کمی بزرگ تر');
  });
});

describe('a half-space lost within a word', () => {
  test.each([
    ['میکنند', 'می‌کنند'],
    ['نمیتوانست', 'نمی‌توانست'],
    ['سرویسهای', 'سرویس‌های'],
    ['برنامهها', 'برنامه‌ها'],
    ['گلایههای', 'گلایه‌های'],
    ['پیامرسانهای', 'پیام‌رسان‌های'],
    ['گرفتهاند', 'گرفته‌اند'],
    ['رسانهای', 'رسانه‌ای'],
    ['برنامهی', 'برنامه‌ی'],
    ['بهویژه', 'به‌ویژه'],
    ['سرمایهگذاریهای', 'سرمایه‌گذاری‌های'],
    ['زندگیاش', 'زندگی‌اش'],
    ['ارزندهترین', 'ارزنده‌ترین'],
    ['كتابهاي', 'کتاب‌های'],
    ['دهیاریها', 'دهیاری‌ها'],
    ['سامانههای', 'سامانه‌های'],
    ['خانوادهای', 'خانواده‌ای'],
  ])('%s is put right', (wrong, right) => {
    expect(fixed(`در ${wrong} تازه`)).toBe(`در ${right} تازه`);
  });

  test.each([
    ['بخشداریهها', 'بخشداری‌ها'],
    ['استارتاپها', 'استارتاپ‌ها'],
    ['چشمهای', 'چشم‌های'],
    ['مافیها', 'مافی‌ها'],
    ['آمدهای', 'آمده‌ای'],
    ['دیوانهای', 'دیوانه‌ای'],
    ['آیینهای', 'آیین‌های'],
    ['زمانهای', 'زمان‌های'],
  ])('%s is left to the editor, with a proposal', (word, suggestion) => {
    expect(diagnosticsOf('lost-half-space', word)[0]).toMatchObject({ found: word, suggestion });
    expect(fixed(word)).toBe(word);
  });

  test.each(['مسئولانهای', 'بیانتهای', 'واقعبینانهای'])('%s is not taken for a plural', (word) => {
    expect(fixed(word)).toBe(word);
  });

  test('is not put right against the word before it', () => {
    const text = 'در پیام رسانهای داخلی';
    expect(diagnosticsOf('lost-half-space', text)[0]?.suggestion).toBe('پیام‌رسان‌های');
    expect(fixed(text)).toBe(text);
    expect(fixed('در حوزهٔ رسانهای')).toBe('در حوزهٔ رسانه‌ای');
  });

  test.each(
    (
      'تنها انتها اشتها منتها بها رها فقها آنها اینها میان میدان میدانی میهن میراث میزان میلاد میوه ' +
      'بهار بهره بهانه بهداشت بهبود کارهای روزهای شهرها درها دکتر دفتر کبوتر فیلتر بزرگتر بهترین ' +
      'سلامت شهرستان کتابی مردان خانه راهی گروهی توجهی پادشاهی ماهی آرامش نمایش همایش پیام خیام ' +
      'ادبیات حیات بخشداران دانشگاه بی‌انتها نفتخیز زنجانپور'
    ).split(' '),
  )('%s is a whole word', (word) => {
    expect(foundBy('lost-half-space', `این ${word} است`)).toEqual([]);
  });

  test.each(['`میکنند`', '[پیوند](https://a.ir/میکنند)', 'https://a.ir/میکنند'])(
    '%s is not looked at',
    (text) => {
      expect(fixed(text)).toBe(text);
    },
  );
});

describe('two words with nothing between', () => {
  test.each([
    ['بومیاستفاده', 'بومی استفاده'],
    ['جمهوریاسلامی', 'جمهوری اسلامی'],
  ])('%s is told of and left', (word, suggestion) => {
    expect(diagnosticsOf('lost-space', word)[0]).toMatchObject({ found: word, suggestion });
    expect(fixed(word)).toBe(word);
  });

  test.each(['مهدیزاده', 'سیاستمدار', 'بیمارستان', 'همیشگی', 'ریاضیدان'])(
    '%s is one word',
    (word) => {
      expect(foundBy('lost-space', word)).toEqual([]);
    },
  );
});
