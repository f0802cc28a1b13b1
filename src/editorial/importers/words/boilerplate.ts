import { textKey } from '../../../markdown/text-key.ts';

/**
 * Lines that a page shows around an item and that are no part of it. Compared as keys, so that letters,
 * half-spaces and punctuation make no difference.
 */
const keys = (lines: string): ReadonlySet<string> => new Set(lines.trim().split('\n').map(textKey));

/** Headings after which nothing of the item comes, once its body has begun. */
const ENDINGS = keys(`
ارسال نظر
ارسال نظرات
ارسال دیدگاه
ثبت نظر
ثبت دیدگاه
نظر شما
نظرات
نظرات شما
نظرات کاربران
نظرات بینندگان
نظرات مخاطبان
دیدگاه
دیدگاه‌ها
دیدگاه شما
دیدگاه کاربران
دیدگاهتان را بنویسید
افزودن دیدگاه
نظر دهید
پاسخ دهید
لغو پاسخ
نظر بدهید
پربیننده‌ترین
پربیننده‌ترین‌ها
پربیننده‌ترین اخبار
پربیننده‌ترین خبرها
پربازدیدترین
پربازدیدترین‌ها
پربازدیدترین اخبار
پربازدیدها
پربازدید
پربحث‌ترین
پربحث‌ترین‌ها
محبوب‌ترین‌ها
داغ‌ترین‌ها
آخرین اخبار
آخرین خبرها
آخرین مطالب
آخرین عناوین
آخرین نوشته‌ها
تازه‌ترین‌ها
تازه‌ترین اخبار
تازه‌ترین خبرها
تازه‌ها
جدیدترین اخبار
جدیدترین خبرها
اخبار مرتبط
خبرهای مرتبط
خبر مرتبط
مطالب مرتبط
مطلب مرتبط
نوشته‌های مرتبط
عناوین مرتبط
موضوعات مرتبط
اخبار مشابه
مطالب مشابه
خبرهای مشابه
اخبار پیشنهادی
مطالب پیشنهادی
پیشنهاد ما
پیشنهاد سردبیر
سایر اخبار
دیگر خبرها
بیشتر بخوانید
بیشتر ببینید
وبگردی
لینک‌های مفید
پیوندهای مفید
پیوندها
تماس با ما
درباره ما
شبکه‌های اجتماعی
اشتراک‌گذاری
به اشتراک بگذارید
عضویت در خبرنامه
خبرنامه
گزارش خطا
گزارش تخلف
مرتبط‌ها
تبلیغات
`);

/** Lines to leave out wherever they stand. */
const NOISE = keys(`
صفحه اصلی
خانه
صفحه نخست
ورود
ورود اعضا
ثبت نام
عضویت
جستجو
جست‌وجو
منو
فهرست
چاپ
پرینت
نسخه چاپی
نسخه قابل چاپ
ارسال به دوستان
ارسال برای دوستان
ارسال به دوست
ذخیره
دانلود
کپی لینک
کپی شد
لینک کوتاه
لینک کپی شد
اشتراک
تلگرام
واتساپ
توییتر
فیسبوک
اینستاگرام
ایتا
بله
روبیکا
سروش
لینکدین
آپارات
اندازه متن
اندازه قلم
تغییر اندازه فونت
بزرگ‌نمایی
نام
نام شما
نام و نام خانوادگی
ایمیل
ایمیل شما
آدرس ایمیل شما
پست الکترونیک
نشانی ایمیل شما منتشر نخواهد شد
متن نظر
متن پیام
کد امنیتی
کد تصویر
ارسال
انصراف
بازگشت
بیشتر
ادامه مطلب
بازگشت به بالا
بعدی
قبلی
خبر بعدی
خبر قبلی
عضو شوید
جزئیات خبر
متن خبر
مشروح خبر
ما را در شبکه‌های اجتماعی دنبال کنید
`);

const END_MARK =
  /^[\s/.*-]*(?:انتهای (?:پیام|خبر|مطلب|گزارش)|پایان (?:پیام|خبر|گزارش))(?:[\s/.*:\d۰-۹a-z-]*)$/iu;
/** Counters, rules, page tools: nothing that words could be. «۰», «* * *», «A+ A-», «۱۲ ۳». */
const WORDLESS = /^(?:[\p{N}\p{P}\p{S}\s]*|[Aآ][+-](?:\s*[Aآ][+-])*)$/u;
const COUNTER =
  /^(?:[\d۰-۹٬,]+\s*)?(?:تعداد )?(?:بازدید|بازدیدها|نظر|نظرات|دیدگاه|لایک|پسند|امتیاز|رأی|رای|کامنت|دقیقه مطالعه|زمان مطالعه)(?:\s*(?:[:：]\s*)?[\d۰-۹٬,.]+(?:\s*(?:بار|نفر|دقیقه))?)?$/u;

/** A link to other news in the middle of a text: «بیشتر بخوانید: …». */
const READ_ON =
  /^(?:(?:بیشتر|همچنین|مرتبط|این مطلب را هم|این خبر را هم)\s+)?(?:بخوانید|ببینید)\s*[:：]/u;

/** What letters and minutes open with, over their headline. */
const OPENINGS = keys(`
بسمه تعالی
باسمه تعالی
بسمه‌تعالی
به نام خدا
بنام خدا
به نام خداوند بخشنده مهربان
به نام خداوند جان و خرد
بسم الله الرحمن الرحیم
هوالعلیم
هوالحق
`);
const LETTERHEAD = /^(?:شماره|پیوست|تاریخ|کلاسه|طبقه‌بندی)\s*[:：]/u;

/** Whether a line stands over the headline of a letter or of minutes and is none. */
export const isOpening = (line: string): boolean =>
  OPENINGS.has(textKey(line)) || LETTERHEAD.test(line.trim());

/** Whether agencies end a text with such a line. */
export const isEndMark = (line: string): boolean => END_MARK.test(line);

/** Whether a line only leads to other news. */
export const isReadOn = (line: string): boolean => READ_ON.test(line.trim());

/** Whether the item is over with this line: the comments' form, lists of other news, the end mark. */
export const isEnding = (line: string): boolean =>
  END_MARK.test(line) || ENDINGS.has(textKey(line));

/** Whether a line belongs to the page and not to the item. */
export const isNoise = (line: string): boolean =>
  WORDLESS.test(line) || COUNTER.test(line.trim()) || NOISE.has(textKey(line));

/** The deepest way into a page is shorter, and a paragraph longer. */
const LONGEST_TRAIL = 300;

/** A way into the page: «خانه » اقتصاد » بورس»; undefined for any other line. */
export function readTrail(line: string): string[] | undefined {
  if (line.length > LONGEST_TRAIL) return undefined;
  const steps = line
    .split(/[»>›/\\|←]/u)
    .map((step) => step.trim())
    .filter(Boolean);
  const home = textKey(steps[0] ?? '');
  const isTrail =
    steps.length > 1 && ['خانه', 'صفحه اصلی', 'صفحه نخست'].map(textKey).includes(home);
  return isTrail ? steps.slice(1) : undefined;
}
