/** Made-up news, readers and colleagues of «پیک مهررود», a newsroom that there is not. */

/** The instant that all pictures are of. */
export const NOW = Date.parse('2026-11-30T10:40:00+03:30');

export const ITEMS = [
  {
    code: '14050909081500',
    title: 'خط چهار اتوبوس مهررود از شنبه تا بیمارستان می‌رود',
    text: [
      'شرکت اتوبوس‌رانی مهررود گفت خط چهار از شنبه، چهاردهم آذر، تا بیمارستان امید ادامه می‌یابد.',
      'این خط ۱۸ ایستگاه دارد و هر ۲۰ دقیقه یک اتوبوس در آن حرکت می‌کند. نخستین اتوبوس ساعت ۵ بامداد از پایانهٔ شمال راه می‌افتد.',
    ],
  },
  {
    code: '14050908174000',
    title: 'کتابخانهٔ مرکزی تا ساعت ده شب باز می‌ماند',
    text: ['کتابخانهٔ مرکزی مهررود از آغاز دی‌ماه، به جز جمعه‌ها، تا ساعت ۲۲ باز است.'],
  },
  {
    code: '14050908112000',
    title: 'نوسازی لوله‌های آب در محلهٔ باغ انار آغاز شد',
    text: ['لوله‌های آب محلهٔ باغ انار پس از چهل سال نو می‌شود. کار تا پایان اسفند ادامه دارد.'],
  },
] as const;

const [bus, library, water] = ITEMS;

interface SampleComment {
  code: string;
  name: string;
  email?: string;
  text: string;
  minutesAgo: number;
  rank?: number;
  signs?: string;
  state?: 'pending' | 'published' | 'rejected';
}

export const COMMENTS: readonly SampleComment[] = [
  {
    ...{ code: bus.code, name: 'نسرین کاوه', email: 'nasrin@example.ir', minutesAgo: 95 },
    text: 'کاش ساعت حرکت آخرین اتوبوس را هم می‌نوشتید. شیفت شب بیمارستان ساعت یازده تمام می‌شود و با این برنامه باز باید تاکسی بگیریم.',
  },
  {
    ...{ code: library.code, name: 'دانشجوی سال دوم', minutesAgo: 72 },
    text: 'خبر خوبی بود. سالن مطالعهٔ طبقهٔ دوم هم تا ده شب باز است یا فقط بخش امانت؟',
  },
  {
    ...{ code: bus.code, name: 'بهروز', minutesAgo: 41 },
    text: 'ایستگاه میدان گلستان سایه‌بان ندارد.\nلطفاً از شرکت اتوبوس‌رانی بپرسید کی درست می‌شود.',
  },
  {
    ...{ code: water.code, name: 'ساکن باغ انار', minutesAgo: 30, rank: 0.42, signs: 'flood' },
    text: 'کوچهٔ ما سه هفته است کنده شده و کسی نمی‌گوید کی آسفالت می‌شود.',
  },
  {
    ...{ code: water.code, name: 'خرید ارزان', minutesAgo: 12, rank: 0.97 },
    ...{ signs: 'fast links words', email: 'shop@example.com' },
    text: 'فروش ویژهٔ لوازم خانگی با ارسال رایگان، همین حالا ببینید: https://shop.example/offer',
  },
  ...[
    'پیشنهاد خوبی است.',
    'سپاس از پیگیری شما.',
    'شمارهٔ خط‌های دیگر را هم بنویسید.',
    'از این خبر خوشحال شدم.',
  ].map((text, index) => ({
    ...{
      code: library.code,
      name: 'خواننده',
      text,
      minutesAgo: 300 + index,
      state: 'published' as const,
    },
  })),
  { code: water.code, name: 'تبلیغ', text: 'تبلیغ', minutesAgo: 500, state: 'rejected' },
];

export const REPORT = {
  code: bus.code,
  sentence: 'نخستین اتوبوس ساعت ۵ بامداد از پایانهٔ شمال راه می‌افتد.',
  text: 'روی تابلوی پایانه نوشته است ساعت ۵:۳۰. امروز هم همان ساعت راه افتاد.',
  email: 'reza@example.ir',
  minutesAgo: 55,
};

export const TEAM = [
  { name: 'سارا مهرگان', role: 'owner' },
  { name: 'کامران دشتی', role: 'editor' },
  { name: 'لیلا نیک‌پی', role: 'moderator' },
] as const;

/** Views of each item, by hour: few at night, most at noon and in the evening. */
export const viewsAt = (hour: number, item: number): number =>
  Math.round(([8, 3, 2, 1, 1, 4, 22, 48, 61, 70, 66, 74][hour % 12] ?? 0) / (item + 1));
