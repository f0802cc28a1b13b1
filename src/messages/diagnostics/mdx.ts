import type { ContentParams } from '../../lib/diagnostics/content-params.ts';
import type { MdxReason, PropReason } from '../../lib/diagnostics/reasons.ts';
import type { Words } from './words.ts';

/** What stands deeper in one another than a page can show, in MDX or Markdown. */
export const TOO_DEEP: Words = {
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

/** By what offends. */
const MDX: Record<MdxReason, (value: string) => Words> = {
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
};

/** By the path of the property, and the component whose it is. */
const PROPS: Record<PropReason, (value: string, component: string) => Words> = {
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

/** What an MDX body may not hold. */
export const describeMdx = (params: ContentParams['mdx']): Words =>
  'component' in params
    ? PROPS[params.why](params.value, params.component)
    : MDX[params.why](params.value);
