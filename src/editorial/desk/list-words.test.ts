import { describe, expect, test } from 'vitest';
import { listWords } from './list-words.ts';

const NOW = Date.parse('2026-11-22T12:00:00+03:30');
const titleOf = (id: string): string => (id === 'culture' ? 'فرهنگ' : id);

describe('a line of the list', () => {
  test.each([
    [
      { publishedAt: '1405-08-24 10:30', section: 'culture' },
      '۲۴ آبان ۱۴۰۵، ۱۰:۳۰ · فرهنگ · منتشرشده',
    ],
    [
      { publishedAt: '۱۴۰۵/۹/۲ ۰۷:۰۰', section: 'culture' },
      '۲ آذر ۱۴۰۵، ۰۷:۰۰ · فرهنگ · در نوبت انتشار',
    ],
    [
      { publishedAt: '1405-08-24 10:30', section: 'city', draft: true },
      '۲۴ آبان ۱۴۰۵، ۱۰:۳۰ · city · پیش‌نویس',
    ],
    [{ publishedAt: '1405-09-02', section: 'culture', draft: 'true' }, /پیش‌نویس$/u],
    [{ publishedAt: '1405-08-24', section: 'culture', draft: 'false' }, /منتشرشده$/u],
    [{ publishedAt: 'فردا', section: 'culture' }, 'فردا · فرهنگ · منتشرشده'],
    [{}, 'منتشرشده'],
  ] as const)('of %j', (data, line) => {
    expect(listWords(data, titleOf, NOW).peykLine).toMatch(line);
  });

  test('may be grouped by month, section and state', () => {
    const data = { publishedAt: '1405-08-24 10:30', section: 'culture' };
    expect(listWords(data, titleOf, NOW)).toMatchObject({
      peykMonth: 'آبان ۱۴۰۵',
      peykSection: 'فرهنگ',
      peykState: 'منتشرشده',
    });
  });
});
