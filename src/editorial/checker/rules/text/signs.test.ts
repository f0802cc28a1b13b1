import { describe, expect, test } from 'vitest';
import { diagnosticsOf, fixed, foundBy } from '../../../../../testkit/checker/rule-cases.ts';

describe('spaces about signs', () => {
  test.each([
    ['باد ، باران', 'باد، باران'],
    ['چه شد ؟', 'چه شد؟'],
    ['آمد .', 'آمد.'],
    ['گفت :', 'گفت:'],
    ['**آمد** ، رفت', '**آمد**، رفت'],
    ['« متن »', '«متن»'],
    ['تلفن ( ثابت ) است', 'تلفن (ثابت) است'],
  ])('%s has one too many', (wrong, right) => {
    expect(foundBy('space-before-mark', wrong)).not.toEqual([]);
    expect(fixed(wrong)).toBe(right);
  });

  test.each(['فیلم .NET است', 'باد، باران', 'نمرهٔ ۵ از ۲۰', 'پروندهٔ .env', '`باد ، باران`'])(
    '%s stays',
    (right) => {
      expect(foundBy('space-before-mark', right)).toEqual([]);
      expect(fixed(right)).toBe(right);
    },
  );

  test.each([
    ['باد،باران', 'باد، باران'],
    ['گفت:آمدم', 'گفت: آمدم'],
    ['گزارش شد.همچنین', 'گزارش شد. همچنین'],
    ['«متن»است', '«متن» است'],
    ['چه شد؟آمد', 'چه شد؟ آمد'],
    ['در Wi-Fi،باران', 'در Wi-Fi، باران'],
  ])('%s lacks one', (wrong, right) => {
    expect(foundBy('space-after-mark', wrong)).not.toEqual([]);
    expect(fixed(wrong)).toBe(right);
  });

  test.each([
    '۱،۲۵۰ نفر',
    'ساعت ۹:۳۰',
    'ه.ش',
    'بی.بی.سی',
    'م.ت',
    'چه؟!',
    '(متن)،',
    'https://a.ir/باد،باران',
  ])('%s stays', (right) => {
    expect(foundBy('space-after-mark', right)).toEqual([]);
    expect(fixed(right)).toBe(right);
  });

  test('never makes a list of a line, nor a key of a title', () => {
    const list = '۱\nمتن\n1.متن';
    expect(fixed(list)).toBe(list);
    const titled = '---\ncode: 1\ntitle: گفت:آمدم\n---\n\nمتن\n';
    expect(foundBy('space-after-mark', titled)).toEqual([':']);
    expect(fixed(titled)).toBe(titled);
  });
});

describe('quotation marks', () => {
  test.each([
    ['گفت "متن" را', 'گفت «متن» را'],
    ['گفت “متن” را', 'گفت «متن» را'],
    ['«گفت "متن" را»', '«گفت ‹متن› را»'],
    ['"متن **پررنگ** بود"', '«متن **پررنگ** بود»'],
  ])('%s become Persian', (wrong, right) => {
    expect(foundBy('quotes', wrong)).toHaveLength(2);
    expect(fixed(wrong)).toBe(right);
  });

  test.each([
    'کتاب "The Times" را',
    '«متن»',
    '`"متن"`',
    'لولهٔ 5" است',
    'تلویزیون 55" و مانیتور 27" رسید',
    '35°41\'20" شمالی و ۵۵” است',
  ])('%s stay', (right) => {
    expect(foundBy('quotes', right)).toEqual([]);
    expect(fixed(right)).toBe(right);
  });

  test('are put right within a quoted field of the front matter', () => {
    const item = '---\ncode: 1\ntitle: "گفت \\"متن\\" را"\n---\n\nمتن\n';
    expect(fixed(item)).toBe('---\ncode: 1\ntitle: "گفت «متن» را"\n---\n\nمتن\n');
  });
});

