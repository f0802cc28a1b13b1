import { formatDateTime } from '../lib/calendar/format.ts';
import { formatNumber } from '../lib/persian/numbers.ts';
import { dayText } from '../lib/calendar/day-text.ts';

/** Reading without a network. */
export const OFFLINE = {
  title: 'بدون اینترنت',
  description: 'خبرهایی که در این دستگاه نگه داشته شده است و بدون اینترنت هم خوانده می‌شود.',
  /** Stands on a page that the browser had kept. @param keptAt in ms since the epoch */
  mark: 'آفلاین',
  copyOf: (keptAt: number | undefined): string =>
    keptAt === undefined
      ? 'به اینترنت دسترسی نیست؛ این نسخهٔ نگه‌داشته‌شدهٔ صفحه است.'
      : `به اینترنت دسترسی نیست؛ این نسخهٔ صفحه را مرورگر ${formatDateTime(keptAt)} نگه داشته است.`,
  page: {
    note: 'این صفحه هنگامی دیده می‌شود که اینترنت در دسترس نیست. صفحهٔ نخست، جست‌وجو و خبرهایی که به‌تازگی خوانده‌اید در همین دستگاه است.',
    noScript: 'برای دیدن فهرست خبرهای نگه‌داشته‌شده، جاوااسکریپت مرورگر باید روشن باشد.',
    kept: 'خبرهایی که نگه داشته‌اید',
    read: 'خبرهایی که به‌تازگی خوانده‌اید',
    nothing: 'هنوز خبری در این دستگاه نگه داشته نشده است.',
    remove: 'برداشتن',
    removeItem: (title: string): string => `برداشتن «${title}» از خبرهای نگه‌داشته‌شده`,
    search: 'جست‌وجو بدون اینترنت',
    searchKept: 'جست‌وجو در خبرهای تازه‌تر بدون اینترنت هم کار می‌کند.',
    searchNote:
      'با نگه‌داشتن نمایهٔ خبرهای تازه‌تر (تا چند هزار خبر)، جست‌وجو بدون اینترنت هم کار می‌کند. گرفتن آن شاید چند دقیقه طول بکشد.',
    keepSearch: 'نگه‌داشتن جست‌وجوی خبرهای تازه‌تر',
    keeping: 'در حال گرفتن…',
    searchFailed: 'نگه‌داشتن نمایه به پایان نرسید. اینترنت را بررسی کنید و دوباره بکوشید.',
  },
  item: {
    keep: 'نگه‌داشتن این خبر',
    kept: 'نگه داشته شد؛ برداشتن',
    failed: 'نگه داشته نشد؛ کوشش دوباره',
  },
  day: {
    download: 'همهٔ خبرهای این روز در یک پرونده',
    title: (day: string, site: string): string => `خبرهای ${day} | ${site}`,
    fileName: (year: number, month: number, day: number): string =>
      `news-${dayText({ year, month, day })}.html`,
    note: (count: number): string =>
      `${formatNumber(count)} خبر؛ بدون تصویر، برای خواندن بدون اینترنت`,
    contents: 'فهرست',
    onSite: 'این خبر در پایگاه',
  },
} as const;
