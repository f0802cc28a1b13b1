import { formatNumber } from '../lib/persian/numbers.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';

const rounded = (value: number): string => toPersianDigits(value.toFixed(1)).replace('.', '٫');

/** What the commands say on a terminal. */
export const COMMANDS = {
  waiting: 'در انتظار پایان ساخت دیگری که در جریان است…',
  reading: 'خواندن خبرها و آماده‌کردن قالب‌ها…',
  rendering: 'ساختن صفحه‌ها',
  indexing: 'نمایهٔ جست‌وجو…',
  publishing: 'انتشار…',
  stepOf: (label: string, total: number): string => `${label}: ${formatNumber(total)}`,
  progress: (label: string, done: number, total: number, secondsLeft: number | undefined): string =>
    `${label}: ${formatNumber(done)} از ${formatNumber(total)}${
      secondsLeft === undefined ? '' : `، ${formatNumber(Math.ceil(secondsLeft))} ثانیهٔ دیگر`
    }`,
  summary: (build: {
    built: number;
    kept: number;
    pruned: number;
    seconds: number;
    megabytes: number;
    out: string;
  }): string =>
    [
      `سایت در ${build.out} آماده است`,
      `${formatNumber(build.built)} صفحه ساخته شد`,
      `${formatNumber(build.kept)} صفحه از پیش ماند`,
      ...(build.pruned ? [`${formatNumber(build.pruned)} صفحه برداشته شد`] : []),
      `${rounded(build.seconds)} ثانیه`,
      `${formatNumber(Math.round(build.megabytes))} مگابایت حافظه`,
    ].join('؛ '),
  serving: (url: string): string => `سایت در ${url} دیده می‌شود؛ برای پایان Ctrl+C را بزنید`,
  nothingToServe: (dir: string): string =>
    `در ${dir} سایتی نیست؛ نخست «npm run build» را اجرا کنید`,
  portTaken: (port: number): string =>
    `درگاه ${port} در دست برنامهٔ دیگری است؛ با PORT درگاه دیگری بدهید`,
  diskFull: (place: string): string =>
    `جا روی دیسک نمانده است (${place}). سایت پیشین سر جای خود است؛ جا باز کنید و دوباره بسازید.`,
  notWritable: (place: string): string =>
    `اجازهٔ نوشتن نیست (${place}). سایت پیشین سر جای خود است؛ دسترسی پوشه را درست کنید و دوباره بسازید.`,
} as const;
