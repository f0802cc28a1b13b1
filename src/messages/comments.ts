import { formatNumber } from '../lib/persian/numbers.ts';

/** What readers are told of their comments, on items' pages and on those of the service. */
export const COMMENTS = {
  title: 'نظر خوانندگان',
  write: 'نظر شما',
  name: 'نام',
  email: 'رایانامه (نشان داده نمی‌شود)',
  text: 'متن نظر',
  trap: 'این خانه را خالی بگذارید',
  preview: 'پیش‌نمایش و ارسال',
  previewNote: 'نظر شما این‌گونه دیده خواهد شد؛ هنوز فرستاده نشده است.',
  send: 'ارسال نظر',
  change: 'ویرایش',
  about: 'برای خبر',
  answer: 'پاسخ',
  answerTo: (name: string): string => `پاسخ به ${name}`,
  newsroom: 'پاسخ تحریریه',
  received: 'در انتظار بررسی',
  receivedNote: 'نظر شما رسید و پس از بررسی تحریریه منتشر می‌شود.',
  /** The name of who gave none to another system. */
  guest: 'بی‌نام',
  home: 'بازگشت به سایت',
  held: 'نظرها پس از بررسی تحریریه منتشر می‌شود.',
  closed: 'مهلت فرستادن نظر برای این خبر به پایان رسیده است.',
  failed: 'فرستادن نظر اکنون ممکن نیست',
  /** On a page of its own, for who sends without a script. */
  failedNote:
    'نوشته‌تان از دست نرفته است: با دکمهٔ «بازگشت» مرورگر به صفحهٔ پیش برگردید و کمی بعد دوباره بفرستید. خبرها را همچنان می‌توانید بخوانید.',
  counts: (published: number, pending: number, rejected: number): string =>
    `منتشرشده: ${formatNumber(published)}، در انتظار بررسی: ${formatNumber(pending)}، غیرقابل‌انتشار: ${formatNumber(rejected)}`,
  feed: 'خوراک نظرهای این خبر',
  feedTitle: (title: string): string => `نظر خوانندگان: ${title}`,
  /** Before the number of letters that there is still room for. */
  left: 'نویسه‌های مانده:',
  none: {
    title: 'فرستادن نظر ممکن نیست',
    text: 'چنین خبری نیست، یا نظر دادن برای آن باز نیست.',
  },
  wrong: {
    'no-name': 'نامتان را بنویسید.',
    'long-name': 'نام بلندتر از ۶۰ نویسه است؛ کوتاه‌ترش کنید.',
    'bad-email': 'رایانامه درست نیست؛ آن را مانند name@example.ir بنویسید یا خالی بگذارید.',
    'no-text': 'متن نظر را بنویسید.',
    'long-text': 'متن نظر بلندتر از ۳۰۰۰ نویسه است؛ کوتاه‌ترش کنید.',
    'bad-parent': 'نظری که به آن پاسخ می‌دهید دیگر در صفحه نیست؛ آن را از نو برگزینید.',
  },
} as const;
