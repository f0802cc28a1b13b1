import { formatDate, formatFullDate } from '../lib/calendar/format.ts';
import type { JalaliDate } from '../lib/calendar/jalali.ts';
import { formatNumber } from '../lib/persian/numbers.ts';

/** The letter that tells what was published. */
export const DIGEST = {
  day: ({ last }: { last: JalaliDate }): string => `خبرهای ${formatFullDate(last)}`,
  week: ({ first, last }: { first: JalaliDate; last: JalaliDate }): string =>
    `خبرهای هفته، از ${formatDate(first)} تا ${formatDate(last)}`,
  title: (what: string, site: string): string => `${what} | ${site}`,
  empty: 'خبرهای تازه',
  note: (count: number): string => `${formatNumber(count)} خبر منتشر شد.`,
  nothing: 'هنوز خبری منتشر نشده است.',
  more: (count: number): string => `و ${formatNumber(count)} خبر دیگر`,
  archive: 'همهٔ آن‌ها در بایگانی',
  follow: 'راه‌های دیگر پیگیری',
} as const;
