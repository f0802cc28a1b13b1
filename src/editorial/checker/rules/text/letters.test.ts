import { describe, expect, test } from 'vitest';
import { fixed, foundBy } from '../../../../../testkit/checker/rule-cases.ts';

describe('letters of another keyboard', () => {
  test.each([
    ['كتاب علي', ['كتاب', 'علي'], 'کتاب علی'],
    ['موسىٰ', ['موسىٰ'], 'موسیٰ'],
    ['بھداشت در تھران', ['بھداشت', 'تھران'], 'بهداشت در تهران'],
    ['در ﺑﺎزار', ['ﺑﺎزار'], 'در بازار'],
    ['**كار** [خبري](https://a.ir)', ['كار', 'خبري'], '**کار** [خبری](https://a.ir)'],
  ])('%s is put right', (wrong, found, right) => {
    expect(foundBy('arabic-letters', wrong)).toEqual(found);
    expect(fixed(wrong)).toBe(right);
  });

  test.each([
    'کتاب علی، مسئول، رأی، مؤسسه، خانهٔ ما، آیة‌الله',
    'آیهٔ «إِنَّا فَتَحْنَا لَكَ فَتْحًا مُبِينًا» را خواند',
    'نشانی `كتاب` و [پیوند](https://a.ir/كتاب) و <https://a.ir/ي>',
    '```\nكتاب\n```',
    'گفت خەڵکی کوردستان لە ناو شهر',
    'پاکستان میں ہے',
    'the word كتاب'.replace('كتاب', 'book'),
  ])('nothing is found in %s', (right) => {
    expect(foundBy('arabic-letters', right)).toEqual([]);
  });
});

describe('a hamza behind its ه', () => {
  test.each([
    ['خانهء ما', 'خانهٔ ما'],
    ['نامهء شما و جملهء او', 'نامهٔ شما و جملهٔ او'],
  ])('%s is put right', (wrong, right) => {
    expect(foundBy('loose-hamza', wrong)).not.toEqual([]);
    expect(fixed(wrong)).toBe(right);
  });

  test.each(['جزء و سوء', 'ماء', 'خانهٔ ما', 'شیء'])('%s stays', (text) => {
    expect(foundBy('loose-hamza', text)).toEqual([]);
  });
});

describe('stretched words', () => {
  test.each([
    ['ســلام و درود', 'سلام و درود'],
    ['کـتـاب‌هـا', 'کتاب‌ها'],
  ])('%s is put right', (wrong, right) => {
    expect(foundBy('stretched-letters', wrong)).not.toEqual([]);
    expect(fixed(wrong)).toBe(right);
  });

  test.each(['سال ۱۴۰۳ هـ.ش', 'او ـ که آمده بود ـ گفت'])('%s stays', (right) => {
    expect(foundBy('stretched-letters', right)).toEqual([]);
    expect(fixed(right)).toBe(right);
  });
});

describe('stray vowel signs', () => {
  test.each([
    ['پایتخت ِ ایران', 'پایتختِ ایران'],
    ['پایتخت ِایران', 'پایتختِ ایران'],
    ['کاملاًً درست', 'کاملاً درست'],
  ])('%s is put right', (wrong, right) => {
    expect(foundBy('stray-marks', wrong)).toHaveLength(1);
    expect(fixed(wrong)).toBe(right);
  });

  test('leaves a sign on its letter', () => {
    expect(foundBy('stray-marks', 'گُلِ سرخ، مثلاً، اللّه، بنّا')).toEqual([]);
  });
});

describe('digits', () => {
  test.each([
    ['سال 1۴۰۳', ['1۴۰۳'], 'سال ۱۴۰۳'],
    ['بیش از ٤٥ نفر', ['٤٥'], 'بیش از ۴۵ نفر'],
    ['ساعت ۱2:3۰', ['۱2:3۰'], 'ساعت ۱۲:۳۰'],
  ])('%s is put right', (wrong, found, right) => {
    expect(foundBy('mixed-digits', wrong)).toEqual(found);
    expect(fixed(wrong)).toBe(right);
  });

  test.each(['سال 1403', 'سال ۱۴۰۳', 'کووید-19 و ۲۰ نفر', 'Wi-Fi 6 در ۶ شهر', '`1۲`'])(
    '%s is no mixture',
    (right) => {
      expect(foundBy('mixed-digits', right)).toEqual([]);
    },
  );

  test('tells of a digit behind a full stop and leaves it to the editor', () => {
    expect(foundBy('glued-digit', 'جلسه تشکیل شود.۰')).toEqual(['.۰']);
    expect(fixed('جلسه تشکیل شود.۰')).toBe('جلسه تشکیل شود.۰');
  });

  test.each(['نرخ ۱۲.۵ درصد', 'نسخهٔ 2.0', 'در ۱۴۰۳.۰۷.۲۴ بود', 'ساعت ۹.۳۰'])(
    '%s has no stray digit',
    (right) => {
      expect(foundBy('glued-digit', right)).toEqual([]);
    },
  );
});
