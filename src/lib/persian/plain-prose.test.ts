import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainProse } from './plain-prose.ts';

test.each([
  ['در سال 1400 با Wi-Fi 6', 'در سال ۱۴۰۰ با \u2068Wi-Fi 6\u2069'],
  ['رشد 20% (ICT 1400)', 'رشد ۲۰٪ (\u2068ICT 1400\u2069)'],
  ['What is new? (2021)', '\u2068What is new\u2069? (۲۰۲۱)'],
  ['', ''],
])('%s', (text, shown) => {
  expect(toPlainProse(text)).toBe(shown);
});

test('is the same when it is done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = toPlainProse(text);
      expect(toPlainProse(once)).toBe(once);
    }),
  );
});
