import { describe, expect, test } from 'vitest';
import { loanForms, loanWords } from './loan-plurals.ts';
import { tokenise } from './tokens.ts';

const keyOf = (word: string): string => tokenise(word)[0]?.parts.join('') ?? '';

test.each([
  ['مدارس', 'مدرسه'],
  ['اخبار', 'خبر'],
  ['شهدا', 'شهید'],
  ['شهداء', 'شهید'],
  ['مسائل', 'مسئله'],
  ['رؤسا', 'رئیس'],
  ['آثار', 'اثر'],
  ['جلسات', 'جلسه'],
  ['مؤسسات', 'مؤسسه'],
  ['تصمیمات', 'تصمیم'],
  ['مسئولین', 'مسئول'],
  ['مسؤولین', 'مسوول'],
])('«%s» is the plural of «%s», and each leads to the other', (plural, singular) => {
  expect(loanForms(keyOf(plural))).toContain(keyOf(singular));
  expect(loanForms(keyOf(singular))).toContain(keyOf(plural));
});

describe('words that only look like it', () => {
  test.each(['حقوق', 'اطلاعات', 'انتخابات', 'ارتباطات', 'استان', 'زمین', 'تهران', 'constructor'])(
    '«%s» stays itself',
    (word) => expect(loanForms(keyOf(word))).toEqual([]),
  );
});

test('the list holds keys as the index has them', () => {
  for (const word of loanWords()) expect(keyOf(word), word).toBe(word);
});
