import { formatNumber } from '../lib/persian/numbers.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';

/** A message that shows half-spaces already says what may be meant. */
const SHOWN_HALF_SPACE = '|';

interface Sentence {
  message: string;
  cure?: string;
  suggestion?: string;
}

/** The page of `npm run dev` that tells editors what is left to do. */
export const OVERVIEW = {
  where: (url: string): string => `پیش‌نویس‌ها، خبرهای در نوبت و یافته‌های وارسی: ${url}`,
  title: 'در دست کار',
  note: 'این صفحه تنها در پیش‌نمایش (npm run dev) هست و منتشر نمی‌شود. هر بار که پرونده‌ای را ذخیره کنید، صفحه تازه می‌شود.',

  faults: 'بازدارندهٔ انتشار',
  faultsNote:
    'تا این‌ها درست نشود، پایگاه ساخته نمی‌شود و پیش‌نمایش این پرونده‌ها را نشان نمی‌دهد.',
  drafts: 'پیش‌نویس‌ها',
  draftsNote: 'برای انتشار، خط draft را از سربرگ بردارید.',
  scheduled: 'در نوبت انتشار',
  scheduledNote: 'در نخستین ساخت پایگاه پس از این زمان‌ها منتشر می‌شود.',
  findings: 'یافته‌های وارسی',
  findingsNote: (files: number): string =>
    `پیش‌نویس‌ها، خبرهای در نوبت و ${formatNumber(files)} خبر تازه‌تر وارسی شد.`,
  checkAll: 'همهٔ محتوا با این فرمان وارسی می‌شود:',
  fixAll: 'و آنچه جز یک درستی ندارد با این:',
  none: 'چیزی نیست.',
  partTitle: (title: string, count: number): string =>
    count > 0 ? `${title} (${formatNumber(count)})` : title,
  /** A finding in one line; its cure, or what may be meant instead, stands with it. */
  sentence: ({ message, cure, suggestion = '' }: Sentence): string =>
    [
      `${message}.`,
      ...(cure ? [`${cure}.`] : []),
      ...(suggestion.trim() === '' || message.includes(SHOWN_HALF_SPACE)
        ? []
        : [`شاید: ${suggestion.trim()}`]),
    ].join(' '),
  severity: { error: 'خطا', warning: 'هشدار' },
  fixable: 'خودبه‌خود درست می‌شود',
  position: (line: number, column: number): string =>
    `خط ${toPersianDigits(line)}، ستون ${toPersianDigits(column)}`,
  more: (count: number): string => `و ${formatNumber(count)} یافتهٔ دیگر در این پرونده`,
} as const;
