import { toPersianDigits } from '../lib/persian/digits.ts';

/** What the pages and feeds say that list what was put right. */
export const CORRECTIONS = {
  title: 'اصلاحیه‌ها',
  note: 'آنچه در خبرها نادرست بود و درست شد، به ترتیب تاریخ اصلاح',
  none: 'هنوز اصلاحیه‌ای منتشر نشده است.',
  years: 'اصلاحیه‌های هر سال',
  ofYear: (year: number): string => `اصلاحیه‌های سال ${toPersianDigits(year)}`,
  all: 'همهٔ اصلاحیه‌ها',
  feed: 'خوراک اصلاحیه‌ها',
  feedTitle: (site: string): string => `${site}؛ اصلاحیه‌ها`,
  entryTitle: (title: string): string => `اصلاحیه: ${title}`,
} as const;
