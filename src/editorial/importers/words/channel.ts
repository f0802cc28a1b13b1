/** Words with which a channel names itself and asks to be followed, beside its address. */
export const CHANNEL_WORDS: ReadonlySet<string> = new Set(
  [
    'کانال رسمی ما در به را از با و به‌ما بپیوندید پیوندید بپیوند عضو عضویت شوید شو دنبال کنید همراه باشید',
    'ایتا بله تلگرام روبیکا سروش گپ ویراستی آی‌گپ اینستاگرام توییتر ایکس واتساپ شاد پیام‌رسان پیامرسان',
    'آدرس نشانی شناسه لینک ارتباط تماس ادمین مدیر روابط عمومی خبرگزاری خبری اخبار خبر پایگاه اطلاع‌رسانی',
    'اطلاع رسانی صفحه شبکه شبکه‌های اجتماعی ما‌را join id channel telegram',
  ].flatMap((line) => line.split(' ')),
);

/** Words that stand beside a date and say no more than it. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  'تاریخ زمان ساعت روز مورخ انتشار درج مصادف برابر با'.split(' '),
);
