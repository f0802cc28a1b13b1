import type { ContentParams } from '../../lib/diagnostics/content-params.ts';
import type { UnfitFontReason, UnfitPictureReason } from '../../lib/diagnostics/reasons.ts';
import { toPersianDigits } from '../../lib/persian/digits.ts';
import type { Words } from './words.ts';

const kilobytes = (bytes: number): string => `${toPersianDigits(Math.ceil(bytes / 1000))} کیلوبایت`;

const size = ({ width, height }: { width: number; height: number }): string =>
  `${toPersianDigits(width)} × ${toPersianDigits(height)}`;

type Picture = ContentParams['unfit-picture'];

const PICTURES: Record<UnfitPictureReason, (picture: Picture) => Words> = {
  'logo-shape': (picture) => ({
    what: `شکل نشان‌نوشتهٔ «${picture.value}» به بالای صفحه نمی‌خورد (${size(picture)})`,
    cure: 'پهنای آن از نیم تا ۸ برابر بلندایش باشد؛ نشان بی‌نوشته را در icon بنویسید',
  }),
  'icon-shape': (picture) => ({
    what: `نشان «${picture.value}» چهارگوش نیست (${size(picture)})`,
    cure: 'پهنا و بلندای icon یکی است؛ تصویر پهن را در logo بنویسید',
  }),
  'logo-small': (picture) => ({
    what: `نشان‌نوشتهٔ «${picture.value}» کوچک است (${size(picture)}) و تار دیده می‌شود`,
    cure: 'آن را با قالب SVG، یا با بلندای دست‌کم ۹۶ پیکسل، بگذارید',
  }),
  'icon-small': (picture) => ({
    what: `نشان «${picture.value}» کوچک است (${size(picture)}) و روی گوشی تار دیده می‌شود`,
    cure: 'آن را با قالب SVG، یا با پهنای دست‌کم ۵۱۲ پیکسل، بگذارید',
  }),
  moves: ({ value }) => ({
    what: `تصویر «${value}» می‌جنبد`,
    cure: 'برای logo و icon تصویری بی‌جنبش با قالب SVG، PNG یا WebP بگذارید',
  }),
  heavy: ({ value, size: bytes = 0 }) => ({
    what: `نشان‌نوشتهٔ «${value}» سنگین است و در همهٔ صفحه‌ها ${kilobytes(bytes)} می‌شود`,
    cure: 'عکس و سایه‌روشن را از آن بردارید؛ نشان‌نوشتهٔ چند رنگ ساده تا ۳۰ کیلوبایت می‌شود',
  }),
};

/** Why a picture cannot be a newsroom's logo or icon. */
export const describePicture = (picture: Picture): Words => PICTURES[picture.why](picture);

const FONTS: Record<UnfitFontReason, (font: ContentParams['unfit-font']) => Words> = {
  missing: ({ value }) => ({
    what: `پروندهٔ قلم «${value}» نیست`,
    cure: 'آن را در content/media بگذارید و نشانی را مانند ../media/font.woff2 بنویسید',
  }),
  unreadable: ({ value }) => ({
    what: `پروندهٔ قلم «${value}» خوانده نمی‌شود`,
    cure: 'اجازهٔ خواندن پرونده را بررسی کنید؛ پیوند (symlink) پذیرفته نیست',
  }),
  'too-large': ({ value }) => ({
    what: `پروندهٔ قلم «${value}» بزرگ‌تر از ۵ مگابایت است`,
    cure: 'قلمی را بگذارید که تنها برای فارسی و لاتین است',
  }),
  'no-font': ({ value }) => ({
    what: `«${value}» قلمی نیست که خوانده شود`,
    cure: 'پروندهٔ یک قلم را با قالب WOFF2، WOFF، TTF یا OTF بگذارید',
  }),
  'no-persian': ({ value }) => ({
    what: `قلم «${value}» همهٔ حرف‌های فارسی را ندارد`,
    cure: 'قلمی را بگذارید که پ، چ، ژ، گ، ک و ی فارسی دارد',
  }),
  heavy: ({ value, size: bytes = 0 }) => ({
    what: `قلم «${value}» با حرف‌های فارسی و لاتین تنها هم ${kilobytes(bytes)} است`,
    cure: 'قلم صفحه تا ۳۰ کیلوبایت پذیرفته است؛ به جای قلم متغیر، وزن معمولی را در path و وزن ضخیم را در bold بنویسید، یا قلم ساده‌تری بگذارید',
  }),
  'too-slow': ({ value }) => ({
    what: `باز کردن قلم «${value}» به پایان نرسید`,
    cure: 'نسخهٔ دیگری از قلم را بگذارید',
  }),
};

/** Why a file cannot be the type of pages. */
export const describeFont = (font: ContentParams['unfit-font']): Words => FONTS[font.why](font);
