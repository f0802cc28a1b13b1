import { expect, test } from 'vitest';
import { publishingWords } from './publishing-words.ts';

const NOW = Date.parse('2026-11-22T12:00:00+03:30');

test.each([
  [{ publishedAt: '1405-09-01 11:59', draft: false }, false, /^$/u],
  [{ publishedAt: 'فردا', draft: false }, false, /^$/u],
  [
    { publishedAt: '۱۴۰۵/۹/۲ ۰۷:۰۰', draft: false },
    false,
    /دوشنبه ۲ آذر ۱۴۰۵ ساعت ۰۷:۰۰ خودش آن را منتشر می‌کند/u,
  ],
  [{ publishedAt: '1405-09-02 07:00', draft: false }, true, /پس از آنکه بازبین آن را پذیرفت/u],
  [{ publishedAt: '1405-09-02 07:00', draft: true }, false, /«پیش‌نویس» را خاموش کنید/u],
])('who publishes %j, and when', (plan, isReviewed, words) => {
  expect(publishingWords(plan, NOW, isReviewed)).toMatch(words);
});
