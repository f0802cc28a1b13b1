import type { BodyLimit } from '../../lib/diagnostics/reasons.ts';
import { toPersianDigits } from '../../lib/persian/digits.ts';
import type { Words } from './words.ts';

const WORDS: Record<BodyLimit, (most: string) => Words> = {
  characters: (most) => ({
    what: `متن خبر از ${most} نویسه بیشتر است`,
    cure: 'آن را به چند خبر بخش کنید',
  }),
  depth: (most) => ({
    what: `فهرست‌ها و نقل‌قول‌ها بیش از ${most} لایه در هم رفته‌اند`,
    cure: 'نشانه‌های «>» و «-» و فاصلهٔ آغاز خط را کم کنید',
  }),
  quotes: (most) => ({
    what: `خبر بیش از ${most} نقل‌قول جدا دارد`,
    cure: 'نشانهٔ «>» را تنها برای نقل‌قول نگه دارید یا خبر را بخش کنید',
  }),
  marks: (most) => ({
    what: `این بند بیش از ${most} نشانهٔ Markdown دارد`,
    cure: 'نشانه‌های بیهوده را بردارید یا بند را با خط خالی بخش کنید',
  }),
  marksInBlock: (most) => ({
    what: `این تکه بی خط خالی بیش از ${most} نشانهٔ Markdown دارد`,
    cure: 'آن را با خط خالی بخش کنید',
  }),
  marksInAll: (most) => ({
    what: `متن خبر بیش از ${most} نشانهٔ Markdown دارد`,
    cure: 'نشانه‌های بیهوده را بردارید یا خبر را بخش کنید',
  }),
  brackets: (most) => ({
    what: `بیش از ${most} «[» در این بند بسته نشده است`,
    cure: 'هر «[» را با «]» ببندید؛ خود نشانه را به شکل «\\[» بنویسید',
  }),
  references: (most) => ({
    what: `خبر بیش از ${most} پانوشت و نشانی جدا دارد`,
    cure: 'شمار پانوشت‌ها را کم کنید یا خبر را بخش کنید',
  }),
  columns: (most) => ({
    what: `جدول بیش از ${most} ستون دارد`,
    cure: 'جدول را به چند جدول بخش کنید',
  }),
  cells: (most) => ({
    what: `جدول‌های خبر بیش از ${most} خانه دارند`,
    cure: 'جدول را کوتاه کنید یا به چند خبر بخش کنید',
  }),
  elements: (most) => ({
    what: `بیش از ${most} برچسب HTML باز مانده است`,
    cure: 'هر برچسب را ببندید یا به‌جایش از نشانه‌های Markdown بهره بگیرید',
  }),
  tags: (most) => ({
    what: `متن خبر بیش از ${most} برچسب HTML دارد`,
    cure: 'به‌جای برچسب‌ها از نشانه‌های Markdown بهره بگیرید یا خبر را بخش کنید',
  }),
};

/** What a body has too much of, and what to do (`BODY_LIMITS` of `src/markdown/limits.ts`). */
export const describeTooMuch = (limit: BodyLimit, most: number): Words =>
  WORDS[limit](toPersianDigits(most));
