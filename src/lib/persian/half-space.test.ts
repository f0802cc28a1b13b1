import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseHalfSpaces } from './half-space.ts';

describe('what stands as a half-space becomes one', () => {
  test.each([
    ['می\u00A0شود', 'می\u200Cشود'],
    ['نمي\u00A0خواهد', 'نمي\u200Cخواهد'],
    ['کتاب\u00A0ها', 'کتاب\u200Cها'],
    ['شاخه\u00A0هاي شهري', 'شاخه\u200Cهاي شهري'],
    ['بی\u00A0\u00A0خبری', 'بی\u200Cخبری'],
    ['زندگی\u200Eشان', 'زندگی\u200Cشان'],
    ['بهره\u200Fبرداری', 'بهره\u200Cبرداری'],
    ['تیم\u00ADهای', 'تیم\u200Cهای'],
    ['می\u200Bرود', 'می\u200Cرود'],
    ['می\uFEFFرود', 'می\u200Cرود'],
    ['می\u2060رود', 'می\u200Cرود'],
    ['می¬رود', 'می\u200Cرود'],
    ['می\u200C\u200Cرود', 'می\u200Cرود'],
    ['آن\u00AD\u200Cها', 'آن\u200Cها'],
    ['می\u200C\u200Dخریدند', 'می\u200Cخریدند'],
    ['کتابِ\u200Cمن', 'کتابِ\u200Cمن'],
    ['می\u202Fشود', 'می\u200Cشود'],
  ])('%j is %j', (text, normal) => {
    expect(normaliseHalfSpaces(text)).toBe(normal);
  });
});

describe('a no-break space', () => {
  test('is a space where no affix stands', () => {
    expect(normaliseHalfSpaces('وزیر\u00A0ارتباطات')).toBe('وزیر ارتباطات');
    expect(normaliseHalfSpaces('سال\u00A01400، سی\u00A0-130')).toBe('سال 1400، سی -130');
    expect(normaliseHalfSpaces('open\u00A0source')).toBe('open source');
  });

  test('is a half-space everywhere in a text that uses it as one', () => {
    expect(normaliseHalfSpaces('سرمايه\u00A0گذاري مي\u00A0شود')).toBe(
      'سرمايه\u200Cگذاري مي\u200Cشود',
    );
  });

  test('is a space in a text from a web editor, but for the affixes', () => {
    expect(
      normaliseHalfSpaces('وزیر\u00A0ارتباطات در\u00A0دیدار با\u00A0مدیران گفت که می\u00A0شود'),
    ).toBe('وزیر ارتباطات در دیدار با مدیران گفت که می\u200Cشود');
  });

  test('is a space in an archive that put one behind every word', () => {
    const text = 'مراسم\u00A0 اختتاميه\u00A0 جشنواره\u00A0 بين\u00A0المللي\u00A0 فيلم';
    expect(normaliseHalfSpaces(text)).toBe('مراسم اختتاميه جشنواره بين المللي فيلم');
  });

  test('beside a space adds none', () => {
    expect(normaliseHalfSpaces('گزارش\u00A0 داد \u00A0که')).toBe('گزارش داد که');
  });
});

describe('a half-space that does nothing goes', () => {
  test.each([
    ['گم\u200C نمی\u200Cشوند', 'گم نمی\u200Cشوند'],
    ['رسانه \u200Cها', 'رسانه ها'],
    ['\u200Cسلام\u200C', 'سلام'],
    ['«\u200Cسلام\u200C»، \u200Cدنیا', '«سلام»، دنیا'],
    ['خط اول\u200C\n\u200Cخط دوم', 'خط اول\nخط دوم'],
    ['open\u200Csource', 'opensource'],
    ['۱۴\u200C۰۰', '۱۴۰۰'],
    ['وی\u200Dژه', 'ویژه'],
    ['گویم:\u200D فکر', 'گویم: فکر'],
    ['کنند\u200D، حتی', 'کنند، حتی'],
  ])('%j is %j', (text, normal) => {
    expect(normaliseHalfSpaces(text)).toBe(normal);
  });
});

describe('an invisible character that works stays', () => {
  test.each([
    'پیام\u200Cرسان\u200Cهای داخلی',
    'رو\u200Cبه\u200Cرو',
    'SMS\u200Cها، ۵\u200Cام و نسل\u200C۵',
    'سال ۱۳۲۰ ه\u200D.ش',
    '👨\u200D👩\u200D👧 👩🏽\u200D🚀 🏳️\u200D🌈',
    'p ¬ q',
    'a\tb\r\nc',
  ])('%j', (text) => {
    expect(normaliseHalfSpaces(text)).toBe(text);
  });
});

test('direction marks, embeddings, isolates and controls go', () => {
  expect(normaliseHalfSpaces('\u202Bوی \u200Fافزود\u202C: \u2067ملت\u2069')).toBe('وی افزود: ملت');
  expect(normaliseHalfSpaces('دروس\u200E/ خیابان')).toBe('دروس/ خیابان');
  expect(normaliseHalfSpaces('\uFEFFسلام\u0000\u007F\u009D')).toBe('سلام');
  expect(normaliseHalfSpaces('یک\u2003دو\u2028سه')).toBe('یک دو\nسه');
});

test('a second time changes nothing, and no stray invisible is left', () => {
  const invisible =
    '\u00A0\u202F\u00AC\u00AD\u200B\u200C\u200D\u200E\u200F\u202B\u2063\u2068\uFEFF\u0001';
  const unit = fc.constantFrom(...invisible, ...'میهاشودaZ۵5 \n،«»\u0650\u0640', '👩', '\uFE0F');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
      const once = normaliseHalfSpaces(text);
      expect(normaliseHalfSpaces(once)).toBe(once);
      expect(once).not.toMatch(/[\u00A0\u00AD\u200B\u200E\u200F\u202A-\u202F\u2060-\u206F\uFEFF]/);
      expect(once).not.toMatch(/^\u200C|\u200C$|\u200C\s|\s\u200C|\u200C\u200C/);
    }),
    { numRuns: 3000 },
  );
});
