import type { ContentCode, ContentParams } from '../../lib/diagnostics/content-params.ts';
import { showText } from '../../lib/shown-text.ts';
import { PLACEHOLDERS } from '../../lib/posts/template.ts';
import { formatNumber } from '../../lib/persian/numbers.ts';
import { toPersianDigits } from '../../lib/persian/digits.ts';
import { aliasTaken, badAlias, pageTaken, reservedId } from './addresses.ts';
import { cutParams } from './cut-params.ts';
import { describeDate } from './dates.ts';
import { UNREADABLE, UNSOUND } from './files.ts';
import { describeFont, describePicture } from './identity.ts';
import { describeTooMuch } from './limits.ts';
import { describeMdx, TOO_DEEP } from './mdx.ts';
import { describeMissing, placeOf } from './place-of.ts';
import { list, type Words } from './words.ts';
import { describeYaml } from './yaml.ts';

/**
 * The words of everything that stops a build, by code. The compiler asks for each code, with the params
 * that it has.
 */
const WORDS: { [Code in ContentCode]: (params: ContentParams[Code]) => Words } = {
  'alias-taken': aliasTaken,
  'bad-address': ({ value }) => ({
    what: `«${value}» نشانی وب نیست`,
    cure: 'نشانی را کامل، با https:// در آغاز، بنویسید',
  }),
  'bad-alias': badAlias,
  'bad-boolean': ({ value, field }) => ({
    what: `مقدار «${value}» برای ${placeOf(field)} درست نیست`,
    cure: 'true یا false بنویسید',
  }),
  'bad-code': ({ value }) => ({
    what: `کد «${value}» درست نیست`,
    cure: 'کد تنها رقم است، از ۱ تا ۱۵ رقم؛ مانند ۱۴۰۳۰۷۲۴۰۹۳۲۱۵',
  }),
  'bad-colour': ({ value }) => ({
    what: `«${value}» رنگ نیست`,
    cure: "رنگ را با شش رقم شانزده‌شانزدهی و در نشانهٔ نقل بنویسید؛ مانند '#006d77'",
  }),
  'bad-comments': ({ field }) => ({
    what: `پروندهٔ نظرها درست نیست${field ? ` (${field})` : ''}`,
    cure: 'آن را با پاک‌کردن پرونده و راه‌انداختن دوبارهٔ npm run service از نو بسازید',
  }),
  'bad-date': ({ value, why }) => ({
    what: `تاریخ «${value}» درست نیست: ${describeDate(why)}`,
    cure: 'تاریخ را مانند «1403-07-24 09:32» یا «سه‌شنبه ۲۴ مهر ۱۴۰۳ ساعت ۰۹:۳۲» بنویسید',
  }),
  'bad-hours': ({ value }) => ({
    what: `«${value}» ساعت‌های خاموشی نیست`,
    cure: "آغاز و پایان را به وقت تهران و میان دو نشانهٔ نقل بنویسید؛ مانند '23:00-07:00'",
  }),
  'bad-host': ({ value }) => ({
    what: `«${value}» نام یا نشانی کارساز نیست`,
    cure: 'نام کارساز را بنویسید، یا نام کاربری و نام کارساز را با @؛ مانند peyk@news.example.ir',
  }),
  'bad-id': ({ value }) => ({
    what: `شناسهٔ «${value}» درست نیست`,
    cure: 'شناسه را با حرف‌های کوچک انگلیسی، رقم و خط تیره، تا ۱۰۰ حرف، بنویسید؛ مانند district-review (نام دستگاه‌های ویندوز، مانند con، پذیرفته نیست)',
  }),
  'bad-key': ({ value }) => ({
    what: `کلید «${value}» درست نیست`,
    cure: 'کلید IndexNow از ۸ تا ۱۲۸ حرف انگلیسی، رقم یا خط تیره است',
  }),
  'bad-link': ({ value }) => ({
    what: `پیوند به «${value}» نمی‌رسد`,
    cure: 'نشانی این سایت را با «/» آغاز کنید، مانند /archive/، و نشانی سایت دیگر را کامل، با https://، بنویسید',
  }),
  'bad-most': ({ field }) => ({
    what: `پروندهٔ پربیننده‌ترین‌ها درست نیست${field ? ` (${field})` : ''}`,
    cure: 'آن را پاک کنید؛ npm run service تا یک ساعت دیگر از نو می‌نویسد',
  }),
  'bad-name': ({ value }) => ({
    what: `نام این پرونده یا پوشه نویسه‌ای دارد که دیده نمی‌شود: ${value}`,
    cure: 'نام را از نو و با حرف، رقم، خط تیره و نقطه بنویسید',
  }),
  'bad-focus': ({ value }) => ({
    what: `«${value}» نقطهٔ کانونی تصویر نیست`,
    cure: 'فاصله از چپ و از بالا را به درصد بنویسید؛ مانند 30% 20%',
  }),
  'bad-number': ({ value, field }) => ({
    what: `«${value}» برای ${placeOf(field)} شماره نیست`,
    cure: 'یک عدد درست از ۱ به بالا بنویسید',
  }),
  'bad-variable': ({ field }) => ({
    what: `آنچه در ${placeOf(field)} نوشته‌اید نام متغیر نیست`,
    cure: 'خود رمز را در این پرونده ننویسید؛ نام متغیری را بنویسید که رمز در آن است، مانند PEYK_TELEGRAM_TOKEN. اگر رمزی را اینجا نوشته‌اید، آن را از کار بیندازید و رمز تازه بگیرید',
  }),
  'bad-server-path': ({ value }) => ({
    what: `«${value}» نشانی کامل جایی روی کارساز نیست`,
    cure: 'نشانی را از «/» آغاز کنید؛ مانند /srv/news/site',
  }),
  'code-twice': ({ value, files }) => ({
    what: `کد ${value} در پروندهٔ دیگری هم هست: ${list(files)}`,
    cure: 'کد هر خبر یکتا و همیشگی است؛ به خبر تازه‌تر کد دیگری بدهید',
  }),
  'draft-named': ({ value }) => ({
    what: `خبر ${value} پیش‌نویس است و خواننده آن را نمی‌بیند`,
    cure: 'آن را منتشر کنید یا کدش را از این‌جا بردارید',
  }),
  'ends-unseen': ({ value }) => ({
    what: `خبر ${value} پس از زمان until منتشر می‌شود، پس این‌جا هیچ‌گاه دیده نمی‌شود`,
    cure: 'زمان until را پس از زمان انتشار خبر بنویسید',
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
  mdx: describeMdx,
  'missing-field': ({ field }) => describeMissing(field),
  'missing-file': () => ({
    what: 'این پرونده نیست',
    cure: 'آن را بسازید؛ نمونه‌اش در راهنمای نویسندگان هست',
  }),
  'missing-picture': ({ value }) => ({
    what: `پروندهٔ «${value}» در پوشهٔ media نیست`,
    cure: 'تصویر را در content/media بگذارید و نشانی را مانند ../media/1403/07/meeting.jpg بنویسید',
  }),
  'more-faults': ({ count }) => ({
    what: `و ${formatNumber(count)} خطای دیگر در این پرونده`,
    cure: 'خطاهای بالا را درست کنید؛ باقی بار دیگر گفته می‌شود',
  }),
  'named-twice': ({ value }) => ({
    what: `«${value}» در این فهرست دو بار آمده است`,
    cure: 'یکی را بردارید',
  }),
  'no-front-matter': () => ({
    what: 'خبر سربرگ ندارد',
    cure: 'پرونده را با خط «---» آغاز کنید و کد، عنوان، تاریخ و سرویس را در سربرگ بنویسید',
  }),
  'no-review': ({ value, choices }) => ({
    what: `میز تحریر در ${value} بازبینی پیش از انتشار ندارد`,
    cure: `خط workflow را بردارید؛ نوشته‌ها را در شاخه‌ای دیگر نگه دارید (branch) و با درخواست ادغام منتشر کنید. این کار در ${list(choices)} با workflow شدنی است`,
  }),
  'not-a-list': ({ field }) => ({
    what: `${placeOf(field) || 'این پرونده'} باید فهرست باشد`,
    cure: 'هر مورد را در خطی جدا با «- » در آغاز بنویسید',
  }),
  'not-a-map': ({ field }) => ({
    what: `${placeOf(field) || 'این مقدار'} باید چند خط «نام: مقدار» باشد`,
    cure: SAMPLES[field]
      ? `آن را مانند این نمونه بنویسید: ${SAMPLES[field]}`
      : 'آن را مانند نمونهٔ راهنمای نویسندگان بنویسید',
  }),
  'not-a-target': ({ field }) => ({
    what: `${placeOf(field)} مقصد روشنی ندارد`,
    cure: 'برای هر مقصد تنها یکی از ssh و s3 را بنویسید',
  }),
  'not-a-link': ({ field }) => ({
    what: `${placeOf(field)} به یک جا نمی‌رود`,
    cure: 'برای هر پیوند تنها یکی از section، page یا url را بنویسید',
  }),
  'not-text': ({ field }) => ({
    what: `${placeOf(field) || 'این مقدار'} باید یک متن باشد`,
    cure: 'مقدار را در یک خط و بی‌فهرست بنویسید؛ اگر «: » دارد آن را میان "…" بگذارید',
  }),
  'not-utf8': () => ({
    what: 'نویسه‌های این خط خوانده نمی‌شود؛ پرونده با UTF-8 ذخیره نشده است',
    cure: 'پرونده را در ویرایشگر باز و با کدگذاری UTF-8 ذخیره کنید',
  }),
  'page-taken': pageTaken,
  'pinned-elsewhere': ({ value, dossier }) => ({
    what: `خبر ${value} از این پرونده نیست`,
    cure: `در سربرگ آن خبر «dossiers: [${dossier}]» بنویسید یا کدش را از این‌جا بردارید`,
  }),
  'reserved-id': reservedId,
  'too-deep': () => TOO_DEEP,
  'too-long': ({ value, field, length, longest }) => ({
    what: `${placeOf(field)} بیش از اندازه بلند است: ${toPersianDigits(length)} نویسه («${value}…»)`,
    cure: `آن را تا ${toPersianDigits(longest)} نویسه کوتاه کنید`,
  }),
  'too-many': ({ value, most }) => ({
    what: `${toPersianDigits(value)} بیش از اندازه است`,
    cure: `عددی از ۱ تا ${toPersianDigits(most)} بنویسید`,
  }),
  'too-much': ({ limit, most }) => describeTooMuch(limit, most),
  'unfit-font': describeFont,
  'unfit-picture': describePicture,
  'no-original': ({ value }) => ({
    what: `خبر ${value} خود ترجمه است، نه اصل خبر`,
    cure: 'در translationOf کد خبری را بنویسید که از آن ترجمه شده است و خودش translationOf ندارد',
  }),
  'same-language': ({ value }) => ({
    what: `این خبر و خبر ${value} به یک زبان‌اند`,
    cure: 'زبان این خبر را در lang بنویسید، مانند en، یا translationOf را بردارید',
  }),
  'translated-twice': ({ value }) => ({
    what: `خبر ${value} هم ترجمهٔ همان خبر به همین زبان است`,
    cure: 'از دو ترجمه به یک زبان یکی را نگه دارید، یا زبانشان را در lang درست کنید',
  }),
  'unknown-code': ({ value, field }) => ({
    what: `خبری با کد ${value} نیست`,
    cure:
      field === 'translationOf'
        ? 'کد خبری را بنویسید که این خبر ترجمهٔ آن است'
        : field.endsWith('doneIn')
          ? 'کد خبری را بنویسید که انجام این تصمیم را گزارش کرده است'
          : 'کد را با نشانی خبر بسنجید، یا آن را از این‌جا بردارید',
  }),
  'unknown-key': ({ value, field, meant }) => ({
    what: `«${value}» ${field ? `در ${placeOf(field)} ` : ''}شناخته نیست`,
    cure: meant
      ? `اگر خواستتان «${meant}» است همان را بنویسید، وگرنه خط را بردارید`
      : 'املای نام را با راهنمای نویسندگان بسنجید یا خط را بردارید',
  }),
  'pale-colour': ({ value, nearest }) => ({
    what: `رنگ «${value}» روی صفحهٔ سفید دیده نمی‌شود`,
    cure: `رنگی پررنگ‌تر بنویسید؛ نزدیک‌ترین رنگی که دیده می‌شود '${nearest}' است`,
  }),
  'unknown-dossier': ({ value, choices }) => ({
    what: `پروندهٔ ویژه‌ای با شناسهٔ «${value}» در پوشهٔ dossiers نیست`,
    cure: list(choices)
      ? `یکی از این‌ها را بنویسید: ${list(choices)}`
      : 'نخست آن را در پوشهٔ dossiers بسازید',
  }),
  'unknown-page': ({ value, choices }) => ({
    what: `صفحه‌ای با شناسهٔ «${value}» در پوشهٔ pages نیست`,
    cure: list(choices)
      ? `یکی از این‌ها را بنویسید: ${list(choices)}`
      : 'نخست صفحه را در پوشهٔ pages بسازید',
  }),
  'unknown-placeholder': ({ value }) => ({
    what: `در قالب پیام «${value}» شناخته نیست`,
    cure: `یکی از این‌ها را بنویسید: ${PLACEHOLDERS.map((each) => `{${each}}`).join(' ')}`,
  }),
  'unknown-section': ({ value, choices }) => ({
    what: `سرویس «${value}» در sections.yml نیست`,
    cure: `یکی از این‌ها را بنویسید: ${list(choices)}`,
  }),
  'unknown-series': ({ value, choices }) => ({
    what: `جلسهٔ دنباله‌داری با شناسهٔ «${value}» در series.yml نیست`,
    cure: list(choices)
      ? `یکی از این‌ها را بنویسید: ${list(choices)}`
      : 'نخست آن را در series.yml بیفزایید',
  }),
  'unknown-person': ({ value, choices }) => ({
    what: `کسی با شناسهٔ «${value}» در people.yml نیست`,
    cure: list(choices)
      ? `یکی از این‌ها را بنویسید: ${list(choices)}`
      : 'نخست او را در people.yml بیفزایید',
  }),
  'unreadable-file': ({ why }) => UNREADABLE[why],
  'unsound-media': ({ value, why }) => UNSOUND[why](value),
  'wrong-choice': ({ value, field, choices }) => ({
    what: `مقدار «${value}» برای ${placeOf(field)} پذیرفته نیست`,
    cure: `یکی از این‌ها را بنویسید: ${list(choices)}`,
  }),
  yaml: ({ why, value }) => describeYaml(why, value),
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
  comments: 'comments: { state: on, closeAfterDays: 14 }',
  counts: 'counts: { state: on, hideAfterHours: 3 }',
  desk: 'desk: { backend: local }',
  logo: 'logo: { light: ../media/logo.svg, dark: ../media/logo-dark.svg }',
  look: "look: { accent: '#006d77', corners: soft }",
  'look.font': 'look.font: { path: ../media/font.woff2, licence: SIL OFL 1.1 }',
};

/** What stops a build in two sentences: what is wrong, what to do. Nothing in them rules a terminal. */
export function describeContent<Code extends ContentCode>({
  code,
  params,
}: {
  code: Code;
  params: ContentParams[Code];
}): Words {
  const { what, cure } = WORDS[code](cutParams(params));
  return { what: showText(what), cure: showText(cure) };
}
