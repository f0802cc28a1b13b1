import type { Fault, FaultDetail, FaultKind } from '../../lib/diagnostics/diagnostic.ts';
import { aliasTaken, badAlias, pageTaken, reservedId } from './addresses.ts';
import {
  LARGEST_DRAWING,
  LARGEST_FILE,
  LARGEST_PICTURE,
  LARGEST_TEXT,
  MOST_MOVING_PIXELS,
  MOST_PIXELS,
} from '../../lib/limits.ts';
import { showName } from '../../lib/file-name.ts';
import { cutQuoted, showText } from '../../lib/shown-text.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../../lib/calendar/names.ts';
import { describeTooMuch } from './limits.ts';
import { describeYamlMistake } from './yaml.ts';
import { formatNumber } from '../../lib/persian/numbers.ts';
import { toPersianDigits } from '../../lib/persian/digits.ts';

/** What is wrong and what to do, as whole Persian sentences. */
interface Words {
  what: string;
  cure: string;
}

type Describe = (fault: { value: string; field: string; detail: FaultDetail }) => Words;

const list = (value: FaultDetail[string] | undefined): string =>
  Array.isArray(value) ? value.join('، ') : String(value ?? '');

const number = (value: FaultDetail[string] | undefined): string =>
  toPersianDigits(String(value ?? ''));

const megabytes = (bytes: number): string => `${toPersianDigits(bytes / 1_000_000)} مگابایت`;
const megapixels = (pixels: number): string => `${toPersianDigits(pixels / 1_000_000)} میلیون`;

const DATE_FAULTS: Record<string, (detail: FaultDetail) => string> = {
  empty: () => 'تاریخ نوشته نشده است',
  unreadable: () => 'این تاریخ خوانده نمی‌شود',
  'no-such-month': ({ month }) => `ماه ${number(month)} نداریم؛ ماه از ۱ تا ۱۲ است`,
  'no-such-year': ({ year, first, last }) =>
    `سال ${number(year)} پذیرفته نیست؛ سال از ${number(first)} تا ${number(last)} است`,
  'no-such-day': ({ calendar, year, month, day, monthLength }) => {
    const name =
      calendar === 'jalali' && typeof month === 'number'
        ? MONTH_NAMES[month - 1]
        : `ماه ${number(month)}`;
    return `روز ${number(day)} در ${name} ${number(year)} نیست؛ این ماه ${number(monthLength)} روز دارد`;
  },
  'no-such-time': () => 'این ساعت در شبانه‌روز نیست؛ ساعت از ۰۰:۰۰ تا ۲۳:۵۹ است',
  'wrong-weekday': ({ rightWeekday }) =>
    `روز هفته با تاریخ نمی‌خواند؛ آن روز ${WEEKDAY_NAMES[Number(rightWeekday)]} است`,
};

const TOO_DEEP: Words = {
  what: 'در متن، نقل قول‌ها، فهرست‌ها یا برچسب‌ها چنان تو در تو است که نمایش‌پذیر نیست',
  cure: 'نشانه‌های تکراری مانند «> > >» یا برچسب‌های بسته‌نشده را بردارید',
};

/** What to do instead of an element that no body may hold, for those that editors ask for. */
export const ELEMENT_CURES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    iframe:
      'فیلم را در content/media بگذارید و با سازهٔ Video در پروندهٔ mdx نشان دهید، یا به صفحهٔ آن (آپارات، یوتیوب و مانند آن) پیوند بدهید',
    embed: 'پرونده را در content/media بگذارید و به آن پیوند بدهید',
    object: 'پرونده را در content/media بگذارید و به آن پیوند بدهید',
    script: 'آن را بردارید؛ در خبر هیچ برنامه‌ای اجرا نمی‌شود',
    style: 'آن را بردارید؛ آرایش صفحه با خود سایت است',
    svg: 'تصویر را در content/media بگذارید و با ![شرح](نشانی) نشان دهید',
    math: 'فرمول را با متن ساده یا به شکل تصویر بنویسید',
    form: 'آن را بردارید و به صفحه‌ای که فرم را دارد پیوند بدهید',
  }),
);

