import { toPersianDigits } from '../lib/persian/digits.ts';
import { formatNumber } from '../lib/persian/numbers.ts';

/** What the pages, the feed and the table say that follow what was decided. */
export const DECISIONS = {
  title: 'پیگیری تصمیم‌ها',
  note: 'آنچه در جلسه‌ها تصویب شد: انجام‌شده، در دست پیگیری، و آنچه مهلتش گذشته است',
  none: 'هنوز تصمیمی ثبت نشده است.',
  overdue: 'مهلت گذشته',
  open: 'در دست پیگیری',
  done: 'انجام‌شده',
  due: (day: string): string => `مهلت: ${day}`,
  isOverdue: 'مهلت گذشته است',
  responsible: 'مسئول انجام',
  bodies: 'به تفکیک دستگاه',
  series: 'به تفکیک جلسه',
  years: 'تصمیم‌های هر سال',
  ofBody: (body: string): string => `تصمیم‌هایی که انجامشان با ${body} است`,
  ofYear: (year: number): string => `تصمیم‌های سال ${toPersianDigits(year)}`,
  more: (count: number): string => `و ${formatNumber(count)} تصمیم دیگر، در صفحهٔ سال‌ها`,
  tally: (open: number, done: number): string =>
    `${formatNumber(open)} تصمیم در دست پیگیری، ${formatNumber(done)} تصمیم انجام‌شده`,
  feed: 'خوراک تصمیم‌ها',
  table: (year: number): string => `جدول سال ${toPersianDigits(year)} (CSV)`,
  feedTitle: (site: string): string => `${site}؛ تصمیم‌ها`,
} as const;
