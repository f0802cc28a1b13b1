import { formatNumber } from '../lib/persian/numbers.ts';

/** What readers are told who tell the newsroom of an error, on items' pages and on those of the service. */
export const REPORTS = {
  link: 'گزارش خطا',
  title: 'گزارش خطا',
  note: 'اگر جایی از این خبر نادرست است، به تحریریه بگویید. گزارش شما منتشر نمی‌شود.',
  sentence: 'جملهٔ نادرست (از متن خبر بردارید و این‌جا بگذارید)',
  text: 'چه چیزی نادرست است؟ اگر درستش را می‌دانید، آن را با منبعش بنویسید',
  preview: 'پیش‌نمایش و ارسال',
  previewTitle: 'پیش‌نمایش گزارش',
  previewNote: 'گزارش شما این‌گونه به دست تحریریه می‌رسد؛ هنوز فرستاده نشده است.',
  ofSentence: 'دربارهٔ این جمله',
  whatIsWrong: 'آنچه نادرست است',
  send: 'ارسال گزارش',
  change: 'ویرایش',
  received: 'گزارش شما رسید',
  receivedNote:
    'سپاسگزاریم. تحریریه آن را بررسی می‌کند و اگر خبر نادرست باشد، اصلاحیه‌ای در همان خبر می‌آید.',
  failed: 'گزارش خطا اکنون ممکن نیست',
  none: {
    title: 'گزارش خطا ممکن نیست',
    text: 'چنین خبری نیست، یا گزارش خطا برای آن باز نیست.',
  },
  wrong: {
    'no-text': 'بنویسید چه چیزی نادرست است.',
    'long-text': 'شرح خطا بلندتر از ۲۰۰۰ نویسه است؛ کوتاه‌ترش کنید.',
    'long-sentence': 'جمله بلندتر از ۵۰۰ نویسه است؛ تنها جملهٔ نادرست را بگذارید.',
    'bad-email': 'رایانامه درست نیست؛ آن را مانند name@example.ir بنویسید یا خالی بگذارید.',
  },
} as const;

/** What editors see of the errors that readers reported. */
export const REPORT_DESK = {
  title: 'گزارش‌های خطا',
  states: { open: 'باز', done: 'درست‌شده', refused: 'خطا نبود' },
  none: 'گزارشی در این فهرست نیست.',
  about: 'گزارش دربارهٔ خبر',
  where: 'جای جمله در خبر',
  gone: 'این جمله اکنون در صفحهٔ منتشرشدهٔ خبر پیدا نمی‌شود:',
  noSentence: 'خواننده جمله‌ای را نشان نداده است.',
  noPage: 'صفحهٔ این خبر اکنون منتشر نیست.',
  has: 'خبر اکنون اصلاحیه دارد:',
  draft: 'پیش‌نویس اصلاحیه',
  done: 'درست شد',
  refuse: 'خطا نبود',
  reopen: 'بازکردن دوباره',
  drafted: (name: string): string => `پیش‌نویس اصلاحیه را ${name} ساخته است.`,
  ready: {
    title: 'پیش‌نویس اصلاحیه',
    note: 'میز تحریر را باز کنید و خبر را در آن باز کنید؛ شرح اصلاح و زمان آن را میز خودش می‌گذارد. متن را کامل کنید و ذخیره کنید. با انتشار خبر، گزارش خودبه‌خود «درست‌شده» می‌شود.',
    open: 'بازکردن خبر در میز تحریر',
    orPaste: 'اگر خبر را در ویرایشگر دیگری می‌نویسید، این سطرها را در سربرگ آن بگذارید',
    back: 'بازگشت به گزارش‌ها',
  },
  /** What an editor begins from; the newsroom says what was wrong, and finishes the sentence. */
  words: {
    ofSentence: (sentence: string): string =>
      `در نسخهٔ پیشین این خبر نوشته شده بود: «${sentence}». درست آن چنین است: `,
    ofText: 'در نسخهٔ پیشین این خبر خطایی بود که درست شد: ',
  },
  changed: (count: number): string => `${formatNumber(count)} گزارش بررسی شد.`,
  missed: 'این گزارش را در این میان کسی دیگر بررسی کرده بود؛ تصمیم او ماند.',
  foundDone: (count: number): string =>
    `اصلاحیهٔ ${formatNumber(count)} گزارش منتشر شده است؛ آن‌ها در «درست‌شده» هستند.`,
} as const;