describe('the two marks of a quotation', () => {
  test.each([
    ['او گفت: "كار تمام شد" و رفت.', 'او گفت: «کار تمام شد» و رفت.'],
    ['گفت "می شود" و "كتاب ها"', 'گفت «می‌شود» و «کتاب‌ها»'],
    ['"كار" و “كتاب”', '«کار» و «کتاب»'],
  ])('%s are mended together', (wrong, right) => {
    expect(fixed(wrong)).toBe(right);
    expect(fixed(right)).toBe(right);
  });

  test('are both left where one of them cannot be changed', () => {
    const text = 'گفت "**متن**" و `"` رفت "[پیوند](/a/ "كتاب")';
    const marks = fixed(text).match(/[«»]/g) ?? [];
    expect(marks.filter((mark) => mark === '«')).toHaveLength(marks.length / 2);
  });
});

describe('spaces on both sides of a mark', () => {
  test.each(['12 : 30', '12 . 5', 'رفت . . . و', 'نسبت ۱ : ۲ است', 'رفت . . .'])(
    '%s stays',
    (text) => {
      expect(fixed(text)).toBe(text);
    },
  );
});

describe('Latin marks in Persian', () => {
  test.each([
    ['تهران, کرج', 'تهران، کرج'],
    ['آمد?', 'آمد؟'],
    ['رفت; نیامد', 'رفت؛ نیامد'],
    ['تهران,کرج', 'تهران، کرج'],
    ['تهران , کرج', 'تهران، کرج'],
    ['«کتاب», دفتر', '«کتاب»، دفتر'],
    ['چرا? گفت', 'چرا؟ گفت'],
    ['(آمد?)', '(آمد؟)'],
    ['سال, ۱۲ نفر', 'سال، ۱۲ نفر'],
    ['**تهران**, کرج', '**تهران**، کرج'],
  ])('%s is put right', (wrong, right) => {
    expect(foundBy('latin-marks', wrong)).not.toEqual([]);
    expect(fixed(wrong)).toBe(right);
  });

  test.each([
    '12,500 نفر',
    'Guns, Germs, and Steel کتاب',
    '`الف, ب`',
    'کتاب «Who? Me; you»',
    'a, b; c?',
  ])('finds nothing in %s', (text) => {
    expect(foundBy('latin-marks', text)).toEqual([]);
    expect(fixed(text)).toBe(text);
  });

  test.each(['۱۲, ۱۳ نفر', 'در London, تهران'])('only proposes in %s', (text) => {
    expect(diagnosticsOf('latin-marks', text)[0]?.suggestion).toBe('،');
    expect(fixed(text)).toBe(text);
  });
});

describe('three dots', () => {
  test('become one sign, but not in Latin text and code', () => {
    expect(fixed('باد و باران...')).toBe('باد و باران…');
    expect(fixed('باد و باران.....')).toBe('باد و باران…');
    expect(foundBy('three-dots', 'نشانی a...b و `c...`')).toEqual([]);
  });
});

describe('literal emphasis', () => {
  test('mends marks that only spaces keep from working', () => {
    expect(fixed('گفت **امروز **است')).toBe('گفت **امروز** است');
    expect(foundBy('literal-emphasis', 'گفت **امروز **است')).toHaveLength(2);
    expect(fixed('** امروز ** است')).toBe(' **امروز**  است');
  });

  test.each([
    '**یک ** و ** دو**',
    'هتل ** در کیش و رستوران ** در قم',
    'گ** نخور و ک** نگو',
    'هتل ***** و ****',
    String.raw`\*\* متن \*\*`,
  ])('adds no bold to %s', (text) => {
    expect(fixed(text)).toBe(text);
  });

  test('tells of a mark without a partner and leaves it', () => {
    expect(diagnosticsOf('literal-emphasis', 'پایان خبر**')[0]?.fix).toBeUndefined();
    expect(fixed('پایان خبر**')).toBe('پایان خبر**');
  });

  test.each(['**متن**', 'شمارهٔ ۰۹۱۲***۴۵۶۷', '`**`', '**«متن»**است'])(
    'finds nothing in %s',
    (right) => {
      expect(foundBy('literal-emphasis', right)).toEqual([]);
    },
  );
});
