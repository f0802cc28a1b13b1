import { toPersianDigits } from '../../lib/persian/digits.ts';
import type { LostReason } from '../../lib/diagnostics/reasons.ts';
import type { RuleCode } from '../../lib/diagnostics/rule-params.ts';
import { ELEMENT_CURES } from './mdx.ts';
import type { RuleTable } from './rule-words.ts';

const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 40);

const ITEM = 'code: 1\ntitle: جلسهٔ هفتم برگزار شد';

/** By what kind of thing no page shows (`findLeftOut`). */
const LEFT_OUT: Record<LostReason, (name: string) => string> = {
  element: (name) =>
    `برچسب «${name}» و آنچه در آن است منتشر نمی‌شود؛ ${
      ELEMENT_CURES.get(name) ?? 'آن را بردارید یا با نشانه‌های Markdown بنویسید'
    }`,
  handler: (name) =>
    `ویژگی «${name}» منتشر نمی‌شود؛ در خبر هیچ برنامه‌ای اجرا نمی‌شود، آن را بردارید`,
  address: (name) =>
    `نشانی «${short(name)}» منتشر نمی‌شود؛ نشانی را با https:// یا با «/» آغاز کنید`,
  elsewhere: (name) =>
    `پروندهٔ «${short(name)}» در سایت دیگری است و نشان داده نمی‌شود؛ آن را در content/media بگذارید یا به آن پیوند بدهید`,
  footnote: (name) =>
    `پانوشت «[^${short(name)}]» دیده نمی‌شود، چون متن به آن ارجاع نداده یا نامش دو بار آمده است؛ جای آن را در متن با [^${short(name)}] نشان دهید یا نام دیگری به آن بدهید`,
  definition: (name) =>
    `«[${short(name)}]: …» نشانی پیوند شمرده شد و دیده نمی‌شود، چون متن آن را به کار نبرده یا نامش دو بار آمده است؛ اگر متن است، پیش از «[» نشانهٔ «\\» بگذارید، وگرنه آن را بردارید`,
};

