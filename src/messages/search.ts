import { formatNumber } from '../lib/persian/numbers.ts';

const items = (count: number): string => `${formatNumber(count)} خبر`;

/** The newest are some hundred items, the recent some thousand. */
const PARTLY = {
  newest: 'نمایهٔ تازه‌ترین خبرها بار نشد؛ این نتیجه‌ها از خبرهای پیش از آن‌هاست.',
  recent: 'نمایهٔ بخشی از خبرهای اخیر بار نشد؛ در نتیجه‌ها جای آن‌ها خالی است.',
  archive: 'نمایهٔ خبرهای قدیمی‌تر بار نشد؛ این نتیجه‌ها تنها از خبرهای تازه‌تر است.',
} as const;

/** What the search page says. */
export const SEARCH = {
  title: 'جست‌وجو',
  description: 'جست‌وجو در همهٔ خبرها',
  label: 'واژه‌هایی که در پی آن‌ها هستید',
  submit: 'جست‌وجو',
  hint: 'نیم‌فاصله، ي و ی، و رقم‌ها هر جور نوشته شوند یکی‌اند. عین یک عبارت را میان «…» بنویسید؛ واژه‌ای را که نمی‌خواهید با «-» در آغاز، و میان دو واژه که یکی بس است «یا». کد خبر، روز یا ماه هم می‌توان نوشت.',
  withoutScript: 'جست‌وجو به جاوااسکریپت نیاز دارد. خبرها را از این راه‌ها هم می‌توانید بیابید:',
  archive: 'بایگانی روزها و ماه‌ها',
  tags: 'فهرست برچسب‌ها',

  filters: 'پالایش و ترتیب',
  section: 'سرویس',
  year: 'سال',
  month: 'ماه',
  tag: 'برچسب',
  any: 'همه',
  option: (value: string, count: number): string => `${value} (${formatNumber(count)})`,
  order: 'ترتیب',
  best: 'مرتبط‌ترین',
  newest: 'تازه‌ترین',

  results: 'نتیجه‌های جست‌وجو',
  more: 'نتیجه‌های بیشتر',
  searching: 'در حال جست‌وجو…',
  slow: 'در حال جست‌وجو… شبکه کند است؛ کمی بیشتر زمان می‌برد.',
  found: (count: number): string => `${items(count)} یافت شد.`,
  ofPage: {
    item: (code: string): string => `خبر با کد ${code}.`,
    day: (day: string, count: number): string => `${items(count)} در ${day} منتشر شده است.`,
    month: (month: string, count: number): string => `${items(count)} در ${month} منتشر شده است.`,
  },
  ofArchive: (period: string): string => `${period} در بایگانی`,
  relaxed: (whole: number, partial: number): string =>
    whole === 0
      ? `هیچ خبری همهٔ این واژه‌ها را ندارد؛ خبرهای زیر بخشی از آن‌ها را دارند.`
      : `${items(whole)} همهٔ واژه‌ها را دارد و ${items(partial)} بخشی از آن‌ها را.`,
  cut: 'پرسش بلند بود؛ تنها واژه‌های نخست آن جست‌وجو شد.',
  partly: (bundle: 'newest' | 'recent' | 'archive'): string => PARTLY[bundle],
  failed: 'نمایهٔ جست‌وجو بار نشد. پیوند اینترنت را بررسی کنید و دوباره بکوشید.',
  unsupported: 'این مرورگر برای جست‌وجو قدیمی است. از بایگانی و برچسب‌ها بهره بگیرید.',
  retry: 'کوشش دوباره',
  noWords: 'واژه‌ای برای جست‌وجو ننوشته‌اید: دست‌کم یک حرف یا رقم بنویسید.',
  nothing: 'خبری با این واژه‌ها یافت نشد.',
  nothingFiltered: 'با این پالایش خبری یافت نشد. پالایش را بردارید یا دگرگون کنید.',
  nearby: 'شاید این را می‌خواستید:',
  elsewhere: 'یا از این راه‌ها بگردید:',
} as const;
