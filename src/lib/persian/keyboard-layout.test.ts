import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromEnglishKeys, fromPersianKeys } from './keyboard-layout.ts';

test.each([
  ['hdkjvkj', 'اینترنت'],
  ['hsjhknhv', 'استاندار'],
  ['jivhk', 'تهران'],
  ['tvlhknhv', 'فرماندار'],
  ["'chva", 'گزارش'],
  ['mdhl 1403', 'پیام 1403'],
  ['\\dhl', 'پیام'],
  ['Hf', 'آب'],
  ['C,vkhg', 'ژورنال'],
  ['Tvlhknhv', 'فرماندار'],
])('«%s» was meant as «%s»', (typed, meant) => {
  expect(fromEnglishKeys(typed)).toBe(meant);
});

test.each(['', '1403', 'تهران', 'wi-fi', 'a@b', 'پل x'])(
  '«%s» was typed as it was meant',
  (typed) => {
    expect(fromEnglishKeys(typed)).toBeUndefined();
  },
);

test('a word of Latin letters that was typed on Persian keys is read', () => {
  expect(fromPersianKeys('صهبه')).toBe('wifi');
  expect(fromPersianKeys('wifi')).toBeUndefined();
});

test('keys of one layout and of the other lead back to each other', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]+$/u), (typed) => {
      expect(fromPersianKeys(fromEnglishKeys(typed) ?? '')).toBe(typed);
    }),
  );
});