/** @param value what offends; @param component the component whose property it is */
const MDX_FAULTS: Record<string, (value: string, component: string) => Words> = {
  'too-deep': () => TOO_DEEP,
  syntax: () => ({
    what: 'نشانه‌گذاری این خط خوانده نمی‌شود',
    cure: 'برچسب و آکولاد باز را ببندید؛ خود نشانهٔ «<» یا «{» را به شکل «\\<» و «\\{» بنویسید',
  }),
  import: () => ({
    what: 'در خبر نمی‌توان import نوشت',
    cure: 'آن خط را بردارید؛ سازه‌ها بی آن هم در دسترس‌اند',
  }),
  export: () => ({ what: 'در خبر نمی‌توان export نوشت', cure: 'آن خط را بردارید' }),
  expression: (value) => ({
    what: `عبارت «${value}» پذیرفته نیست`,
    cure: 'میان آکولاد تنها مقدار ساده بنویسید: متن، عدد یا فهرستی از آن‌ها',
  }),
  'shown-value': (value) => ({
    what: `«${value}» در متن خبر نشان داده نمی‌شود`,
    cure: 'میان آکولاد تنها متن یا عدد بنویسید، یا آکولاد را بردارید',
  }),
  spread: (value) => ({
    what: `عبارت «${value}» پذیرفته نیست`,
    cure: 'ویژگی‌های سازه را یک‌یک بنویسید',
  }),
  component: (value) => ({
    what: `سازه‌ای به نام «${value}» نداریم`,
    cure: 'نام یکی از سازه‌های راهنمای نویسندگان را بنویسید',
  }),
  element: (value) => ({
    what: `برچسب «${value}» در خبر پذیرفته نیست`,
    cure: ELEMENT_CURES.get(value) ?? 'آن را بردارید یا به‌جایش از نشانه‌های Markdown بهره بگیرید',
  }),
  attribute: (value) => ({ what: `ویژگی «${value}» در خبر پذیرفته نیست`, cure: 'آن را بردارید' }),
  'attribute-twice': (value) => ({
    what: `ویژگی «${value}» دو بار آمده است`,
    cure: 'یکی از دو را بردارید',
  }),
  address: (value) => ({
    what: `نشانی «${value}» پذیرفته نیست`,
    cure: 'نشانی را با https:// یا با «/» آغاز کنید',
  }),
  elsewhere: (value) => ({
    what: `پروندهٔ «${value}» در سایت دیگری است و صفحه آن را نشان نمی‌دهد`,
    cure: 'پرونده را در content/media بگذارید، یا به آن پیوند بدهید',
  }),
  'prop-unknown': (value, component) => ({
    what: `سازهٔ ${component} ویژگی «${value}» ندارد`,
    cure: 'املای نام را با راهنمای نویسندگان بسنجید یا آن را بردارید',
  }),
  'prop-missing': (value, component) => ({
    what: `ویژگی «${value}» در سازهٔ ${component} نوشته نشده است`,
    cure: 'آن را مانند نمونهٔ راهنمای نویسندگان بیفزایید',
  }),
  'prop-text': (value, component) => ({
    what: `ویژگی «${value}» در سازهٔ ${component} باید متن باشد`,
    cure: 'مقدار را میان "…" بنویسید',
  }),
  'prop-list': (value, component) => ({
    what: `ویژگی «${value}» در سازهٔ ${component} باید فهرستی پر باشد`,
    cure: 'فهرست را مانند نمونهٔ راهنمای نویسندگان، میان {[ و ]}، بنویسید',
  }),
  'prop-file': (value, component) => ({
    what: `ویژگی «${value}» در سازهٔ ${component} نشانی پرونده‌ای در media نیست`,
    cure: 'پرونده را در content/media بگذارید و نشانی را مانند ../media/1403/07/visit.mp4 بنویسید',
  }),
  'prop-address': (value, component) => ({
    what: `ویژگی «${value}» در سازهٔ ${component} نه پرونده‌ای در media است و نه نشانی یک صفحه`,
    cure: 'نشانی را مانند ../media/1403/07/talk.txt یا با https:// در آغاز بنویسید',
  }),
  'prop-long': (value, component) => ({
    what: `ویژگی «${value}» در سازهٔ ${component} بیش از اندازه بلند است`,
    cure: 'آن را تا ۵۰۰ نویسه کوتاه کنید',
  }),
};

