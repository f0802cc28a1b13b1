import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from './normalise.ts';

/** Any UTF-16, half surrogates too. */
const ANY_TEXT = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

test('old newsroom text becomes what a Persian keyboard writes today', () => {
  const cases = [
    ['كتاب\u00A0هاي پيام\u00ADرسان مي\u00A0شود', 'کتاب‌های پیام‌رسان می‌شود'],
    ['ﻣﻲ\u00A0ﺷﻮد', 'می‌شود'],
    ['ا\u200E\u0653ب', 'آب'],
    ['ى\u200E\u0654', 'ئ'],
    ['\u06C2\u200D.', 'ۀ.'],
    ['\u06C1\u0654\u200D.', 'ۀ.'],
    ['\u06D5\u200D.ش', 'ه\u200D.ش'],
  ] as const;
  for (const [text, normal] of cases) expect(normalise(text)).toBe(normal);
});

test('text that is in order stays as it is', () => {
  const text =
    'نشست «پیام‌رسان‌ها» با Wi-Fi 6، ۱۴۰۳/۰۷/۲۴ — https://example.ir/?a=1\n\n- **مسئول** [پیوند](/a)';
  expect(normalise(text)).toBe(text);
});

test('a second time changes nothing', () => {
  const arabic = fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCharCode(code));
  const forms = fc.integer({ min: 0xfb50, max: 0xfeff }).map((code) => String.fromCharCode(code));
  const frequent = fc.constantFrom(
    ...'يىكەهاش \u00A0\u00AC\u200B\u200C\u200D\u200E\u0654\u0653\u0640',
  );
  const text = fc.string({ unit: fc.oneof(arabic, forms, frequent, frequent), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(text, ANY_TEXT), (any) => {
      const once = normalise(any);
      expect(normalise(once)).toBe(once);
    }),
    { numRuns: 5000 },
  );
});
