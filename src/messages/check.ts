import { formatNumber } from '../lib/persian/numbers.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';

/** What `npm run check` says beside the findings themselves. */
export const CHECK = {
  usage: [
    'npm run check -- [--fix] [--strict] [--format text|json|github] [FILE…]',
    '  --fix      آنچه جز یک درستی ندارد اصلاح می‌شود',
    '  --strict   هشدار هم خطا شمرده می‌شود',
    '  --format   json برای برنامه‌ها و github برای نشان‌دادن در درخواست ادغام',
    '  FILE…      تنها این پرونده‌ها یا پوشه‌ها؛ بی آن، همهٔ محتوا',
  ].join('\n'),
  badFormat: (format: string): string => `قالب «${format}» نداریم؛ text، json یا github`,
  noSuchFile: (file: string): string => `پروندهٔ «${file}» در پوشهٔ محتوا نیست`,
  marks: { error: '✗', warning: '!' },
  more: (count: number, lines: readonly number[]): string =>
    `و ${formatNumber(count)} جای دیگر، در خط‌های ${lines.map(toPersianDigits).join('، ')}${
      lines.length < count ? '، …' : ''
    }`,
  suggestion: (text: string): string => `شاید: ${text}`,
  fixed: (fixes: number, files: number): string =>
    `${formatNumber(fixes)} جا در ${formatNumber(files)} پرونده اصلاح شد.`,
  canFix: (count: number): string =>
    `${formatNumber(count)} تای این‌ها با «npm run check -- --fix» خودبه‌خود درست می‌شود.`,
  clean: (files: number): string => `${formatNumber(files)} پرونده بررسی شد؛ چیزی پیدا نشد.`,
  summary: (errors: number, warnings: number, files: number): string =>
    `${formatNumber(files)} پرونده بررسی شد: ${formatNumber(errors)} خطا و ${formatNumber(warnings)} هشدار.`,
} as const;
