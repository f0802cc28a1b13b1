import { formatNumber } from '../lib/persian/numbers.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';

const rounded = (value: number): string => toPersianDigits(value.toFixed(1)).replace('.', '٫');

/** `megabytes` is the peak of the process. */
interface Cost {
  seconds: number;
  megabytes: number;
}

/** A time to wait; minutes where seconds would only flicker. */
const span = (seconds: number): string =>
  seconds > 120
    ? `${formatNumber(Math.ceil(seconds / 60))} دقیقهٔ`
    : `${formatNumber(Math.ceil(seconds))} ثانیهٔ`;

const time = ({ seconds }: Cost): string => `${rounded(seconds)} ثانیه`;
const memory = ({ megabytes }: Cost): string => `${formatNumber(Math.round(megabytes))} مگابایت`;

/** Why a page is made again; for `--verbose`. */
type WhyMade = 'first' | 'global-key' | 'damaged' | 'new' | 'changed' | 'lost' | 'always';

const WHY_MADE: Record<WhyMade, string> = {
  first: 'از ساخت پیشین چیزی نمانده است',
  'global-key':
    'ساخت پیشین به کار نمی‌آید: برنامه، نشانی، شناسنامه، سرویس‌ها یا فهرست صفحه‌های ثابت عوض شده است',
  damaged: 'آنچه از ساخت پیشین مانده آسیب دیده است',
  new: 'تازه است',
  changed: 'آنچه نشان می‌دهد عوض شده است',
  lost: 'پرونده‌اش یا تصویری از آن گم یا دست‌کاری شده است',
  always: 'در هر ساخت از نو نوشته می‌شود',
};

const at = (path: string | undefined): string => (path === undefined ? '' : ` (${path})`);

