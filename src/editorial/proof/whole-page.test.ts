import { expect, test } from 'vitest';
import { wholePage, type Fetch } from './whole-page.ts';

const SITE: Readonly<Record<string, { type: string; text: string }>> = {
  '/_astro/a.woff2': { type: 'font/woff2', text: 'type' },
  '/media/a.webp': { type: 'image/webp', text: 'picture' },
};
const fetchFrom: Fetch = async (address) => {
  const found = SITE[address];
  return found && { type: found.type, bytes: Buffer.from(found.text) };
};
const whole = (html: string) => wholePage(html, 'https://news.example', fetchFrom);
const data = (address: string): string =>
  `data:${SITE[address]?.type};base64,${Buffer.from(SITE[address]?.text ?? '').toString('base64')}`;

test.each([
  ['type of a style', '<style>a{src:url(/_astro/a.woff2)}</style>', '/_astro/a.woff2'],
  ['a picture', '<img src="/media/a.webp" srcset="/media/b.webp 2x">', '/media/a.webp'],
])('holds %s', async (_, html, address) => {
  const page = await whole(html);
  expect(page).toContain(data(address));
  expect(page).not.toMatch(/<link|srcset|(?:src="|\()\//u);
});

test('asks nobody for anything, and leads to the site', async () => {
  const page = await whole(
    '<link rel="icon" href="/i.png"><link rel="stylesheet" href="https://other.example/a.css"><script src="/a.js"></script><a href="/news/1/">x</a>',
  );
  expect(page).not.toMatch(/<link|<script/u);
  expect(page).toContain('href="https://news.example/news/1/"');
});
