import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { persianiseDigits, toAsciiDigits, toPersianDigits } from './digits.ts';

test('digits go from each set to the other, and nothing else changes', () => {
  expect(toAsciiDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 0-9 ۱۲٫۵ آ')).toBe(
    '0123456789 0123456789 0-9 12٫5 آ',
  );
  expect(toPersianDigits('0123456789 ٠١٢٣٤٥٦٧٨٩ ۰ v2')).toBe('۰۱۲۳۴۵۶۷۸۹ ۰۱۲۳۴۵۶۷۸۹ ۰ v۲');
  expect(toPersianDigits(1403)).toBe('۱۴۰۳');
});

describe('numbers in prose are shown in Persian', () => {
  test.each([
    ['در تاریخ 1403/07/24 برگزار شد.', 'در تاریخ ۱۴۰۳/۰۷/۲۴ برگزار شد.'],
    ['1403-07-24 و 1403.07.24', '۱۴۰۳-۰۷-۲۴ و ۱۴۰۳.۰۷.۲۴'],
    ['ساعت 09:32:10', 'ساعت ۰۹:۳۲:۱۰'],
    ['رشد 12.5 درصدی', 'رشد ۱۲٫۵ درصدی'],
    ['۱۲.۵ درصد', '۱۲٫۵ درصد'],
    ['20% و %30', '۲۰٪ و ٪۳۰'],
    ['1,250,000.75 تومان', '۱٬۲۵۰٬۰۰۰٫۷۵ تومان'],
    ['1,250% و %1,250.5', '۱٬۲۵۰٪ و ٪۱٬۲۵۰٫۵'],
    ['1,2 و 1,25', '۱,۲ و ۱,۲۵'],
    ['از 5.2-6.3 تا 10/5', 'از ۵٫۲-۶٫۳ تا ۱۰/۵'],
    ['تلفن 021-88888888', 'تلفن ۰۲۱-۸۸۸۸۸۸۸۸'],
    ['کرونا 19 ساله، 15نفر', 'کرونا ۱۹ ساله، ۱۵نفر'],
    ['1. اول', '۱. اول'],
    ['١٧ الی ٢٠', '۱۷ الی ۲۰'],
    ['2021', '۲۰۲۱'],
    ['12️⃣', '۱2️⃣'],
    ['اندروید 14 و ویندوز 11', 'اندروید ۱۴ و ویندوز ۱۱'],
    ['رشد پایتون (2.5 درصد)', 'رشد پایتون (۲٫۵ درصد)'],
    ['تلفن +98 21 8811 1234', 'تلفن +۹۸ ۲۱ ۸۸۱۱ ۱۲۳۴'],
    ['دما -5.5 بود', 'دما -۵٫۵ بود'],
    ['سال 2021 Google', 'سال ۲۰۲۱ Google'],
    ['سهم Google 20 درصد است', 'سهم Google ۲۰ درصد است'],
    ['درآمد Apple 5.5 میلیارد دلار', 'درآمد Apple ۵٫۵ میلیارد دلار'],
    ['نشست ICT 1403/07/24', 'نشست ICT ۱۴۰۳/۰۷/۲۴'],
    ['۱۴0https://example.ir 2', '۱۴۰https://example.ir ۲'],
  ])('«%s» is «%s»', (text, shown) => {
    expect(persianiseDigits(text)).toBe(shown);
  });
});

describe('digits that belong to something Latin stay', () => {
  test.each([
    'Wi-Fi 6',
    'شبکه 4G و 5G',
    'ویروس COVID-19 در',
    'استاندارد ISO 9001:2015 را',
    'نسخه 1.2.3 و 2.5.1-beta و v2',
    'نسخه 2.5 و نسخهٔ 3.0 و نسخهٔ ۳.۰',
    'نسخهٔ (2.5) و نسخه‌ی «2.5» و (ویرایش 1.4)',
    'پایتون 3.11 و اندروید (4.4)، ویندوز 8.1',
    'شابک 978-600-123-456-7 و شابک: 9786001234567 و شاپا (1234-5678)',
    '978-600-123-456-7',
    'فرمول E=mc^2 و $x^2$ و 2^10 و $\\frac{1}{2}$',
    'x = 5 و f(2) و H2O و 2x+3=7',
    'در Oct 15, 2024 و 15 October 2024',
    '25 °C و 100 km/h و iOS 17, 18 and 19',
    'https://example.ir/1403/07/24?id=5',
    'https://fa.wikipedia.org/wiki/سال/1400',
    '(https://example.ir/a_(2)/3)',
    'www.example.ir/123 و example.ir/news/15',
    'info2@mail5.example.ir',
    '192.168.1.1 و 10.0.0.1:8080 و 10.0.0.0/8 و fe80::1 و 00:1a:2b:3c:4d:5e',
    'iPhone 15 Pro Max',
    'Windows 11 را',
    'سرعت 10 Mbps و 2.4 GHz و 100MB',
    'F-35، B52، C++17، SHA-256',
    'file_2.txt و 0x1F و 550e8400-e29b-41d4-a716-446655440000',
    'Wi-Fi\n6 است',
    '1️⃣ یکم 2️⃣ دوم',
    'شمارهٔ 5⃣ و #️⃣',
  ])('«%s»', (text) => {
    expect(persianiseDigits(text)).toBe(text);
  });
});

test('a list number on a new line belongs to no Latin word above it', () => {
  expect(persianiseDigits('open source\n2- دوم')).toBe('open source\n۲- دوم');
});

test('a second time changes nothing', () => {
  const unit = fc.constantFrom(...'019۵٥.,:/-%٪٫ \nabG@متن+#', 'http://', 'نسخه ', ' درصد');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
      const once = persianiseDigits(text);
      expect(persianiseDigits(once)).toBe(once);
      expect(toAsciiDigits(once)).toHaveLength(text.length);
    }),
    { numRuns: 5000 },
  );
});
