import { formatNumber } from '../lib/persian/numbers.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';

const decimal = (value: number): string => toPersianDigits(value.toFixed(1)).replace('.', '٫');

const bytes = (size: number): string =>
  size < 1024 * 1024
    ? `${formatNumber(Math.ceil(size / 1024))} کیلوبایت`
    : `${decimal(size / 1024 / 1024)} مگابایت`;

const files = (count: number): string => `${formatNumber(count)} پرونده`;

/** What is sent together, in the order in which it is sent; `server` is all of it. */
const GROUPS = {
  files: 'تصویرها، سبک‌ها و تکه‌های نمایه',
  assets: 'پرونده‌های کنار صفحه‌ها',
  'new-items': 'خبرهای تازه',
  'new-pages': 'صفحه‌های تازه',
  'new-lists': 'فهرست‌های تازه برای ماشین‌ها',
  items: 'خبرهای عوض‌شده',
  pages: 'صفحه‌های عوض‌شده',
  entries: 'آغاز نمایهٔ جست‌وجو',
  front: 'صفحهٔ نخست',
  lists: 'خوراک‌ها و داده‌ها',
  sitemaps: 'نقشه‌های سایت',
  server: 'فرستادن به کارساز',
} as const;

/** What `npm run push` says. */
export const PUSH = {
  usage: (hosts: readonly string[]): string =>
    [
      'این‌گونه بنویسید: npm run push -- [مقصد] [--dry-run]',
      '  مقصد        یکی از مقصدهای content/publish.yml؛ اگر یکی بیشتر نیست، لازم نیست',
      '  --dry-run   چیزی فرستاده نمی‌شود؛ تنها گفته می‌شود چه فرستاده خواهد شد',
      `یا: npm run push -- --files ${hosts.join('|')} [--to پوشه]`,
      '  --files     پوشه‌ای آماده برای این میزبان می‌سازد: سایت و پرونده‌های ویژهٔ آن میزبان',
      '  --to        نام پوشه؛ بی آن، dist- و نام میزبان',
      'رازها را در .env.local یا متغیرهای محیط بگذارید: PEYK_S3_KEY_ID، PEYK_S3_SECRET و PEYK_PURGE_TOKEN',
    ].join('\n'),
  noTarget: 'در content/publish.yml مقصدی (push) ننوشته‌اید؛ نمونه‌اش در docs/reference.fa.md هست',
  whichTarget: (names: readonly string[]): string =>
    `بنویسید به کدام مقصد فرستاده شود: ${names.join('، ')}`,
  unknownTarget: (name: string, names: readonly string[]): string =>
    `مقصدی به نام «${name}» در content/publish.yml نیست؛ مقصدها: ${names.join('، ')}`,
  unknownHost: (name: string, hosts: readonly string[]): string =>
    `میزبان «${name}» را نمی‌شناسیم؛ یکی از این‌ها را بنویسید: ${hosts.join('، ')}`,
  filesAlone: 'گزینهٔ --files با مقصد و --dry-run به کار نمی‌رود، و --to تنها با --files',
  waiting: 'در انتظار پایان فرستادن دیگری که از همین دستگاه در جریان است…',
  looking: 'دیدن آنچه عوض شده است…',
  groups: GROUPS,
  plan: (
    groups: readonly { name: keyof typeof GROUPS; paths: readonly string[] }[],
    removals: readonly string[],
    shown: number,
  ): string => {
    const part = (title: string, paths: readonly string[]): string[] => [
      `${title}: ${files(paths.length)}`,
      ...paths.slice(0, shown).map((path) => `  ${path}`),
      ...(paths.length > shown ? [`  و ${files(paths.length - shown)} دیگر`] : []),
    ];
    const lines = groups.flatMap(({ name, paths }) => part(GROUPS[name], paths));
    const all = removals.length > 0 ? [...lines, ...part('برداشته می‌شود', removals)] : lines;
    return all.length > 0 ? all.join('\n') : 'چیزی برای فرستادن نیست';
  },
  nothing: (target: string): string =>
    `مقصد «${target}» همان است که اینجا ساخته شده؛ چیزی فرستاده نشد`,
  done: (
    target: string,
    {
      sent,
      size,
      removed,
      requests,
      seconds,
    }: { sent: number; size: number; removed: number; requests?: number; seconds: number },
  ): string =>
    [
      `سایت به «${target}» رسید: ${files(sent)}، ${bytes(size)}`,
      ...(removed > 0 ? [`${files(removed)} برداشته شد`] : []),
      ...(requests === undefined ? [] : [`${formatNumber(requests)} درخواست`]),
      `${decimal(seconds)} ثانیه`,
    ].join('؛ '),
  left: (count: number): string =>
    `${files(count)} که دیگر در سایت نیست برداشته نشد؛ بار دیگر دوباره تلاش می‌شود. ببینید کلید اجازهٔ پاک‌کردن دارد.`,
  goesOn: 'خوانندگان سایتی درست می‌بینند؛ همین فرمان را دوباره بزنید تا از همان‌جا ادامه یابد.',
  busy: (minutes: number): string =>
    `دستگاه دیگری همین حالا به این مقصد می‌فرستد، یا فرستادنش نیمه‌کاره مانده است؛ تا ${formatNumber(minutes)} دقیقهٔ دیگر دوباره تلاش کنید.`,
  serverBusy: 'فرستادن دیگری به این کارساز در جریان است؛ پس از پایان آن دوباره تلاش کنید.',
  overtaken: 'دستگاه دیگری فرستادن به این مقصد را در دست گرفت؛ این یکی کنار رفت.',
  siteChanged: 'هنگام فرستادن، سایت از نو ساخته شد؛ همین فرمان را دوباره بزنید.',
  badState: (what: string): string =>
    `آنچه پیک در مقصد از کار خود نوشته بود خوانده نشد (${what})؛ پوشهٔ .peyk را در انبار، یا پوشهٔ .push را کنار پیوند کارساز، بردارید تا همه از نو فرستاده شود.`,
  noConditions:
    'این انبار شرطِ نوشتن (If-Match) را نمی‌پذیرد و دو فرستنده در آن یکدیگر را نمی‌بینند؛ چیزی فرستاده نشد. اگر تنها از یک دستگاه می‌فرستید، در s3 بنویسید conditions: false',
  refused: (status: number, code: string): string =>
    `انبار نپذیرفت (HTTP ${status}${code ? ` ${code}` : ''}). ${REFUSALS[code] ?? 'نشانی، صندوقچه و اجازه‌های کلید را وارسی کنید.'}`,
  away: (reason: string): string => `انبار پاسخ نداد (${reason}).`,
  remote: (said: string): string => `کارساز نپذیرفت یا در دسترس نیست: ${said || 'ssh'}`,
  noRsync: 'برنامهٔ rsync اینجا نیست؛ آن را نصب کنید.',
  notALink: (path: string): string =>
    `${path} روی کارساز پوشه است و پیک آن را نساخته؛ نامش را عوض کنید یا در ssh.path جای دیگری بدهید.`,
  notPurged: (reason: string): string =>
    `نسخه‌های پیشین پاک نشد (${reason})؛ سایت رسیده است، ولی شاید خوانندگان تا چندی صفحهٔ پیشین را ببینند.`,
  hostFolder: (host: string, out: string, count: number): string =>
    `پوشهٔ ${out} برای ${host} آماده است: ${files(count)}`,
  folderInTheWay: (out: string): string =>
    `پوشهٔ ${out} را پیک نساخته است و رویش نوشته نشد؛ با --to نام دیگری بدهید.`,
  rootOnly: (host: string): string =>
    `${host} سایت را در بالای دامنه نشان می‌دهد؛ SITE_URL را بی مسیر بنویسید.`,
  limits: {
    redirects: (most: number, found: number): string =>
      `میزبان ${formatNumber(most)} نشانی پیشین را هدایت می‌کند و شما ${formatNumber(found)} نشانی دارید؛ باقی با صفحه‌ای که آنجاست به خبر می‌رسد.`,
    files: (most: number, found: number): string =>
      `میزبان در طرح رایگان ${files(most)} می‌پذیرد و سایت ${files(found)} دارد.`,
    large: (most: number, paths: readonly string[]): string =>
      `میزبان پروندهٔ بزرگ‌تر از ${bytes(most)} نمی‌پذیرد: ${paths.join('، ')}`,
    size: (most: number, found: number): string =>
      `میزبان سایت بزرگ‌تر از ${bytes(most)} نمی‌پذیرد و این سایت ${bytes(found)} است.`,
  },
} as const;

/** By the store's own word (S3's error codes). */
const REFUSALS: Readonly<Record<string, string>> = {
  AccessDenied: 'کلید اجازهٔ خواندن، نوشتن و دیدن فهرست این صندوقچه را ندارد.',
  AuthorizationHeaderMalformed: 'ناحیه (region) درست نیست.',
  InvalidAccessKeyId: 'PEYK_S3_KEY_ID درست نیست.',
  NoSuchBucket: 'صندوقچه‌ای به این نام نیست.',
  RequestTimeTooSkewed: 'ساعت این دستگاه درست نیست.',
  SignatureDoesNotMatch: 'PEYK_S3_SECRET درست نیست.',
};
