import { toPersianDigits } from '../lib/persian/digits.ts';

/** What pages say of those who make the newsroom. */
export const PEOPLE = {
  title: 'نویسندگان و همکاران',
  note: 'کسانی که خبرهای این پایگاه را می‌نویسند، عکس می‌گیرند و ترجمه می‌کنند',
  /** Before the names under an item's title. */
  byline: {
    authors: 'نوشتهٔ',
    photographers: 'عکس از',
    translators: 'ترجمهٔ',
  },
  /** Between two names, and before the last one. */
  comma: '، ',
  and: ' و ',
  links: 'جاهای دیگر',
  itemsOf: (name: string): string => `خبرها و نوشته‌های ${name}`,
  none: 'هنوز خبری از او منتشر نشده است.',
  feed: (name: string): string => `نوشته‌های ${name}`,
  feeds: 'خوراک نوشته‌ها',
  ofYear: (name: string, year: number): string => `${name} در سال ${toPersianDigits(year)}`,
} as const;
