import { toAsciiDigits } from '../../../lib/persian/digits.ts';
import { normalise } from '../../../lib/persian/normalise.ts';
import { textKey } from '../../../markdown/text-key.ts';

export type LabelKind =
  | 'publishedAt'
  | 'updatedAt'
  | 'code'
  | 'section'
  | 'tags'
  | 'source'
  | 'credit'
  | 'kicker'
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'page';

/** What an Iranian page writes before a value, by what the value is. `page` is of no use to an item. */
const LABELS: Readonly<Record<LabelKind, readonly string[]>> = {
  publishedAt: [
    'تاریخ انتشار',
    'تاریخ و ساعت انتشار',
    'زمان انتشار',
    'تاریخ درج',
    'تاریخ خبر',
    'تاریخ مخابره',
    'منتشر شده در',
    'منتشر شده در تاریخ',
    'انتشار',
    'تاریخ',
  ],
  updatedAt: [
    'آخرین به‌روزرسانی',
    'آخرین بروزرسانی',
    'به‌روزرسانی',
    'بروزرسانی',
    'به‌روز شده در',
    'آخرین ویرایش',
    'تاریخ ویرایش',
    'تاریخ به‌روزرسانی',
  ],
  code: ['کد خبر', 'کد مطلب', 'شناسه خبر', 'شناسه مطلب', 'شماره خبر', 'کد'],
  section: ['سرویس', 'گروه', 'گروه خبری', 'حوزه', 'دسته', 'دسته‌بندی', 'دسته‌ها', 'بخش', 'موضوع'],
  tags: [
    'برچسب',
    'برچسب‌ها',
    'برچسب‌های خبر',
    'کلیدواژه',
    'کلیدواژه‌ها',
    'کلید واژه‌ها',
    'کلمات کلیدی',
    'واژگان کلیدی',
    'تگ',
    'تگ‌ها',
  ],
  source: ['منبع', 'منبع خبر', 'برگرفته از', 'به نقل از'],
  credit: ['عکس', 'عکاس', 'عکس از'],
  kicker: ['روتیتر', 'رو تیتر'],
  title: ['تیتر', 'عنوان', 'عنوان خبر', 'تیتر خبر'],
  subtitle: ['زیرتیتر', 'زیر تیتر', 'سوتیتر'],
  lead: ['لید', 'خلاصه', 'خلاصه خبر', 'چکیده'],
  page: [
    'بازدید',
    'تعداد بازدید',
    'دفعات مشاهده',
    'تعداد مشاهده',
    'مشاهده',
    'تعداد نظرات',
    'نظرات',
    'تعداد نظر',
    'زمان مطالعه',
    'لینک کوتاه',
    'لینک خبر',
    'آدرس کوتاه',
    'نشانی کوتاه',
    'آدرس کوتاه خبر',
    'لینک کوتاه خبر',
    'کد امنیتی',
    'امتیاز',
    'ارسال به',
    'اشتراک‌گذاری',
    'اشتراک گذاری در',
    'چاپ',
  ],
};

const KIND_BY_KEY: ReadonlyMap<string, LabelKind> = new Map(
  // Object.entries forgets the keys that LABELS surely has.
  (Object.entries(LABELS) as [LabelKind, readonly string[]][]).flatMap(([kind, labels]) =>
    labels.map((label) => [textKey(label), kind] as const),
  ),
);

/** A label alone on its line. */
const LONGEST_LABEL = 30;

export interface Labelled {
  kind: LabelKind;
  /** Empty when the value stands on the next line. */
  value: string;
}

/**
 * A line that names its value («کد خبر: ۱۲۳», «تاریخ انتشار»), or undefined. Without a colon the label
 * must be the whole line, or have a number or a date behind it.
 */
export function readLabel(line: string): Labelled | undefined {
  const text = normalise(line).trim();
  const colon = text.slice(0, LONGEST_LABEL + 2).search(/[:：]/u);
  if (colon > 0) {
    const kind = KIND_BY_KEY.get(textKey(text.slice(0, colon)));
    return kind && { kind, value: text.slice(colon + 1).trimStart() };
  }
  if (text.length <= LONGEST_LABEL) {
    const kind = KIND_BY_KEY.get(textKey(text));
    // A bare «کد», «عنوان» or «گروه» on a line says too little.
    if (kind && kind !== 'title' && kind !== 'section') return { kind, value: '' };
  }
  const numbered = /^(?<label>[^\d۰-۹]{2,30}?)\s+(?<value>[\d۰-۹][\d۰-۹/:\s-]*)$/u.exec(
    text,
  )?.groups;
  const kind = KIND_BY_KEY.get(textKey(numbered?.['label'] ?? ''));
  return kind && numbered ? { kind, value: numbered['value'] ?? '' } : undefined;
}

/** The digits of a code, in ASCII; undefined for what cannot be one. */
export function readCode(text: string): string | undefined {
  return /^\D*(\d{1,15})\D*$/u.exec(toAsciiDigits(text))?.[1];
}

/** «الف، ب، ج» or «الف | ب» or «#الف #ب» → its parts. */
export function readList(text: string): string[] {
  return text
    .split(/[،,;؛|•·\n]|\s-\s|#/u)
    .map((part) =>
      part
        .trim()
        .replace(/(?<![\s.])[\s.]+$/u, '')
        .replace(/_/gu, ' ')
        .trim(),
    )
    .filter(Boolean);
}

/** Spaces before a label with its colon: «کد خبر: ۱ بازدید: ۲» holds two. */
const BEFORE_LABEL = new RegExp(
  `\\s(?=(?:${Object.values(LABELS)
    .flat()
    .filter((label) => label !== 'کد')
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\s*[:：])`,
  'u',
);

/** The part of a line that each label heads. */
export const splitLabelled = (line: string): string[] =>
  line
    .split(/[|•·\t]/u)
    .flatMap((part) => part.split(BEFORE_LABEL))
    .map((part) => part.trim())
    .filter(Boolean);
