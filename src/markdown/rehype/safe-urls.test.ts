import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeSafeUrls } from './safe-urls.ts';

const html = (markdown: string) => htmlThrough({ rehype: [rehypeSafeUrls] }, markdown);

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '&#106;avascript:alert(1)',
  'java&#10;script:alert(1)',
  '&#1;javascript:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  'blob:x',
])('takes the address %s from a link and keeps its text', async (url) => {
  expect(await html(`<a href="${url}">متن</a>`)).toBe('<p><a>متن</a></p>');
});

test.each(['/news/1/', '#الف', 'a/b', 'https://example.ir', 'mailto:a@b.ir', 'tel:+982100'])(
  'lets %s through',
  async (url) => {
    expect(await html(`[متن](${url})`)).toContain('href');
  },
);

test.each([
  ['![x](data:image/svg+xml,x)', '<p></p>'],
  ['<video src="https://example.ir/a.mp4"></video>', ''],
  ['<video src="//example.ir/a.mp4"></video>', ''],
  ['<video src="/a.mp4"></video>', '<video src="/a.mp4"></video>'],
])('shows media from safe places only: %s', async (markdown, expected) => {
  expect(await html(markdown)).toContain(expected);
  if (!expected.includes('src')) expect(await html(markdown)).not.toContain('src');
});
