/** What feeds say themselves. */
export const FEEDS = {
  sectionTitle: (site: string, section: string): string => `${site}؛ ${section}`,
  ofList: (list: string): string => `خبرهای «${list}»`,
  inBrowser:
    'این صفحه خوراک خبر است: فهرست تازه‌ترین خبرها برای برنامه‌های خبرخوان. نشانی همین صفحه را به خبرخوان خود بدهید تا خبرهای تازه را خودش بگیرد.',
  more: 'خوراک خبر چیست و راه‌های دیگر پیگیری کدام‌اند؟',

  formatOf: (format: string, feed: string): string => `${feed} در قالب ${format}`,
} as const;
