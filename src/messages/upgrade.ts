import { toPersianDigits } from '../lib/persian/digits.ts';

const NOTES = {
  manifest: () => 'package.json: پیک از این پس بسته‌ای است که نصب می‌شود، و فرمان‌ها از آن می‌آیند',
  lock: () => 'package-lock.json برداشته شد، چون فهرست بسته‌ها عوض شده است',
  config: () => 'astro.config.mjs: پیک از بستهٔ آن خوانده می‌شود',
  settings: () => '.env ساخته شد، برای نشانی سایت و تنظیم‌های دیگر',
  ignored: () => '.gitignore: پروندهٔ .env.local در مخزن نمی‌آید',
  install: () => '«npm install» را اجرا کنید',
  ownScripts: (what = '') =>
    `این فرمان‌های خودتان در package.json ماند؛ فرمان هم‌نام پیک را با «npx peyk» بدهید: ${what}`,
  ownConfig: () =>
    "astro.config.mjs را خودتان نوشته‌اید؛ در آن peyk را از «peyk» بخوانید: import { peyk } from 'peyk'",
  address: () => 'نشانی سایت را در .env جلو SITE_URL بنویسید، یا مانند پیش در محیط بدهید',
  program: (what = '') =>
    `این‌ها برنامهٔ پیک‌اند که اکنون در node_modules است؛ دیگر خوانده نمی‌شوند. اگر در آن‌ها دست نبرده‌اید پاکشان کنید، وگرنه آنچه را عوض کرده‌اید جایی یادداشت کنید: ${what}`,
  icons: (what = '') => `این نشان‌ها هنوز نشان نمونهٔ پیک‌اند؛ نشان خود را جایشان بگذارید: ${what}`,
} as const;

/** One sentence of `peyk upgrade`, with what it names. */
export type UpgradeNote = readonly [code: keyof typeof NOTES, what?: string];

const lines = (notes: readonly UpgradeNote[]): string =>
  notes.map(([code, what]) => `  - ${NOTES[code](what)}`).join('\n');

/** What `peyk upgrade` says. */
export const UPGRADE = {
  usage: [
    'این‌گونه بنویسید: npm run upgrade -- [--dry-run]',
    '  --dry-run  چیزی عوض نمی‌شود؛ تنها گفته می‌شود',
  ].join('\n'),
  noNewsroom: 'اینجا تحریریه‌ای نیست (package.json نیست)؛ فرمان را در پوشهٔ تحریریه اجرا کنید',
  badManifest: 'package.json خوانده نشد؛ نخست آن را درست کنید',
  newer: (recorded: string, own: string): string =>
    `این تحریریه با پیک ${toPersianDigits(recorded)} همراه است و پیکِ نصب‌شده ${toPersianDigits(own)} است؛ نسخهٔ تازه‌تری نصب کنید`,
  nothing: (version: string): string =>
    `تحریریه با پیک ${toPersianDigits(version)} همراه است؛ کاری نمانده است`,
  report: (
    { from, to, isDry }: { from: string; to: string; isDry: boolean },
    { done, left }: { done: readonly UpgradeNote[]; left: readonly UpgradeNote[] },
  ): string =>
    [
      `از پیک ${toPersianDigits(from)} به ${toPersianDigits(to)}${isDry ? ' (چیزی عوض نشد)' : ''}:`,
      ...(done.length > 0 ? [isDry ? 'این‌ها عوض می‌شود:' : 'این‌ها عوض شد:', lines(done)] : []),
      ...(left.length > 0 ? ['این‌ها با شماست:', lines(left)] : []),
    ].join('\n'),
  /** What a build says beforehand. */
  pending: (recorded: string, own: string): string =>
    `پیک از ${toPersianDigits(recorded)} به ${toPersianDigits(own)} رسیده است؛ «npm run upgrade» را اجرا کنید تا تحریریه با آن همراه شود.`,
} as const;
