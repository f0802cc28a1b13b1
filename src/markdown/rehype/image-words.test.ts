import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeImageWords } from './image-words.ts';

test('treats alt and title as prose', async () => {
  const out = await htmlThrough(
    { rehype: [rehypeImageWords] },
    String.raw`![كتاب 12 "نو" \*\*](a%20b.jpg 'سال 1403')`,
  );
  expect(out).toBe('<p><img src="a%20b.jpg" alt="کتاب ۱۲ «نو»" title="سال ۱۴۰۳"></p>');
});