const DESCRIPTIONS: Record<FaultKind, Describe> = {
  'alias-taken': aliasTaken,
  'bad-address': ({ value }) => ({
    what: `«${value}» نشانی وب نیست`,
    cure: 'نشانی را کامل، با https:// در آغاز، بنویسید',
  }),
  'bad-alias': badAlias,
  'bad-boolean': ({ value, field }) => ({
    what: `مقدار «${value}» برای ${field} درست نیست`,
    cure: 'true یا false بنویسید',
  }),
  'bad-code': ({ value }) => ({
    what: `کد «${value}» درست نیست`,
    cure: 'کد تنها رقم است، از ۱ تا ۱۵ رقم؛ مانند ۱۴۰۳۰۷۲۴۰۹۳۲۱۵',
  }),
  'bad-date': ({ value, detail }) => ({
    what: `تاریخ «${value}» درست نیست: ${
      DATE_FAULTS[String(detail['why'])]?.(detail) ?? 'این تاریخ خوانده نمی‌شود'
    }`,
    cure: 'تاریخ را مانند «1403-07-24 09:32» یا «سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲» بنویسید',
  }),
  'bad-id': ({ value }) => ({
    what: `شناسهٔ «${value}» درست نیست`,
    cure: 'شناسه را با حرف‌های کوچک انگلیسی، رقم و خط تیره، تا ۱۰۰ حرف، بنویسید؛ مانند district-review (نام دستگاه‌های ویندوز، مانند con، پذیرفته نیست)',
  }),
  'bad-key': ({ value }) => ({
    what: `کلید «${value}» درست نیست`,
    cure: 'کلید IndexNow از ۸ تا ۱۲۸ حرف انگلیسی، رقم یا خط تیره است',
  }),
  'bad-name': ({ value }) => ({
    what: `نام این پرونده یا پوشه نویسه‌ای دارد که دیده نمی‌شود: ${value}`,
    cure: 'نام را از نو و با حرف، رقم، خط تیره و نقطه بنویسید',
  }),
  'bad-number': ({ value, field }) => ({
    what: `«${value}» برای ${field} شماره نیست`,
    cure: 'یک عدد درست از ۱ به بالا بنویسید',
  }),
  'code-twice': ({ value, detail }) => ({
    what: `کد ${value} در پروندهٔ دیگری هم هست: ${list(detail['files'])}`,
    cure: 'کد هر خبر یکتا و همیشگی است؛ به خبر تازه‌تر کد دیگری بدهید',
  }),
  'empty-file': () => ({
    what: 'پرونده خالی است',
    cure: 'خبر را در آن بنویسید یا پرونده را پاک کنید',
  }),
  'front-matter-open': () => ({
    what: 'سربرگ خبر بسته نشده است',
    cure: 'پس از آخرین خط سربرگ، خطی تنها با «---» بنویسید',
  }),
  'id-twice': ({ value }) => ({
    what: `شناسهٔ «${value}» دو بار آمده است`,
    cure: 'به هر مورد شناسهٔ جدا بدهید',
  }),
  mdx: ({ value, detail }) =>
    (MDX_FAULTS[String(detail['why'])] ?? MDX_FAULTS['syntax'])?.(
      value,
      String(detail['component'] ?? ''),
    ) ?? {
      what: value,
      cure: '',
    },
  'missing-field': ({ field }) => ({
    what: `${field} نوشته نشده است`,
    cure: `خطی با «${field}:» و مقدار آن بیفزایید`,
  }),
  'missing-file': () => ({
    what: 'این پرونده نیست',
    cure: 'آن را بسازید؛ نمونه‌اش در راهنمای نویسندگان هست',
  }),
  'missing-picture': ({ value }) => ({
    what: `پروندهٔ «${value}» در پوشهٔ media نیست`,
    cure: 'تصویر را در content/media بگذارید و نشانی را مانند ../media/1403/07/meeting.jpg بنویسید',
  }),
  'more-faults': ({ detail }) => ({
    what: `و ${formatNumber(Number(detail['count']))} خطای دیگر در این پرونده`,
    cure: 'خطاهای بالا را درست کنید؛ باقی بار دیگر گفته می‌شود',
  }),
  'no-front-matter': () => ({
    what: 'خبر سربرگ ندارد',
    cure: 'پرونده را با خط «---» آغاز کنید و کد، عنوان، تاریخ و سرویس را در سربرگ بنویسید',
  }),
  'not-a-list': ({ field }) => ({
    what: `${field || 'این پرونده'} باید فهرست باشد`,
    cure: 'هر مورد را در خطی جدا با «- » در آغاز بنویسید',
  }),
  'not-a-map': ({ field }) => ({
    what: `${field || 'این مقدار'} باید چند خط «نام: مقدار» باشد`,
    cure: SAMPLES[field]
      ? `آن را مانند این نمونه بنویسید: ${SAMPLES[field]}`
      : 'آن را مانند نمونهٔ راهنمای نویسندگان بنویسید',
  }),
  'not-text': ({ field }) => ({
    what: `${field || 'این مقدار'} باید یک متن باشد`,
    cure: 'مقدار را در یک خط و بی‌فهرست بنویسید؛ اگر «: » دارد آن را میان "…" بگذارید',
  }),
  'not-utf8': () => ({
    what: 'نویسه‌های این خط خوانده نمی‌شود؛ پرونده با UTF-8 ذخیره نشده است',
    cure: 'پرونده را در ویرایشگر باز و با کدگذاری UTF-8 ذخیره کنید',
  }),
  'page-taken': pageTaken,
  'reserved-id': reservedId,
  'too-deep': () => TOO_DEEP,
  'too-long': ({ value, field, detail }) => ({
    what: `${field} بیش از اندازه بلند است: ${number(detail['length'])} نویسه («${value}…»)`,
    cure: `آن را تا ${number(detail['longest'])} نویسه کوتاه کنید`,
  }),
  'too-much': ({ detail }) => describeTooMuch(String(detail['limit']), number(detail['most'])),
  'unknown-code': ({ value }) => ({
    what: `خبری با کد ${value} نیست`,
    cure: 'کد خبری را بنویسید که انجام این تصمیم را گزارش کرده است',
  }),
  'unknown-key': ({ value, field, detail }) => ({
    what: `«${value}» ${field ? `در ${field} ` : ''}شناخته نیست`,
    cure: detail['meant']
      ? `اگر خواستتان «${list(detail['meant'])}» است همان را بنویسید، وگرنه خط را بردارید`
      : 'املای نام را با راهنمای نویسندگان بسنجید یا خط را بردارید',
  }),
  'unknown-section': ({ value, detail }) => ({
    what: `سرویس «${value}» در sections.yml نیست`,
    cure: `یکی از این‌ها را بنویسید: ${list(detail['choices'])}`,
  }),
  'unknown-series': ({ value, detail }) => ({
    what: `جلسهٔ دنباله‌داری با شناسهٔ «${value}» در series.yml نیست`,
    cure: list(detail['choices'])
      ? `یکی از این‌ها را بنویسید: ${list(detail['choices'])}`
      : 'نخست آن را در series.yml بیفزایید',
  }),
  'unreadable-file': ({ detail }) => UNREADABLE[String(detail['why'])] ?? MAY_NOT_BE_READ,
  'unsound-media': ({ value, detail }) => UNSOUND[String(detail['why'])]?.(value) ?? broken(value),
  'wrong-choice': ({ value, field, detail }) => ({
    what: `مقدار «${value}» برای ${field} پذیرفته نیست`,
    cure: `یکی از این‌ها را بنویسید: ${list(detail['choices'])}`,
  }),
  yaml: ({ value, detail }) => describeYamlMistake(String(detail['why']), value),
};

