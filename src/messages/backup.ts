import { formatNumber } from '../lib/persian/numbers.ts';

/** What `npm run backup` says. */
export const BACKUP = {
  usage: [
    'این‌گونه بنویسید: npm run backup -- پوشه [گزینه‌ها]',
    'پشتیبانی کامل از تحریریه در پوشه‌ای تازه می‌گذارد: مخزن با همهٔ تاریخش، داده‌های خدمت خوانندگان و پرونده‌های .env',
    '  --keep N       تنها N پشتیبان تازه‌تر بماند؛ بی آن، همه می‌مانند',
    '  --check        پشتیبان‌های آن پوشه را می‌سنجد و چیزی نمی‌نویسد',
  ].join('\n'),
  noFolder: 'پوشهٔ پشتیبان‌ها را بنویسید؛ مانند /backups',
  badKeep: (value: string): string => `«${value}» شمار پشتیبان‌ها نیست؛ عددی از ۱ بنویسید`,
  made: (folder: string): string => `پشتیبان در ${folder} نوشته و سنجیده شد`,
  noRepository: 'این پوشه مخزن گیت نیست، یا ثبتی (commit) ندارد؛ نوشته‌ها در پشتیبان نیست',
  uncommitted: (count: number): string =>
    `${formatNumber(count)} پرونده از content ثبت (commit) نشده است و در پشتیبان نیست`,
  noService: 'خدمت خوانندگان داده‌ای ندارد',
  dropped: (folder: string): string => `پشتیبان کهنه پاک شد: ${folder}`,
  sound: (folder: string): string => `درست است: ${folder}`,
  damaged: (folder: string, files: readonly string[]): string =>
    `آسیب دیده است: ${folder} (${files.join('، ')})`,
  none: (folder: string): string => `در ${folder} پشتیبانی نیست`,
} as const;
