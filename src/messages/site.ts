import { formatMonth } from '../lib/calendar/format.ts';
import { toPersianDigits } from '../lib/persian/digits.ts';
import { formatNumber, formatOrdinal } from '../lib/persian/numbers.ts';

/** What the pages say round the news itself. Numbers come as numbers and are shown in Persian here. */
export const SITE = {
  skipToContent: 'رفتن به متن صفحه',
  pageTitle: (page: string, site: string): string => `${page} | ${site}`,
  frontTitle: (site: string, tagline: string | undefined): string =>
    tagline === undefined ? site : `${site}؛ ${tagline}`,

  masthead: {
    home: (site: string): string => `${site}، صفحهٔ نخست`,
    sections: 'سرویس‌های خبر',
    front: 'صفحهٔ نخست',
    archive: 'بایگانی',
    search: 'جست‌وجو',
    searchPlaceholder: 'جست‌وجو در خبرها',
    theme: {
      auto: 'رنگ صفحه: مانند دستگاه',
      light: 'رنگ صفحه: روشن',
      dark: 'رنگ صفحه: تیره',
    },
  },

  footer: {
    sections: 'سرویس‌ها',
    browse: 'گشتن در خبرها',
    publisher: 'ناشر',
    feeds: 'خوراک خبر',
    phone: 'تلفن',
    email: 'رایانامه',
    licence: 'بازنشر متن‌ها با این پروانه آزاد است:',
    social: 'در شبکه‌های دیگر',
    toTop: 'بازگشت به بالای صفحه',
  },

  /** Of a page that nobody described, in a newsroom that said no more than its name. */
  about: (site: string, title?: string): string =>
    title === undefined ? `خبرهای ${site}` : `${title}، در ${site}`,

  front: {
    urgent: 'فوری',
    special: 'پروندهٔ ویژه',
    newest: 'تازه‌ترین‌ها',
    seconds: 'خبرهای مهم',
    allNews: 'همهٔ خبرها',
    followUps: 'پیگیری تصمیم‌ها',
    followUpsNote: 'آنچه در جلسه‌ها تصویب شد، و آنچه هنوز مانده است',
    openDecisions: 'تصمیم در دست پیگیری',
    allDone: 'همهٔ تصمیم‌ها انجام شده است',
    empty: 'هنوز خبری منتشر نشده است.',
    moreOf: (section: string): string => `همهٔ خبرهای ${section}`,
  },

  /** The front page before the first item. */
  start: {
    title: (name: string): string => `اینجا جای خبرهای «${name}» است`,
    note: 'هنوز خبری منتشر نشده است. با نخستین خبر، این راهنما جای خود را به آن می‌دهد.',
    write: {
      title: 'نخستین خبر را بنویسید',
      before: 'در',
      desk: 'میز تحریر',
      or: 'یا با فرمان',
      after: 'که پرونده‌ای با کد و تاریخ می‌سازد.',
    },
    describe: {
      title: 'پایگاه را بشناسانید',
      before: 'شعار، ناشر و راه‌های تماس را در',
      after: 'بنویسید؛ در پایین همهٔ صفحه‌ها می‌آید.',
    },
    publish: {
      title: 'منتشر کنید',
      before: 'فرمان',
      after: 'همهٔ سایت را در پوشهٔ dist می‌گذارد، آمادهٔ هر کارساز وب.',
    },
  },

  item: {
    breadcrumb: 'جای این صفحه',
    published: 'انتشار',
    updated: 'به‌روزرسانی',
    corrected: 'این خبر اصلاح شده است',
    correction: 'اصلاحیه',
    history: 'تاریخچه',
    historyNote: 'هر بار که متن این خبر عوض شده است',
    firstEdition: 'ثبت خبر',
    laterEdition: 'ویرایش متن',
    source: 'منبع',
    tags: 'برچسب‌ها',
    code: 'کد خبر',
    address: 'نشانی کوتاه',
    about: 'شناسنامهٔ خبر',
    forEditors: 'برای نویسندگان',
    edit: 'ویرایش',
    related: 'خبرهای مرتبط',
    neighbours: 'خبر پیشین و پسین',
    older: 'خبر پیشین',
    newer: 'خبر پسین',
    gallery: 'تصویرهای این خبر',
    states: { draft: 'پیش‌نویس', scheduled: 'منتشر نشده؛ در نوبت انتشار' },
    media: { gallery: 'گزارش تصویری', video: 'ویدئو', audio: 'صدا' },
  },

  meeting: {
    record: 'صورت‌جلسه',
    date: 'تاریخ برگزاری',
    place: 'محل',
    attendees: 'حاضران',
    decisions: 'تصمیم‌ها',
    done: 'انجام شد',
    open: 'در دست پیگیری',
    openDecisions: 'تصمیم‌های در دست پیگیری',
    doneDecisions: 'تصمیم‌های انجام‌شده',
    noDecisions: 'در این جلسه‌ها هنوز تصمیمی ثبت نشده است.',
    tally: (done: number, all: number): string =>
      `${formatNumber(done)} تصمیم از ${formatNumber(all)} تصمیم انجام شده است`,
    openCount: (count: number): string => `${formatNumber(count)} تصمیم در دست پیگیری`,
  },

  series: {
    meeting: (number: number): string => `جلسهٔ ${formatOrdinal(number, 'plain')}`,
    ordinalIn: (number: number): string => `${formatOrdinal(number, 'attributive')} جلسه از`,
    neighbours: 'جلسه‌های دیگر',
    previous: 'جلسهٔ پیشین',
    next: 'جلسهٔ پسین',
    meetings: 'جلسه‌ها',
    latest: 'تازه‌ترین جلسه',
    all: 'جلسه‌های دنباله‌دار',
    allNote: 'هر رشته از جلسه‌ها با تازه‌ترین جلسه و آنچه از تصمیم‌هایش مانده است',
    noMeeting: 'هنوز جلسه‌ای از آن گزارش نشده است.',
    none: 'هنوز جلسهٔ دنباله‌داری نیست.',
    count: (count: number): string => `${formatNumber(count)} جلسه`,
  },

  dossiers: {
    label: 'پروندهٔ ویژه',
    all: 'پرونده‌های ویژه',
    allNote: 'آنچه دربارهٔ یک موضوع گفته‌ایم، یک‌جا: متن، گاه‌شمار خبرها و تصمیم‌ها',
    pinned: 'از این‌جا آغاز کنید',
    timeline: 'گاه‌شمار خبرها',
    noItem: 'هنوز خبری در آن نیست.',
    none: 'هنوز پروندهٔ ویژه‌ای نیست.',
  },

  lists: {
    count: (count: number): string => `${formatNumber(count)} خبر`,
    noItems: 'خبری نیست',
    months: 'خبرهای هر ماه',
    years: 'خبرهای هر سال',
    ofMonth: (section: string, year: number, month: number): string =>
      `${section} در ${formatMonth(year, month)}`,
    ofYear: (tag: string, year: number): string => `${tag} در سال ${toPersianDigits(year)}`,
    newestOf: (title: string): string => `تازه‌ترین خبرهای ${title}`,
    ofTag: (tag: string): string => `همهٔ خبرهایی که برچسب «${tag}» دارند`,
    tagLabel: 'برچسب',
    tags: 'برچسب‌ها',
    tagsNote: 'موضوع خبرها، به ترتیب الفبا',
    letters: 'حرف‌ها',
    otherSigns: 'عدد و نشانه',
    feed: 'خوراک این سرویس',
  },

  archive: {
    title: 'بایگانی',
    note: 'همهٔ خبرها به ترتیب روز انتشار؛ سالی را برگزینید',
    ofYear: (year: number): string => `سال ${toPersianDigits(year)}`,
    newsOfYear: (year: number): string => `خبرهای سال ${toPersianDigits(year)}`,
    newsOf: (day: string): string => `خبرهای ${day}`,
    months: 'ماه‌های سال',
    neighbours: 'ماه‌های کناری',
    previousMonth: 'ماه پیش',
    nextMonth: 'ماه بعد',
    emptyMonth: 'در این ماه خبری منتشر نشده است.',
    wholeMonth: (month: string): string => `تقویم ${month}`,
  },

  notFound: {
    title: 'این صفحه پیدا نشد',
    text: 'شاید نشانی را نادرست نوشته‌اید یا صفحه جابه‌جا شده است. خبرها از میان نمی‌روند؛ یکی از این راه‌ها شما را به آن می‌رساند:',
    byWords: 'با چند واژه از عنوان خبر جست‌وجو کنید',
    byDay: 'از روی روز انتشار در بایگانی پیدایش کنید',
    bySection: 'یا به سرویس آن بروید',
  },

  mdx: {
    gallery: 'گزارش تصویری',
    fullPicture: (caption: string): string => `تصویر بزرگ: ${caption}`,
    noVideo: 'مرورگر شما این ویدئو را نشان نمی‌دهد؛ می‌توانید آن را بگیرید',
    noAudio: 'مرورگر شما این صدا را پخش نمی‌کند؛ می‌توانید آن را بگیرید',
    captions: 'زیرنویس فارسی',
    transcript: 'متن گفته‌ها',
  },
} as const;
