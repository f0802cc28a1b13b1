import { formatTime } from '../lib/calendar/format.ts';
import { formatNumber } from '../lib/persian/numbers.ts';

interface OfItem {
  channel: string;
  code: string;
  title: string;
}

const named = ({ title, code }: OfItem): string => `«${title}» (${code})`;

const why = (reason: string): string =>
  reason === ''
    ? 'در این کانال آنچه رفته است ویرایش نمی‌شود'
    : reason === 'timeout'
      ? 'در زمان داده‌شده پاسخی نیامد'
      : reason === 'interrupted'
        ? 'کار در میانهٔ فرستادن بریده شد'
        : reason;

/** What `npm run announce` says, on a terminal and to editors in their channel. */
export const ANNOUNCE = {
  usage: [
    'این‌گونه بنویسید: npm run announce [-- گزینه‌ها]',
    'خبرهای منتشرشده را در کانال‌های publish.yml می‌گوید، هر خبر را یک بار، و اگر خبری اصلاح شد پیامش را ویرایش می‌کند.',
    '  --dry-run       تنها نشان می‌دهد که چه فرستاده خواهد شد',
    '  --since زمان    هر خبری را که از این زمان به بعد منتشر شده و گفته نشده است نیز می‌فرستد؛ مانند «1405-09-01»',
    '  --channel نام   تنها در این کانال',
    '  --again کد      خبری را که نرسیده است، یا روشن نیست رسیده باشد، دوباره می‌فرستد',
    '  --sent کد       می‌گوید که پیام این خبر در کانال هست و نباید دوباره برود',
    '  --fault متن     تنها این متن را به کانال نویسندگان می‌فرستد',
    '  --next          زمانی را که باید دوباره اجرا شود می‌نویسد، اگر پیامی در انتظار است',
  ].join('\n'),
  noChannels: 'کانالی نیست: در content/publish.yml زیر channels چیزی نوشته نشده است',
  noEditors: 'کسی نیست که خبر شود: در content/publish.yml کانالی با «for: editors» نوشته نشده است',
  noAddress:
    'نشانی سایت روشن نیست: SITE_URL را، مانند همان که سایت را با آن ساخته‌اید، بدهید؛ مانند https://news.example.ir',
  unknownChannel: (name: string, names: readonly string[]): string =>
    `کانال «${name}» در publish.yml نیست؛ کانال‌ها: ${names.join('، ')}`,
  badTime: (value: string): string =>
    `زمان «${value}» خوانده نمی‌شود؛ آن را مانند «1405-09-01 08:30» بنویسید`,
  unknownCode: (code: string): string =>
    `خبری با کد ${code} در سایت منتشرشده نیست، یا در این کانال‌ها گفته نمی‌شود`,
  noToken: (channel: string, variable: string): string =>
    `رمز کانال ${channel} نیست: متغیر ${variable} را در ‎.env.local یا محیط بگذارید`,
  busy: 'فرستادن دیگری در جریان است؛ پس از پایان آن دوباره اجرا کنید',
  begun: (channel: string): string =>
    `کانال ${channel} از اکنون آغاز می‌شود: خبرهایی که پیش از این منتشر شده‌اند در آن گفته نمی‌شوند؛ اگر می‌خواهید، با ‎--since بفرستید`,
  old: (count: number): string =>
    `${formatNumber(count)} خبر تازه‌رسیده بیش از سه روز پیش منتشر شده است و گفته نمی‌شود؛ اگر می‌خواهید، با ‎--since یا ‎--again بفرستید`,
  decided: (channel: string, done: boolean): string =>
    done ? `کانال ${channel}: یادداشت شد` : `کانال ${channel}: پیام این خبر آنجا هست؛ چیزی عوض نشد`,
  nothing: 'چیزی برای گفتن نیست',
  dryRun: (channel: string, count: number): string =>
    `کانال ${channel}: ${formatNumber(count)} پیام فرستاده خواهد شد`,
  withPicture: '(با تصویر)',
  faultTold: (count: number): string => `در ${formatNumber(count)} کانال نویسندگان گفته شد`,
  faultUntold: (channel: string, reason: string): string =>
    `در کانال ${channel} گفته نشد: ${why(reason)}`,
  sent: (item: OfItem): string => `کانال ${item.channel}: ${named(item)} فرستاده شد`,
  edited: (item: OfItem): string => `کانال ${item.channel}: پیام ${named(item)} ویرایش شد`,
  unsure: (item: OfItem & { reason: string }): string =>
    `کانال ${item.channel}: روشن نیست که پیام ${named(item)} رسیده باشد (${why(item.reason)}). کانال را ببینید؛ اگر پیام هست «npm run announce -- --sent ${item.code}» را اجرا کنید و اگر نیست «npm run announce -- --again ${item.code}». تا آن زمان دوباره فرستاده نمی‌شود.`,
  refused: (item: OfItem & { reason: string }): string =>
    `کانال ${item.channel}: پیام ${named(item)} پذیرفته نشد (${why(item.reason)}). پس از رفع آن «npm run announce -- --again ${item.code}» را اجرا کنید.`,
  notEdited: (item: OfItem & { reason: string }): string =>
    `کانال ${item.channel}: خبر ${named(item)} اصلاح شد، ولی پیامش ویرایش نشد (${why(item.reason)}). پیام را خودتان درست کنید.`,
  gone: ({ channel, code }: { channel: string; code: string }): string =>
    `کانال ${channel}: خبر ${code} دیگر در سایت نیست و پیامش در کانال مانده است؛ اگر باید برود، خودتان پاکش کنید.`,
  stopped: (channel: string, reason: string): string =>
    `کانال ${channel} اکنون چیزی نمی‌پذیرد (${why(reason)}). آنچه مانده است بار دیگر فرستاده می‌شود.`,
  held: (channel: string, count: number, until: number): string =>
    `کانال ${channel}: ${formatNumber(count)} پیام تا ساعت ${formatTime(until)} می‌ماند`,
} as const;
