import { PLURAL_ENDINGS, SILENT_HEH_ENDINGS } from '../../../../lib/persian/endings.ts';

/*
 * What Persian writes behind a word, as written. What the search drops from its keys is a wider list
 * (lib/persian/analyser/affixes.ts): a key may lose too much, a correction may not.
 */

/** The plural, with what may follow it. */
export const PLURALS = [...PLURAL_ENDINGS, 'هاست', 'هایند'] as const;

/** What stands apart from a silent ه. */
export const AFTER_SILENT_HEH = SILENT_HEH_ENDINGS;

/** What is written joined to any other word: کتابی, کتابم, مردان, بزرگ‌تر. */
export const JOINED = [
  ...['ی', 'م', 'ت', 'ش', 'ان', 'ند', 'یم', 'ید', 'مان', 'تان', 'شان', 'ات', 'ست', 'ین', 'یی'],
  ...['انی', 'یان', 'یش', 'یت', 'یمان', 'یتان', 'یشان', 'گان', 'گی', 'تر', 'ترین', 'تری'],
] as const;

/** Degrees. Only behind a silent ه is there but one spelling; «بزرگترین» is as right as «بزرگ‌ترین». */
export const DEGREES = ['تر', 'ترین', 'تری', 'ترها', 'ترین‌ها'] as const;

/**
 * Second parts that make new compounds of any noun and stand behind a half-space: سرمایه‌گذاری,
 * خدمت‌رسانی. Each also with «ی», «ان» and the plural.
 */
export const SECOND_PARTS = (
  'گذار گذاری ساز سازی شناس شناسی رسان رسانی گیر گیری کننده کنندگان دهنده دهندگان پذیر پذیری ' +
  'ناپذیر ناپذیری انگیز آمیز زدگان زدگی شدگان دیدگان نویس نویسی خواهی خواهان گرایی گرایان طلبی ' +
  'طلبان برداری پروری سنجی نشینی نشینان پردازی پردازان آموزی ریزی آوری جویی جویان ورزی یافته ' +
  'یافتگی زدایی سرایی محور محوری بندی کنندگی گرا گردانی فروشی فروشان سپاری سنجی نگاری نگاران ' +
  'اندازی نوردی درمانی بخشی یابی زایی کاوی پژوهی باوری مداری سالاری ستیزی هراسی گزینی'
).split(' ');

/** Letters that join to nothing after them: behind these a lost half-space changes no shape. */
export const UNJOINING = /[اآأإءادذرزژوؤةۀ]$/;
