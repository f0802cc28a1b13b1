import { formatNumber } from '../lib/persian/numbers.ts';

/** What readers and editors are told of what is read most. */
export const COUNTS = {
  most: 'پربیننده‌ترین‌ها',
  mostOf: (section: string): string => `پربیننده‌ترین‌های ${section}`,
  viewed: 'پربیننده‌ترین',
  discussed: 'پربحث‌ترین',
  windows: { day: '۲۴ ساعت گذشته', week: '۷ روز گذشته', month: '۳۰ روز گذشته' },
  windowsLabel: 'بازهٔ زمانی',
  updated: 'به‌روز شده در',
  views: (count: number): string => `${formatNumber(count)} بازدید`,
  comments: (count: number): string => `${formatNumber(count)} نظر`,
  none: 'در این بازه هنوز چیزی شمرده نشده است.',
  notCounted: 'هنوز شمارشی در دست نیست.',
  about:
    'هر بار که کسی صفحهٔ خبری را باز کند یک بازدید است؛ بازکردن دوبارهٔ همان خبر تا نیم ساعت شمرده نمی‌شود. ربات‌ها و کارکنان تحریریه شمرده نمی‌شوند و نشانی از خوانندگان نگه داشته نمی‌شود.',
  all: 'پربیننده‌ترین و پربحث‌ترین خبرها',
  badWindow: 'بازه یکی از این‌هاست: day، week، month',
  noSection: 'چنین سرویسی نیست',
  editors: {
    title: 'بازدیدها',
    titleOf: (code: string): string => `بازدیدهای خبر ${code}`,
    items: 'خبرها',
    allItems: 'همهٔ خبرها',
    show: 'نمایش',
    window: 'بازه',
    code: 'کد خبر (برای یک خبر)',
    heads: { item: 'خبر', views: 'بازدید', share: 'سهم', hour: 'ساعت', day: 'روز' },
    total: 'جمع بازدیدها',
    sum: (count: number, window: string): string => `${formatNumber(count)} بازدید در ${window}`,
    byHour: 'بازدید در هر ساعت',
    byDay: 'بازدید در هر روز',
    chart: (title: string, most: number, when: string): string =>
      `نمودار ${title}؛ بیشترین: ${formatNumber(most)} در ${when}`,
    table: 'همین عددها در جدول',
    csv: 'دریافت CSV (به تفکیک خبر و ساعت)',
    csvHeads: ['ساعت', 'کد خبر', 'تیتر', 'بازدید'],
    gone: '(این خبر دیگر در سایت نیست)',
    none: 'در این بازه بازدیدی شمرده نشده است.',
    badCode: 'کد خبر ۱ تا ۱۵ رقم است.',
  },
} as const;
