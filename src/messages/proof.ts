import { formatNumber } from '../lib/persian/numbers.ts';

/** What `npm run proof` says. */
export const PROOF = {
  usage: [
    'این‌گونه بنویسید: npm run proof -- [--since COMMIT] [--to پوشه] [FILE…]',
    'از هر خبر، همان‌گونه که منتشر می‌شود، صفحه‌ای می‌سازد که خود یک پرونده است و بی شبکه باز می‌شود',
    '  --since   خبرهایی که پس از این ثبت (commit) یا شاخه عوض شده‌اند',
    '  --to      پوشهٔ صفحه‌ها؛ بی آن، proof',
    '  FILE…     خود خبرها',
  ].join('\n'),
  nothingNamed: 'خبرها را نام ببرید، یا --since را بنویسید',
  noItem: (file: string): string => `«${file}» خبری با کد نیست؛ نمونه‌ای از آن نیست`,
  nothingChanged: (since: string): string => `پس از «${since}» خبری عوض نشده است.`,
  made: (count: number, dir: string): string =>
    `${formatNumber(count)} نمونه در پوشهٔ ${dir} نوشته شد`,
  failed: (code: string, status: number): string =>
    `صفحهٔ خبر ${code} ساخته نشد (${formatNumber(status)})`,
  indexTitle: 'نمونهٔ خبرها',
} as const;
