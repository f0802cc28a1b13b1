import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, foundBy } from '../../../tests/support/rule-cases.ts';

describe('spaces about signs', () => {
  it.each([
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

  it.each(['فیلم .NET است', 'باد، باران', 'نمرهٔ ۵ از ۲۰', 'پروندهٔ .env', '`باد ، باران`'])(
    '%s stays',
    (right) => {
      expect(foundBy('space-before-mark', right)).toEqual([]);
      expect(fixed(right)).toBe(right);
    },
  );

  it.each([
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

  it.each([
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

  it('never makes a list of a line, nor a key of a title', () => {
    const list = '۱\nمتن\n1.متن';
    expect(fixed(list)).toBe(list);
    const titled = '---\ncode: 1\ntitle: گفت:آمدم\n---\n\nمتن\n';
    expect(foundBy('space-after-mark', titled)).toEqual([':']);
    expect(fixed(titled)).toBe(titled);
  });
});

describe('quotation marks', () => {
  it.each([
    ['گفت "متن" را', 'گفت «متن» را'],
    ['گفت “متن” را', 'گفت «متن» را'],
    ['«گفت "متن" را»', '«گفت ‹متن› را»'],
    ['"متن **پررنگ** بود"', '«متن **پررنگ** بود»'],
  ])('%s become Persian', (wrong, right) => {
    expect(foundBy('quotes', wrong)).toHaveLength(2);
    expect(fixed(wrong)).toBe(right);
  });

  it.each([
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

  it('are put right within a quoted field of the front matter', () => {
    const item = '---\ncode: 1\ntitle: "گفت \\"متن\\" را"\n---\n\nمتن\n';
    expect(fixed(item)).toBe('---\ncode: 1\ntitle: "گفت «متن» را"\n---\n\nمتن\n');
  });
});

describe('three dots', () => {
  it('become one sign, but not in Latin text and code', () => {
    expect(fixed('باد و باران...')).toBe('باد و باران…');
    expect(fixed('باد و باران.....')).toBe('باد و باران…');
    expect(foundBy('three-dots', 'نشانی a...b و `c...`')).toEqual([]);
  });
});

describe('literal emphasis', () => {
  it('mends marks that only spaces keep from working', () => {
    expect(fixed('گفت **امروز **است')).toBe('گفت **امروز** است');
    expect(foundBy('literal-emphasis', 'گفت **امروز **است')).toHaveLength(2);
  });

  it('tells of a mark without a partner and leaves it', () => {
    expect(findingsOf('literal-emphasis', 'پایان خبر**')[0]?.fix).toBeUndefined();
    expect(fixed('پایان خبر**')).toBe('پایان خبر**');
  });

  it.each(['**متن**', 'شمارهٔ ۰۹۱۲***۴۵۶۷', '`**`', '**«متن»**است'])(
    'finds nothing in %s',
    (right) => {
      expect(foundBy('literal-emphasis', right)).toEqual([]);
    },
  );
});
