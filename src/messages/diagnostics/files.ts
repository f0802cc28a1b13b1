import {
  LARGEST_DRAWING,
  LARGEST_FILE,
  LARGEST_PICTURE,
  LARGEST_TEXT,
  MOST_MOVING_PIXELS,
  MOST_PIXELS,
} from '../../lib/limits.ts';
import type { ContentParams } from '../../lib/diagnostics/content-params.ts';
import type { UnreadableReason } from '../../lib/diagnostics/reasons.ts';
import { toPersianDigits } from '../../lib/persian/digits.ts';
import { megabytes, type Words } from './words.ts';

const megapixels = (pixels: number): string => `${toPersianDigits(pixels / 1_000_000)} میلیون`;

/** By why a file or folder is not read. */
export const UNREADABLE: Record<UnreadableReason, Words> = {
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
  forbidden: {
    what: 'پرونده خوانده نمی‌شود',
    cure: 'اجازهٔ خواندن پرونده را بررسی کنید',
  },
};

/** By why a file of `media/` is not published. */
export const UNSOUND: Record<ContentParams['unsound-media']['why'], (file: string) => Words> = {
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
  broken: (file) => ({
    what: `تصویر «${file}» باز نمی‌شود؛ خراب یا ناتمام است`,
    cure: 'آن را از نو از دوربین یا فرستنده بگیرید، یا در برنامه‌ای باز و دوباره ذخیره کنید',
  }),
};