/** The words of the rules about what an item says. Examples are whole files. */
export const ITEM_RULES = {
  'no-such-date': {
    title: 'روزی که نیست',
    about: 'مهر تا بهمن ۳۰ روز دارد و اسفند ۲۹ یا ۳۰ روز.',
    say: ({ found }, { month, days }) =>
      `«${found}» در تقویم نیست؛ ${month} ${toPersianDigits(days)} روز دارد`,
    example: { wrong: `---\n${ITEM}\npublishedAt: 1403-07-24\n---\n\nجلسه ۳۱ مهر برگزار شد.\n` },
  },
  'wrong-weekday': {
    title: 'روز هفته و تاریخ',
    about: 'روز هفته با تاریخ کنارش نمی‌خواند؛ یکی از این دو نادرست است.',
    say: ({ found }, { date, weekday }) =>
      `«${found}» با تقویم نمی‌خواند: ${toPersianDigits(date)} است، پس روز هفته «${weekday}» است`,
    example: {
      wrong: `---\n${ITEM}\npublishedAt: 1403-07-24\n---\n\nجلسه شنبه ۲۴ مهر ۱۴۰۳ برگزار شد.\n`,
    },
  },
  'date-of-publication': {
    title: '«امروز» و تاریخ انتشار',
    about: '«امروز»، «دیروز» یا «فردا» با تاریخی آمده است که با تاریخ انتشار نمی‌خواند.',
    say: ({ found }, { published }) => `«${found}» با تاریخ انتشار (${published}) نمی‌خواند`,
    example: {
      wrong: `---\n${ITEM}\npublishedAt: 1403-07-24\n---\n\nجلسه امروز (۱۴ مهر) برگزار شد.\n`,
    },
  },
  'title-length': {
    title: 'تیتر بلند',
    about: 'تیتر بلند در فهرست‌ها و در کارت شبکه‌های اجتماعی بریده می‌شود.',
    say: (_, { length, longest }) =>
      `تیتر ${toPersianDigits(length)} نویسه است؛ آن را تا ${toPersianDigits(longest)} نویسه کوتاه کنید`,
    example: {
      wrong: `---\ncode: 1\ntitle: ${'جلسهٔ بازنگری در برنامه‌های استان '.repeat(4).trim()}\npublishedAt: 1403-07-24\n---\n\nمتن.\n`,
    },
  },
  'title-repeated': {
    title: 'تکرار تیتر',
    about: 'تیتر در آغاز متن، در شرح عکس یا در متن جایگزین تصویر دوباره آمده است.',
    say: () => 'تیتر اینجا دوباره آمده است',
    example: {
      wrong: `---\n${ITEM}\npublishedAt: 1403-07-24\n---\n\n## جلسه هفتم برگزار شد\n\nمتن خبر.\n`,
      right: `---\n${ITEM}\npublishedAt: 1403-07-24\n---\n\nمتن خبر.\n`,
    },
  },
  'lead-repeated': {
    title: 'تکرار لید',
    about: 'لید در متن دوباره آمده است. آغاز متن خودبه‌خود پاک می‌شود؛ جای دیگر با ویراستار است.',
    say: () => 'لید اینجا دوباره آمده است',
    example: {
      wrong: `---\n${ITEM}\nlead: جلسه با حضور بخشداران بود.\npublishedAt: 1403-07-24\n---\n\nجلسه با حضور بخشداران بود.\n\nدر ادامه گفت.\n`,
      right: `---\n${ITEM}\nlead: جلسه با حضور بخشداران بود.\npublishedAt: 1403-07-24\n---\n\nدر ادامه گفت.\n`,
    },
  },
  'paragraph-twice': {
    title: 'بند دوباره',
    about: 'یک بند دو بار آمده است.',
    say: ({ found }, { line }) =>
      `این بند («${short(found)}…») پیش‌تر در خط ${toPersianDigits(line)} آمده است`,
    example: {
      wrong: `---\n${ITEM}\npublishedAt: 1403-07-24\n---\n\n${'بخشداران گزارش کار خود را از پوشش تلفن همراه در روستاها دادند.\n\nدر ادامه گفت.\n\n'.repeat(2)}`,
    },
  },
  'same-release': {
    title: 'خبر تکراری',
    about: 'متن این خبر در خبر دیگری هم هست. یکی را بردارید یا پیش‌نویس کنید.',
    say: (_, { percent, file }) =>
      `${toPersianDigits(percent)} درصد این متن در خبر دیگری هم هست: ${file}`,
    example: { wrong: '' },
  },
  'missing-alt': {
    title: 'تصویر بی‌شرح',
    about: 'برای کسی که تصویر را نمی‌بیند، در alt بنویسید در آن چیست.',
    say: () => 'این تصویر متن جایگزین (alt) ندارد',
    example: {
      wrong: `---\n${ITEM}\npublishedAt: 1403-07-24\nimage: { src: ../media/a.jpg }\n---\n\nمتن.\n`,
    },
  },
  'missing-picture': {
    title: 'تصویری که نیست',
    about: 'تصویری از متن که پرونده‌اش در این سایت نیست.',
    say: (_, { address }) =>
      `تصویر «${address}» در این سایت نیست؛ پرونده‌اش را در content/media بگذارید و نشانی آن را بنویسید`,
    example: { wrong: '' },
  },
  'unread-block': {
    title: 'عنوان یا فهرست خوانده‌نشده',
    about:
      'پس از نشانهٔ عنوان (##) و نشانهٔ فهرست (- یا *) یک فاصله می‌آید؛ بی آن، نشانه در متن دیده می‌شود.',
    say: ({ found }) => `پس از «${found.trim()}» فاصله جا افتاده است و این خط عنوان یا فهرست نشده`,
    example: { wrong: '##تیتر بخش' },
  },
  'broken-link': {
    title: 'پیوند شکسته',
    about: 'پیوند به صفحه‌ای از همین سایت است که نیست.',
    say: (_, { meant, address }) =>
      meant === undefined
        ? `صفحهٔ «${address}» در این سایت نیست`
        : `نشانی «${address}» ناتمام است؛ کامل آن «${meant}» است`,
    example: { wrong: '' },
  },
  'left-out': {
    title: 'آنچه منتشر نمی‌شود',
    about:
      'قاب (iframe)، برنامه، فرم، نشانی‌ای که برنامه اجرا کند و پانوشتی که متن به آن ارجاع ندهد در هیچ صفحه‌ای نمی‌آید.',
    say: (_, { kind, name }) => LEFT_OUT[kind](name),
    example: {
      wrong: `---\n${ITEM}\npublishedAt: 1403-07-24\n---\n\n<iframe src="https://film.example/1"></iframe>\n`,
    },
  },
  'pasted-html': {
    title: 'HTML چسبانده',
    about: 'برچسب و ویژگی‌ای که با متن از جای دیگری آمده است کنار گذاشته می‌شود؛ متن می‌ماند.',
    say: (_, { count, names }) =>
      `این‌ها کنار گذاشته می‌شود و متن می‌ماند (${toPersianDigits(count)} جا): ${names}`,
    example: {
      wrong: `---\n${ITEM}\npublishedAt: 1403-07-24\n---\n\n<p style="color: red">متن</p>\n`,
    },
  },
  'foreign-picture': {
    title: 'تصویر سایت دیگر',
    about: 'تصویری که در سایت دیگری است نشان داده نمی‌شود؛ به جای آن پیوندی می‌آید.',
    say: () =>
      'این تصویر در سایت دیگری است و تنها پیوند آن می‌آید؛ تصویر را در content/media بگذارید',
    example: {
      wrong: `---\n${ITEM}\npublishedAt: 1403-07-24\n---\n\n![تصویر](https://photo.example/1.jpg)\n`,
    },
  },
  'tag-spelling': {
    title: 'املای برچسب',
    about: 'این برچسب در خبرهای دیگر به شکل دیگری نوشته شده است؛ یک شکل را نگه دارید.',
    say: ({ found, right }, { count }) =>
      `برچسب «${found}» در ${toPersianDigits(count)} خبر دیگر «${right}» نوشته شده است`,
    example: { wrong: '' },
  },
} as const satisfies Partial<RuleTable<RuleCode>>;
