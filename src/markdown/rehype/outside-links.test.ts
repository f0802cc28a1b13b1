import { expect, test } from 'vitest';
import { htmlThrough } from '../testing.ts';
import { rehypeOutsideLinks } from './outside-links.ts';

const html = (markdown: string) =>
  htmlThrough({ rehype: [rehypeOutsideLinks] }, markdown, { title: '', site: 'https://news.ir' });

test.each(['https://example.ir/', '//example.ir/', 'http://news.ir.evil.ir/', 'http://news.ir/'])(
  'marks a link to %s',
  async (url) => {
    expect(await html(`[متن](${url})`)).toContain('rel="external noopener"');
  },
);

test.each(['/news/1/', '#الف', 'https://news.ir/news/1/', 'mailto:a@b.ir'])(
  'does not mark a link to %s',
  async (url) => {
    expect(await html(`[متن](${url})`)).not.toContain('rel=');
  },
);

test('opens no window', async () => {
  expect(await html('<a href="/a" target="_blank">متن</a>')).not.toContain('target');
});

test.each(['https://example.ir/آ', 'www.example.ir', 'example.ir/a', 'info@example.ir'])(
  'turns %s, shown as text, left to right',
  async (text) => {
    expect(await html(`<a href="/x">${text}</a>`)).toContain('dir="ltr"');
  },
);

test('leaves the direction of a link in words', async () => {
  expect(await html('[ایسنا isna](https://isna.ir)')).not.toContain('dir=');
});
