/**
 * Plurals that Persian took from Arabic. A closed list of what news writes, as folded keys, with singulars as the
 * dictionaries of Dehkhoda, Moin and Amid give them. Left out are plurals that live a life of their own (حقوق، اسلحه،
 * اطلاعات، انتخابات، ارتباطات) and singulars that are as often another word (امر، حال، شی).
 */

/** Those that do not begin with their singular: «مدارس» of «مدرسه». A word may have two: «شعرا», «شاعرین». */
const BROKEN =
  'مدرسه:مدارس خبر:اخبار شهید:شهدا عالم:علما وزیر:وزرا مسجد:مساجد مرکز:مراکز منطقه:مناطق منبع:منابع ' +
  'مرحله:مراحل مجلس:مجالس محفل:محافل مقبره:مقابر مرجع:مراجع مزرعه:مزارع مرتع:مراتع منزل:منازل ' +
  'منظره:مناظر مساله:مسایل معبر:معابر معدن:معادن مصرف:مصارف مقطع:مقاطع منصب:مناصب مانع:موانع ' +
  'موضع:مواضع مکتب:مکاتب مبحث:مباحث حادثه:حوادث قاعده:قواعد فایده:فواید نتیجه:نتایج ' +
  'وسیله:وسایل جزیره:جزایر قبیله:قبایل وظیفه:وظایف عقیده:عقاید قصیده:قصاید ذخیره:ذخایر فضیلت:فضایل ' +
  'جایزه:جوایز ضابطه:ضوابط رابطه:روابط حاشیه:حواشی ناحیه:نواحی قضیه:قضایا هدیه:هدایا مزیت:مزایا ' +
  'وصیت:وصایا تکلیف:تکالیف تصویر:تصاویر تدبیر:تدابیر تعریف:تعاریف تفسیر:تفاسیر قانون:قوانین ' +
  'میدان:میادین عنوان:عناوین فرمان:فرامین استاد:اساتید اسطوره:اساطیر سند:اسناد شاعر:شعرا فقیر:فقرا ' +
  'ادیب:ادبا حکیم:حکما رییس:روسا سفیر:سفرا شریک:شرکا وکیل:وکلا خطیب:خطبا ضعیف:ضعفا عضو:اعضا ' +
  'نبی:انبیا طبیب:اطبا قوم:اقوام فرد:افراد اثر:اثار شغل:مشاغل شخص:اشخاص حزب:احزاب قسم:اقسام ' +
  'نوع:انواع لوح:الواح موج:امواج مال:اموال عدد:اعداد رقم:ارقام هدف:اهداف قشر:اقشار ' +
  'علم:علوم فن:فنون فصل:فصول اصل:اصول ظرف:ظروف خط:خطوط حرف:حروف نقش:نقوش قبر:قبور شرط:شروط کتاب:کتب ' +
  'تاجر:تجار طلبه:طلاب ساکن:سکنه حاکم:حکام خادم:خدام زایر:زوار حاجی:حجاج دولت:دول ' +
  'نسخه:نسخ نقطه:نقاط نکته:نکات ساحل:سواحل شعبه:شعب سانحه:سوانح عامل:عوامل جامعه:جوامع دفتر:دفاتر ' +
  'عنصر:عناصر ملک:املاک وقت:اوقات لقب:القاب فکر:افکار دین:ادیان رکن:ارکان ' +
  'مکان:اماکن طایفه:طوایف عشیره:عشایر غذا:اغذیه';

/** Singulars in ه whose plural puts ات in its place: «جلسات». */
const AT_FOR_HEH =
  'جلسه حمله دفعه صدمه ضربه لحظه قطعه طبقه مطالبه مذاکره مسابقه محاسبه مقدمه موسسه مجله محله معامله ' +
  'مکاتبه مناقصه مزایده اداره معاینه مراجعه مبادله مبارزه مداخله مشاهده مصاحبه مطالعه مناظره منازعه ' +
  'نظریه اطلاعیه بیانیه مصوبه تجربه ';

/** Singulars that take ات: «تصمیمات». */
const AT =
  'تصمیم اقدام انتقاد امتحان اعتراض اختلاف احتمال انتصاب تخلف تشکیل تغییر تحقیق تمرین توضیح ' +
  'پیشنهاد گزارش دستور فرمایش سوال مشکل مقام اعتبار انتظار اشکال اشتباه تحول ' +
  'تعهد توافق محصول معلوم موضوع ';

/** Singulars that take ین: «مسئولین». */
const IN =
  'مسوول معلم محصل مهندس متخصص معترض مجروح مصدوم مسافر منتخب مامور مجرم محقق مولف مترجم مدافع ' +
  'مجاهد مهاجر مخاطب مشترک محروم مرتکب مسلم حاضر غایب ';

const FORMS = new Map<string, string[]>();
const meet = (one: string, other: string): void => {
  for (const [word, form] of [
    [one, other],
    [other, one],
  ] as const)
    FORMS.set(word, [...(FORMS.get(word) ?? []), form]);
};
for (const pair of BROKEN.split(' ')) {
  const [singular = '', plural = ''] = pair.split(':');
  meet(singular, plural);
}
for (const singular of AT_FOR_HEH.split(' ')) meet(singular, `${singular.slice(0, -1)}ات`);
for (const singular of AT.split(' ')) meet(singular, `${singular}ات`);
for (const singular of IN.split(' ')) meet(singular, `${singular}ین`);

/** The singular of a plural that Persian took from Arabic, and the other way; none for other words. Takes and gives folded keys. */
export const loanForms = (key: string): readonly string[] => FORMS.get(key) ?? [];

/** All singulars and plurals of the list. */
export const loanWords = (): Iterable<string> => FORMS.keys();