/** What the commands say on a terminal. */
export const COMMANDS = {
  waiting: 'در انتظار پایان ساخت دیگری که در جریان است…',
  reading: 'خواندن خبرها…',
  compiling: 'آماده‌کردن قالب‌ها…',
  /** What of Astro is not as the program knows it; for engineers. */
  unknownAstro: (what: string): string =>
    `این نسخهٔ Astro با میان‌بُرِ ساخت پیک نمی‌خواند؛ همان سایت به روش خود Astro ساخته می‌شود که کندتر است (${what}).`,
  builtByAstro: (out: string, cost: Cost): string => `سایت در ${out} آماده است؛ همه: ${time(cost)}`,
  rendering: 'ساختن صفحه‌ها',
  indexing: 'نمایهٔ جست‌وجو…',
  publishing: 'انتشار…',
  stepOf: (label: string, total: number): string => `${label}: ${formatNumber(total)}`,
  progress: (label: string, done: number, total: number, secondsLeft: number | undefined): string =>
    `${label}: ${formatNumber(done)} از ${formatNumber(total)}${
      secondsLeft === undefined ? '' : `، ${span(secondsLeft)} دیگر`
    }`,
  summary: (
    build: {
      items: number;
      built: number;
      kept: number;
      pruned: number;
      always: number;
      index: Cost & { items: number };
      out: string;
    } & Cost,
  ): string =>
    [
      `سایت در ${build.out} آماده است`,
      `${formatNumber(build.items)} خبر`,
      `${formatNumber(build.built)} صفحه ساخته شد`,
      `${formatNumber(build.kept)} صفحه از پیش ماند`,
      ...(build.pruned ? [`${formatNumber(build.pruned)} صفحه برداشته شد`] : []),
      `${formatNumber(build.always)} پرونده مانند هر بار از نو نوشته شد`,
      `نمایهٔ جست‌وجو: ${formatNumber(build.index.items)} خبر، ${time(build.index)}، تا ${memory(build.index)} حافظه`,
      `همه: ${time(build)}؛ فرایند اصلی: تا ${memory(build)} حافظه`,
    ].join('؛ '),
  why: (file: string, why: WhyMade): string => `${file}: ${WHY_MADE[why]}`,
  serving: (url: string, isOpen: boolean): string =>
    `سایت در ${url} دیده می‌شود${
      isOpen ? '، و از دستگاه‌های دیگر با نشانی این دستگاه' : ''
    }؛ برای پایان Ctrl+C را بزنید`,
  nothingToServe: (dir: string): string =>
    `در ${dir} سایتی نیست؛ نخست «npm run build» را اجرا کنید`,
  portTaken: (port: number): string =>
    `درگاه ${port} در دست برنامهٔ دیگری است؛ با PORT درگاه دیگری بدهید`,
  badHost: (host: string): string =>
    `«${host}» نشانی این دستگاه نیست؛ در HOST یکی از نشانی‌های آن را بنویسید، یا برای همه 0.0.0.0 یا ::`,
  mayNotListen: (port: number): string =>
    `اجازهٔ گشودن درگاه ${port} نیست؛ با PORT درگاهی از ۱۰۲۴ به بالا بدهید`,
  previewRuns: (url: string): string =>
    `پیش‌نمایش این پوشه باز است: ${url}\n  ← همان را در مرورگر ببینید، یا نخست در پنجره‌اش Ctrl+C را بزنید.`,
  badPort: (text: string): string => `درگاه «${text}» درست نیست؛ PORT عددی از ۰ تا ۶۵۵۳۵ است`,
  badSetting: (name: string, value: string, example: string): string =>
    `مقدار «${value}» برای ${name} درست نیست؛ مانند این بنویسید: ${name}=${example}`,
  diskFull: (path?: string): string =>
    `جا روی دیسک نمانده است${at(path)}؛ جا باز کنید و دوباره اجرا کنید.`,
  notWritable: (path?: string): string =>
    `اجازهٔ نوشتن نیست${at(path)}؛ دسترسی را درست کنید و دوباره اجرا کنید.`,
  inTheWay: (path?: string): string =>
    `چیزی سر جای پرونده‌ها یا پوشه‌های پیک است${at(path)}؛ آن را بردارید و دوباره اجرا کنید.`,
  busy: (path?: string): string =>
    `برنامهٔ دیگری آن را در دست دارد، یا دیسکی آنجا سوار است${at(path)}؛ آزادش کنید و دوباره اجرا کنید.`,
  diskBroken: (path?: string): string =>
    `دیسک نمی‌خواند یا نمی‌نویسد${at(path)}؛ آن را وارسی کنید.`,
  outIsFile: (out: string): string =>
    `سر جای سایت (${out}) پرونده‌ای است که پیک نساخته است؛ آن را بردارید، یا با PEYK_OUT جای دیگری بدهید.`,
  outIsLink: (out: string, target: string): string =>
    `سر جای سایت (${out}) پیوندی به ${target} است که پیک نساخته است؛ آن را بردارید، یا با PEYK_OUT همان‌جا را بدهید.`,
  siteStays: (out: string, cache: string): string =>
    `ساخت در ${cache} و کنار ${out} می‌نویسد؛ آنچه پیش از این منتشر شده بود سر جای خود است.`,
} as const;

/** What is wrong with the way a command was written. */
export const OPTIONS = {
  /** `known`: what the command has. */
  unknown: (name: string, known: readonly string[]): string =>
    `گزینهٔ «${name}» نداریم؛ ${
      known.length > 0
        ? `گزینه‌های این فرمان: ${known.join('، ')}`
        : 'این فرمان جز --help گزینه‌ای ندارد'
    }`,
  superfluous: (text: string): string => `«${text}» در این فرمان جایی ندارد`,
  needsValue: (name: string): string =>
    `پس از ${name} مقدار آن را بنویسید؛ مقداری را که با «-» آغاز می‌شود با «=» بچسبانید، مانند ${name}=-1`,
  takesNoValue: (name: string): string => `${name} مقدار نمی‌گیرد`,
  twice: (name: string): string => `${name} دو بار نوشته شده است؛ یکی را بردارید`,
} as const;

/** What `npm run build` says of itself. */
export const BUILD = {
  usage: [
    'این‌گونه بنویسید: npm run build -- [--verbose] [--verify]',
    '  --verbose  هر پرونده‌ای که ساخته می‌شود، و چرا',
    '  --verify   همهٔ صفحه‌ها وارسی می‌شود، نه تنها آنچه دگرگون شده است',
  ].join('\n'),
} as const;

