import { formatNumber } from '../lib/persian/numbers.ts';

/** What the readers' service says on its pages and on a terminal. */
export const SERVICE = {
  back: 'بازگشت به سایت',
  faults: {
    notFound: { title: 'این صفحه پیدا نشد', text: 'شاید نشانی را نادرست نوشته‌اید.' },
    foreign: {
      title: 'فرستادن ممکن نشد',
      text: 'این فرم از صفحهٔ دیگری فرستاده شده است؛ آن را از صفحهٔ همین سایت بفرستید.',
    },
    tooLarge: { title: 'فرستادن ممکن نشد', text: 'آنچه فرستاده‌اید بیش از اندازه بزرگ است.' },
    noForm: { title: 'فرستادن ممکن نشد', text: 'آنچه فرستاده‌اید فرم این سایت نیست.' },
    failed: {
      title: 'اکنون ممکن نیست',
      text: 'سامانه اکنون پاسخ نمی‌دهد؛ نوشته‌تان را نگه دارید و کمی بعد دوباره بفرستید.',
    },
  },
} as const;

/** What `npm run service` says of itself. */
export const SERVICE_COMMAND = {
  usage: `این‌گونه بنویسید: npm run service [-- کار]

نظر خوانندگان را می‌گیرد و نگه می‌دارد؛ سایت بدون آن هم خوانده می‌شود.

کارها:
  (هیچ)                       سامانه را راه می‌اندازد
  invite نام [--role نقش]     پیوندی برای ورود می‌دهد؛ نقش: moderator، editor یا owner
  export                      همهٔ داده‌ها را سطر به سطر (JSON) می‌نویسد
  import پرونده               خروجی export را می‌خواند
  import-comments پرونده      نظرهای وردپرس (WXR) یا Disqus را می‌آورد
  backup پرونده               از پروندهٔ داده‌ها رونوشت می‌گیرد

متغیرها:
  PORT           درگاه (4322)
  HOST           نشانی‌ای از این دستگاه که به آن گوش می‌دهد (127.0.0.1)
  PEYK_DATA      پروندهٔ داده‌ها (.peyk/service.db)
  DATABASE_URL   اگر داده‌ها در PostgreSQL است: postgresql://peyk@localhost/peyk
  PEYK_COMMENTS  پوشهٔ نظرهای منتشرشده (content/comments)
  PEYK_ACCESS_LOG  گزارش دسترسی وب‌سرور که بازدیدها از آن شمرده می‌شود (نام=پرونده هم می‌شود)
  PEYK_MOST      پروندهٔ پربیننده‌ترین‌ها (content/counts/most.json)
  PEYK_FORGET_DAYS  پاک‌شدن رایانامه و نشان فرستنده پس از چند روز (30)
  PEYK_OUT       سایت منتشرشده (dist)
  SITE_URL       نشانی سایت
  PEYK_GITHUB_CLIENT_ID، PEYK_GITHUB_CLIENT_SECRET  برنامه‌ای که میز تحریر با آن به گیت‌هاب وارد می‌شود
  PEYK_GITHUB_URL  اگر گیت‌هاب روی کارساز خودتان است
  PEYK_GITLAB_…    همین سه برای گیت‌لب`,
  unclear: 'این کار شناخته نیست، یا چیزی از آن کم یا زیاد است',
  badRole: (role: string, roles: readonly string[]): string =>
    `نقش «${role}» نداریم؛ یکی از این‌ها را بنویسید: ${roles.join('، ')}`,
  invited: (name: string, link: string): string =>
    `این پیوند را تنها به ${name} بدهید؛ تا سه روز یک بار کار می‌کند:\n${link}`,
  imported: (count: number): string => `${formatNumber(count)} سطر تازه خوانده شد`,
  badLine: (file: string, line: number): string =>
    `سطر ${formatNumber(line)} از ${file} سطر خروجی «npm run service -- export» نیست؛ هیچ سطری خوانده نشد`,
  backedUp: (file: string): string => `رونوشت در ${file} است`,
  backUpElsewhere: 'داده‌ها در PostgreSQL است؛ از آن با pg_dump رونوشت بگیرید',
  listening: (url: string): string => `سامانهٔ خوانندگان در ${url} آماده است`,
  whyNoStore: {
    folder: 'این یک پوشه است، نه پروندهٔ داده‌ها',
    noFile: 'این پرونده را نمی‌توان باز کرد یا ساخت',
    noDatabase: 'این پرونده پایگاه داده نیست',
    readOnly: 'این پرونده یا پوشه‌اش را تنها می‌توان خواند',
    full: 'روی دیسک جا نیست',
  },
  noStore: (location: string, why: string): string =>
    `داده‌ها باز نشد (${location}): ${why}\n  ← PEYK_DATA یا DATABASE_URL را وارسی کنید.`,
} as const;
