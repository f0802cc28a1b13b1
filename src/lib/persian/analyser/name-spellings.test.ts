import { describe, expect, test } from 'vitest';
import { otherSpellings, spelledNames } from './name-spellings.ts';
import { tokenise } from './tokens.ts';

const keyOf = (word: string): string => tokenise(word)[0]?.parts.join('') ?? '';

test.each([
  ['اسحق', 'اسحاق'],
  ['طهران', 'تهران'],
  ['عبدالرحمن', 'عبدالرحمان'],
  ['مصطفا', 'مصطفی'],
  ['طهماسبی', 'تهماسبی'],
  ['داود', 'داوود'],
  ['سویس', 'سوئیس'],
  ['آذربائیجان', 'آذربایجان'],
  ['واشینگتن', 'واشنگتن'],
  ['آیةالله', 'آیت‌الله'],
  ['آیه‌الله', 'آیت‌الله'],
  ['حجةالاسلام', 'حجت‌الاسلام'],
])('«%s» and «%s» are one name', (one, other) => {
  expect(otherSpellings(keyOf(one))).toContain(keyOf(other));
  expect(otherSpellings(keyOf(other))).toContain(keyOf(one));
});

test.each([
  ['طباطبائی', 'طباطبایی'],
  ['هیئت', 'هیأت'],
  ['رئیس', 'رییس'],
  ['سامراء', 'سامرا'],
  ['نائین', 'نایین'],
])('«%s» and «%s» are one key', (one, other) => {
  expect(keyOf(one)).toBe(keyOf(other));
});

describe('words that only look like it', () => {
  test.each(['لیلی', 'لیلا', 'هدی', 'ایران', 'تالار', 'طبس', 'constructor'])(
    '«%s» stays itself',
    (word) => expect(otherSpellings(keyOf(word))).toEqual([]),
  );
});

test('the list holds keys as the index has them, each once', () => {
  const names = [...spelledNames()];
  for (const name of names) expect(keyOf(name), name).toBe(name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names)
    for (const other of otherSpellings(name)) expect(otherSpellings(other)).toContain(name);
});