/** What `npm run dev` says of itself. */
export const DEV = {
  usage: [
    'این‌گونه بنویسید: npm run dev -- [--port شماره] [--host [نشانی]] [--open]',
    '  --port  درگاه پیش‌نمایش؛ بی آن، ۴۳۲۱',
    '  --host  دستگاه‌های دیگر هم پیش‌نمایش را می‌بینند',
    '  --open  پیش‌نمایش در مرورگر باز می‌شود',
    'گزینه‌های دیگر «astro dev» نیز پذیرفته است: --mode، --force، --silent، --verbose، --allowed-hosts و --ignore-lock',
  ].join('\n'),
} as const;

/** What `npm run bench` says of itself, with the measurements that there are. */
export const BENCH = {
  usage: (benches: Readonly<Record<string, string>>): string =>
    [
      'این‌گونه بنویسید: npm run bench -- نام [گزینه‌های آن]',
      ...Object.entries(benches).map(([name, what]) => `  ${name.padEnd(12)} ${what}`),
    ].join('\n'),
  unknown: (name: string): string => `سنجشی به نام «${name}» نداریم`,
} as const;

/** What `npm run serve` says of itself. */
export const SERVE = {
  usage:
    'این‌گونه بنویسید: npm run serve؛ درگاه دیگر را با PORT بدهید، مانند PORT=8080، و برای دیدن از دستگاه‌های دیگر HOST=0.0.0.0؛ اگر سامانهٔ خوانندگان جای دیگری است، نشانی‌اش را با PEYK_SERVICE بدهید',
} as const;

/** What `npm run server` says: it prints the file of a web server. */
export const SERVER_FILE = {
  usage: (servers: readonly string[]): string =>
    [
      `این‌گونه بنویسید: npm run server -- ${servers.join('|')} [گزینه‌ها]؛ نشانی سایت را با SITE_URL بدهید`,
      'پروندهٔ آماده‌ای برای وب‌سرور می‌نویسد؛ آن را با «>» در جای خود بگذارید',
      '  --root         پوشهٔ سایت روی وب‌سرور؛ بی آن، همان که اینجا ساخته می‌شود',
      '  --certificate  پروندهٔ گواهی؛ بی آن، جایی که certbot می‌گذارد، و Caddy خود می‌گیرد',
      '  --key          کلید گواهی',
      '  --brotli       اگر nginx افزونهٔ brotli دارد (libnginx-mod-http-brotli-static)',
    ].join('\n'),
  unknown: (name: string): string => `برای وب‌سرور «${name}» پرونده‌ای نداریم`,
  noServer: 'نام وب‌سرور را بنویسید',
  noAddress:
    'نشانی سایت روشن نیست: SITE_URL را در .env بنویسید یا هنگام اجرا بدهید؛ مانند SITE_URL=https://news.example.ir',
  badRoot: (root: string): string => `«${root}» نشانی کامل پوشه نیست؛ از / آغاز کنید`,
  badFile: (file: string): string =>
    `در «${file}» نشانه‌ای هست که در پروندهٔ وب‌سرور نمی‌گنجد؛ نام دیگری بدهید`,
  halfCertificate: 'گواهی و کلید آن را با هم بدهید: --certificate و --key',
} as const;

/** What `npm run compress` says. */
export const COMPRESS = {
  usage: [
    'این‌گونه بنویسید: npm run compress',
    'پرونده‌های سایت را به شیوه‌هایی که در content/publish.yml آمده است فشرده می‌کند و تا پایان کار می‌ماند',
  ].join('\n'),
  notAsked:
    'در content/publish.yml شیوه‌ای برای فشردن نیامده است؛ بنویسید: compress: [gzip, brotli]',
  noSite: (out: string): string => `در ${out} سایتی نیست؛ نخست npm run build را اجرا کنید`,
  done: (out: string, { made, taken }: { made: number; taken: number }): string =>
    `پرونده‌های ${out} فشرده شده است؛ ${formatNumber(made)} پرونده ساخته شد؛ ${formatNumber(taken)} پرونده از پیش ماند`,
} as const;

/** What `npm run schemas` says. */
export const SCHEMAS = {
  usage: 'این‌گونه بنویسید: npm run schemas',
  written: (files: number): string =>
    `نام و شرح سطرهای سربرگ برای VS Code نوشته شد؛ ${formatNumber(files)} خبر شناخته است`,
} as const;
