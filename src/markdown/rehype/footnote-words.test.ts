import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeFootnoteWords } from './footnote-words.ts';

test('says nothing in English round footnotes', async () => {
  const out = await htmlThrough(
    { remark: [remarkGfm], rehype: [rehypeFootnoteWords] },
    'متن[^1]\n\n[^1]: پانوشت',
  );
  expect(out).toContain('>پانوشت‌ها</h2>');
  expect(out).toContain('aria-label="بازگشت"');
  expect(out).not.toMatch(/Footnotes|Back to/);
});