/** How a field is written that holds several values. */
const SAMPLES: Readonly<Record<string, string>> = {
  series: 'series: { id: council, number: 7 }',
  source: 'source: { name: فرمانداری }',
  event: 'event: { date: 1403-07-24, place: فرمانداری }',
  image: 'image: { src: ../media/1403/07/meeting.jpg, alt: نمایی از جلسه }',
  publisher: 'publisher: { name: فرمانداری }',
  licence: 'licence: { name: CC BY 4.0 }',
  indexNow: 'indexNow: { key: 0123456789abcdef }',
  desk: 'desk: { backend: local }',
};

/** By what the system says of a file that it does not give. */
const UNREADABLE: Readonly<Record<string, Words>> = {
  EISDIR: {
    what: 'پوشه‌ای است که نام پرونده دارد',
    cure: 'نام پوشه را عوض کنید؛ نام پوشه با md، mdx یا yml پایان نمی‌یابد',
  },
  ENOENT: {
    what: 'این پرونده دیگر نیست',
    cure: 'اگر هنگام ساختن سایت جابه‌جا شد، دوباره بسازید',
  },
  ENOTDIR: {
    what: 'پرونده‌ای است که باید پوشه باشد',
    cure: 'نام آن را عوض کنید',
  },
  link: {
    what: 'پیوند (symlink) است، و پیک در پوشهٔ محتوا هیچ پیوندی را دنبال نمی‌کند',
    cure: 'خود پرونده یا پوشه را به جای پیوند بگذارید یا پیوند را بردارید',
  },
  'no-file': {
    what: 'پرونده نیست؛ دستگاه، لوله یا سوکت است',
    cure: 'آن را از پوشهٔ محتوا بردارید',
  },
  'too-deep': {
    what: 'پوشه‌ها بیش از اندازه در دل هم‌اند',
    cure: 'پرونده را در پوشهٔ سال و ماه بگذارید',
  },
  'too-large': {
    what: `پرونده بزرگ‌تر از ${megabytes(LARGEST_TEXT)} است`,
    cure: 'آن را به چند پرونده بخش کنید؛ تصویر و فیلم در پوشهٔ media جا دارد، نه در متن',
  },
};
const MAY_NOT_BE_READ: Words = {
  what: 'پرونده خوانده نمی‌شود',
  cure: 'اجازهٔ خواندن پرونده را بررسی کنید',
};

