import type { RuleCode } from '../../lib/diagnostics/rule-params.ts';
import type { RuleTable } from './rule-words.ts';

const HALF_SPACE = '\u200C';

/** Half-spaces are not seen: in messages each is shown as «|». */
const shown = (text: string): string =>
  text.replaceAll(HALF_SPACE, '|').replaceAll('\u00A0', '⍽').replace(/\s+/g, ' ').trim();

/** The words of the rules about letters, spaces and signs. */
export const TEXT_RULES = {
  'arabic-letters': {
    title: 'حرف‌های عربی',
    about: 'ي و ك عربی با ی و ک فارسی یکی نیست: جست‌وجو و ترتیب الفبا به هم می‌خورد.',
    say: ({ found, right }) => `«${found}» حرف عربی دارد؛ درستش «${right}» است`,
    example: { wrong: 'كتاب هاي تازه', right: `کتاب${HALF_SPACE}های تازه` },
  },
  'false-half-space': {
    title: 'نویسهٔ نادرست به جای نیم‌فاصله',
    about: 'فاصلهٔ نشکن، ¬ و نویسه‌های پنهان دیگر جای نیم‌فاصله را نمی‌گیرد. نیم‌فاصله U+200C است.',
    say: () => 'اینجا نویسه‌ای پنهان هست که نیم‌فاصله یا فاصله نیست',
    example: { wrong: 'می\u00A0شود و نمی¬شود', right: `می${HALF_SPACE}شود و نمی${HALF_SPACE}شود` },
  },
  'idle-half-space': {
    title: 'نیم‌فاصلهٔ بی‌کار',
    about: 'نیم‌فاصله کنار فاصله، کنار نشانه یا در پایان واژه کاری نمی‌کند.',
    say: () => 'این نیم‌فاصله کاری نمی‌کند',
    example: { wrong: `کتاب${HALF_SPACE} تازه`, right: 'کتاب تازه' },
  },
  'spaced-affix': {
    title: 'فاصله به جای نیم‌فاصله',
    about: '«می»، «نمی»، «ها»، «ترین»، «اند»، «ای» و «اش» با نیم‌فاصله به واژهٔ خود می‌پیوندد.',
    say: ({ sure }, { written, whole }) =>
      `«${written}» جدا نوشته شده است؛ ${sure ? 'درستش' : 'شاید'} «${shown(whole)}»${sure ? ' است' : ''} («|» نیم‌فاصله است)`,
    example: {
      wrong: 'کتاب ها خوانده می شود',
      right: `کتاب${HALF_SPACE}ها خوانده می${HALF_SPACE}شود`,
    },
  },
  'lost-half-space': {
    title: 'نیم‌فاصلهٔ گم‌شده',
    about:
      'واژه‌ای که نیم‌فاصلهٔ خود را گم کرده است. آنچه جز یک خوانش ندارد اصلاح می‌شود؛ دیگرها تنها پیشنهاد می‌شود.',
    say: ({ found, right, sure }) =>
      sure
        ? `در «${found}» نیم‌فاصله جا افتاده است؛ درستش «${shown(right)}» است («|» نیم‌فاصله است)`
        : `در «${found}» نیم‌فاصله جا افتاده است؛ شاید «${shown(right)}» («|» نیم‌فاصله است)`,
    example: {
      wrong: 'پیامرسانهای داخلی استقبال میکنند',
      right: `پیام${HALF_SPACE}رسان${HALF_SPACE}های داخلی استقبال می${HALF_SPACE}کنند`,
    },
  },
  'lost-space': {
    title: 'فاصلهٔ گم‌شده',
    about: 'دو واژه که به هم چسبیده است.',
    say: ({ found, right }) => `«${found}» شاید دو واژه است: «${right}»`,
    example: { wrong: 'از مزیت بومیاستفاده کرد' },
  },
  'latin-marks': {
    title: 'نشانهٔ لاتین',
    about: 'در جملهٔ فارسی ویرگول «،»، نقطه‌ویرگول «؛» و نشان پرسش «؟» می‌آید.',
    say: ({ found, right, sure }) =>
      sure ? `به جای «${found}» بنویسید «${right}»` : `به جای «${found}» شاید «${right}» باید باشد`,
    example: { wrong: 'تهران, کرج', right: 'تهران، کرج' },
  },
  'space-before-mark': {
    title: 'فاصله پیش از نشانه',
    about: 'نشانه به واژهٔ پیش از خود می‌چسبد و گیومه و پرانتز به آنچه در آن است.',
    say: () => 'فاصلهٔ اینجا زیادی است',
    example: { wrong: 'زیرساخت ، تلفن ( ثابت )', right: 'زیرساخت، تلفن (ثابت)' },
  },
  'space-after-mark': {
    title: 'فاصله پس از نشانه',
    about: 'پس از ، ؛ . : ؟ ! و پس از گیومه و پرانتز یک فاصله می‌آید.',
    say: () => 'پس از این نشانه فاصله جا افتاده است',
    example: { wrong: 'گزارش شد.همچنین باد،باران', right: 'گزارش شد. همچنین باد، باران' },
  },
  quotes: {
    title: 'گیومهٔ انگلیسی',
    about: 'نقل فارسی میان « » می‌آید و نقل درون آن میان ‹ ›.',
    say: ({ found }) => `به جای ${found.trim()} گیومهٔ فارسی بگذارید`,
    example: { wrong: 'او گفت: "می‌آیم"', right: 'او گفت: «می‌آیم»' },
  },
  'three-dots': {
    title: 'سه نقطه',
    about: 'سه نقطه یک نشانه است: …',
    say: () => 'به جای نقطه‌های پیاپی «…» بگذارید',
    example: { wrong: 'باد، باران...', right: 'باد، باران…' },
  },
  'stretched-letters': {
    title: 'کشیده',
    about: 'واژهٔ کشیده در جست‌وجو پیدا نمی‌شود.',
    say: ({ found, right }) => `«${found}» کشیده نوشته شده است؛ بنویسید «${right}»`,
    example: { wrong: 'ســلام به همه', right: 'سلام به همه' },
  },
  'stray-marks': {
    title: 'اعراب سرگردان',
    about: 'زیر، زبر و پیش به حرف پیش از خود می‌چسبد و یک بار می‌آید.',
    say: () => 'این اعراب روی حرف خود نیست یا دو بار آمده است',
    example: { wrong: 'پایتخت \u0650 ایران', right: 'پایتخت\u0650 ایران' },
  },
  'loose-hamza': {
    title: 'همزهٔ جدا',
    about: 'همزهٔ اضافه روی «ه» می‌نشیند: «خانهٔ ما»، نه «خانهء ما».',
    say: () => 'این همزه باید روی «ه» باشد: «هٔ»',
    example: { wrong: 'خانهء ما', right: 'خانه\u0654 ما' },
  },
  'mixed-digits': {
    title: 'رقم‌های درهم',
    about:
      'رقم‌های یک عدد همه فارسی است. عددی که همه‌اش انگلیسی است خودبه‌خود فارسی نشان داده می‌شود.',
    say: ({ found, right }) => `رقم‌های «${found}» از یک خط نیست؛ بنویسید «${right}»`,
    example: { wrong: 'سال 1۴۰۳', right: 'سال ۱۴۰۳' },
  },
  'glued-digit': {
    title: 'رقم چسبیده به نقطه',
    about: 'رقمی که پس از نقطه مانده است: لغزش دست است یا شمارهٔ پانوشتی که نشانه‌اش افتاده.',
    say: ({ found }) => `رقم «${found.slice(1)}» پس از نقطه زیادی می‌نماید`,
    example: { wrong: 'جلسه تشکیل شود.۰' },
  },
  'literal-emphasis': {
    title: 'ستارهٔ دیده‌شدنی',
    about: '** باید به واژهٔ پررنگ بچسبد و جفت داشته باشد.',
    say: () => 'این «**» چیزی را پررنگ نمی‌کند',
    example: { wrong: 'گفت **امروز **است', right: 'گفت **امروز** است' },
  },
} as const satisfies Partial<RuleTable<RuleCode>>;
