import { expect, test } from 'vitest';
import { shareTargets } from './share-targets.ts';

const URL_OF_ITEM = 'https://news.example/news/277495/';
const TITLE = 'نمایشگاه \u2068ICT & Wi-Fi\u2069 ۱۴۰۰ + «نقل»؟';
const targets = shareTargets(URL_OF_ITEM, TITLE);

test('each messenger is given the short address and the title as they are', () => {
  const web = targets.filter(({ href }) => href.startsWith('https:'));
  expect(web.map(({ name }) => name)).toEqual(['ایتا', 'بله', 'سروش', 'روبیکا', 'تلگرام', 'ایکس']);
  for (const { href } of web) {
    const { searchParams } = new URL(href);
    expect(searchParams.get('url')).toBe(URL_OF_ITEM);
    expect(searchParams.get('text')).toBe(TITLE);
  }
});

test('a letter has the title as its subject and the address as its text', () => {
  const mail = targets.find(({ href }) => href.startsWith('mailto:'))!.href;
  const fields = Object.fromEntries(
    mail
      .slice('mailto:?'.length)
      .split('&')
      .map((field) => field.split('=').map(decodeURIComponent)),
  ) as Record<string, string>;
  expect(fields).toEqual({ subject: TITLE, body: URL_OF_ITEM });
});

test('a link is as short as it can be, and holds no space and nothing that cannot be seen', () => {
  for (const { href } of targets) {
    expect(href).toMatch(/^[\x21-\x7e\p{L}\p{M}\p{N}\p{P}\u200c]+$/u);
    expect(href).toContain('نمایشگاه%20%E2%81%A8ICT%20%26%20Wi-Fi%E2%81%A9');
  }
});