/** By why a file of `media/` is not published. */
const UNSOUND: Readonly<Record<string, (file: string) => Words>> = {
  kind: (file) => ({
    what: `پروندهٔ «${file}» از گونه‌ای نیست که منتشر شود`,
    cure: 'تصویر را با قالب JPEG، PNG، WebP، AVIF، GIF، TIFF یا SVG بگذارید، ویدئو را با MP4 یا WebM، صدا را با MP3، M4A یا Ogg، و سند را با PDF',
  }),
  heic: (file) => ({
    what: `تصویر «${file}» با قالب HEIC است، که مرورگرها نشان نمی‌دهند`,
    cure: 'آن را با قالب JPEG ذخیره کنید؛ در آیفون: Settings، Camera، Formats، و آن‌جا Most Compatible',
  }),
  'no-picture': (file) => ({
    what: `پروندهٔ «${file}» تصویر نیست`,
    cure: 'نشانی یک تصویر را بنویسید؛ ویدئو و صدا در متن خبر و با سازهٔ خود می‌آیند',
  }),
  'not-what-it-says': (file) => ({
    what: `درون پروندهٔ «${file}» با پسوند نامش نمی‌خواند`,
    cure: 'آن را با برنامهٔ خودش باز و با قالب درست ذخیره کنید؛ عوض کردن پسوند بس نیست',
  }),
  empty: (file) => ({ what: `پروندهٔ «${file}» خالی است`, cure: 'آن را دوباره بگذارید' }),
  'too-large': (file) => ({
    what: `پروندهٔ «${file}» بیش از اندازه بزرگ است`,
    cure: `تصویر تا ${megabytes(LARGEST_PICTURE)}، طرح SVG تا ${megabytes(LARGEST_DRAWING)} و ویدئو و سند تا ${megabytes(LARGEST_FILE)} پذیرفته است؛ آن را کوچک‌تر کنید`,
  }),
  'too-many-pixels': (file) => ({
    what: `تصویر «${file}» بیش از اندازه پیکسل دارد`,
    cure: `تصویر تا ${megapixels(MOST_PIXELS)} پیکسل، و تصویر متحرک با همهٔ قاب‌هایش تا ${megapixels(MOST_MOVING_PIXELS)} پیکسل پذیرفته است؛ پهنای ۲۴۰۰ پیکسل بس است`,
  }),
  'too-slow': (file) => ({
    what: `باز کردن تصویر «${file}» به پایان نرسید`,
    cure: 'آن را در برنامه‌ای باز کنید و با قالب PNG یا JPEG ذخیره کنید',
  }),
  unreadable: (file) => ({
    what: `پروندهٔ «${file}» خوانده نمی‌شود`,
    cure: 'اجازهٔ خواندن پرونده را بررسی کنید',
  }),
};
const broken = (file: string): Words => ({
  what: `تصویر «${file}» باز نمی‌شود؛ خراب یا ناتمام است`,
  cure: 'آن را از نو از دوربین یا فرستنده بگیرید، یا در برنامه‌ای باز و دوباره ذخیره کنید',
});

