import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeFragmentLinks } from './fragment-links.ts';

test('follows an id to the name that sanitising gave it', async () => {
  const out = await htmlThrough(
    { rehype: [rehypeFragmentLinks] },
    '<p id="body-x"><a href="#x">الف</a> <a href="#y">ب</a></p>',
  );
  expect(out).toBe('<p id="body-x"><a href="#body-x">الف</a> <a href="#y">ب</a></p>');
});
