import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from './tokens.ts';

const keys = (text: string): string[] => tokenise(text).map(({ parts }) => parts.join(''));

test.each<[string, string]>([
  ['۰۲۱-۸۸۷۷۶۶۵۵', '02188776655'],
  ['۰۲۱ ۸۸۷۷۶۶۵۵', '02188776655'],
  ['021 8877 6655', '02188776655'],
  ['021 88 77 66 55', '02188776655'],
  ['02188776655', '02188776655'],
  ['0912 345 6789', '09123456789'],
  ['978-964-6736-71-9', '9789646736719'],
  ['978 964 6736 71 9', '9789646736719'],
  ['9789646736719', '9789646736719'],
])('«%s» is one number', (text, key) => {
  expect(keys(text)).toEqual([key]);
  expect(keys(`تلفن ${text} است`)).toEqual(['تلفن', key, 'است']);
});

test.each<[string, number]>([
  ['سال ۱۴۰۳ ۲۵۰ نفر', 4],
  ['1403 07 24', 3],
  ['12 345 6789', 3],
  ['021 تهران', 2],
  ['0 5 10', 3],
  ['۰۲۱ ۸۸', 2],
])('«%s» has %i words', (text, count) => {
  expect(tokenise(text)).toHaveLength(count);
});

test('the groups of a telephone number do not matter', () => {
  const number = fc
    .tuple(fc.constantFrom('021', '0912', '051'), fc.stringMatching(/^\d{8}$/u))
    .map(([code, rest]) => [code, rest] as const);
  fc.assert(
    fc.property(number, fc.integer({ min: 2, max: 6 }), ([code, rest], cut) => {
      const whole = `${code}${rest}`;
      expect(keys(`${code} ${rest.slice(0, cut)} ${rest.slice(cut)}`)).toEqual([whole]);
      expect(keys(`${code}-${rest}`)).toEqual([whole]);
    }),
  );
});