/** One fault in two sentences: what is wrong, what to do. Nothing in them rules a terminal. */
export function describeFault({ kind, value = '', field = '', detail = {} }: Fault): Words {
  const { what, cure } = DESCRIPTIONS[kind]({
    value: cutQuoted(value),
    field: cutQuoted(field),
    detail: cutDetail(detail),
  });
  return { what: showText(what), cure: showText(cure) };
}

/** So many names of a list are told. */
const LONGEST_LIST = 50;

const cutDetail = (detail: FaultDetail): FaultDetail =>
  Object.fromEntries(
    Object.entries(detail).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? cutQuoted(value)
        : typeof value === 'number'
          ? value
          : cutList(value),
    ]),
  );

const cutList = (names: readonly string[]): readonly string[] => [
  ...names.slice(0, LONGEST_LIST).map(cutQuoted),
  ...(names.length > LONGEST_LIST ? ['…'] : []),
];

/** What came of faults: in a build, and in `npm run dev`. */
const OUTCOMES = {
  nothingPublished: 'چیزی منتشر نشد و سایت پیشین سر جای خود است',
  leftOut: 'تا درست نشود، پیش‌نمایش این پرونده‌ها را نشان نمی‌دهد',
  nothingShown: 'تا درست نشود، پیش‌نمایش تازه نمی‌شود',
} as const;

/**
 * Every fault with its place, in the order of files and lines, for an editor to go through.
 * @param folder the content directory as the editor knows it
 */
export function describeFaults(
  faults: readonly Fault[],
  folder = 'content',
  outcome: keyof typeof OUTCOMES = 'nothingPublished',
): string {
  const sorted = faults.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line,
  );
  const lines = sorted.map((fault) => {
    const { what, cure } = describeFault(fault);
    const place = [`${showText(folder)}/${showName(fault.file)}`, fault.line, fault.column]
      .filter(Boolean)
      .join(':');
    return `${place}\n  ✗ ${what}.\n    ← ${cure}.`;
  });
  const files = new Set(faults.map(({ file }) => file)).size;
  const summary = `${toPersianDigits(faults.length)} خطا در ${toPersianDigits(files)} پرونده؛ ${OUTCOMES[outcome]}.`;
  return [...lines, summary].join('\n\n');
}
