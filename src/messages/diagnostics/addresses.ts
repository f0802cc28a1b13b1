import type { AddressFlaw } from '../../lib/addresses/old-address.ts';
import type { ContentParams } from '../../lib/diagnostics/content-params.ts';
import { list, type Words } from './words.ts';

const EXAMPLE = 'مانند /old/address.html';
const ON_THE_SERVER = 'آن را از aliases بردارید و در کارساز وب قاعدهٔ تغییر مسیر بگذارید';

const FLAWS: Record<AddressFlaw, Words> = {
  'no-slash': {
    what: 'با «/» آغاز نشده است',
    cure: `تنها بخش پس از نام دامنه را، با «/» در آغاز، بنویسید؛ ${EXAMPLE}`,
  },
  'other-host': {
    what: 'نام دامنه دارد',
    cure: `تنها بخش پس از نام دامنه را، با یک «/» در آغاز، بنویسید؛ ${EXAMPLE}`,
  },
  query: {
    what: 'پس از «?» چیزی دارد که همهٔ کارسازهای وب یکسان نمی‌خوانند',
    cure: `پس از «?» تنها نام و مقدار بنویسید، هر نام یک بار، با حرف لاتین، رقم، «_»، «-»، «.» یا «~»؛ مانند /index.php?id=3. اگر نمی‌شود، ${ON_THE_SERVER}`,
  },
  fragment: {
    what: '«#»، یا «?» رمزشده، دارد که کارساز وب نمی‌بیند',
    cure: `بخش پیش از آن را بنویسید؛ ${EXAMPLE}`,
  },
  undecodable: {
    what: 'نشانهٔ «%» در آن درست رمز نشده است',
    cure: 'نشانی را از نو از نوار مرورگر بردارید، یا به حرف‌های خودش بنویسید',
  },
  percent: {
    what: 'دو بار رمز شده است، یا خود نشانهٔ «%» در آن است',
    cure: `آن را به حرف‌های خودش بنویسید؛ اگر «%» از خود نشانی است، ${ON_THE_SERVER}`,
  },
  backslash: { what: '«\\» دارد', cure: `پوشه‌ها را با «/» از هم جدا کنید؛ ${EXAMPLE}` },
  invisible: {
    what: 'نویسه‌ای دارد که دیده نمی‌شود یا جهت نوشته را برمی‌گرداند',
    cure: 'آن را پاک کنید و نشانی را از نو بنویسید؛ نیم‌فاصلهٔ فارسی و فاصلهٔ ساده پذیرفته است',
  },
  'empty-part': { what: 'دو «/» پشت سر هم دارد', cure: 'یکی را بردارید' },
  dots: {
    what: 'بخشی دارد که تنها نقطه است، و به پوشهٔ دیگری می‌رسد',
    cure: `نشانی را کامل و بی «..» بنویسید؛ ${EXAMPLE}`,
  },
  hidden: { what: 'بخشی دارد که با نقطه آغاز می‌شود', cure: ON_THE_SERVER },
  'server-file': { what: 'نام پرونده‌ای است که کارسازهای وب دستور می‌دانند', cure: ON_THE_SERVER },
  device: { what: 'بخشی دارد که در ویندوز نام دستگاه است', cure: ON_THE_SERVER },
  'part-too-long': {
    what: 'بخشی دارد که از ۲۵۵ بایت بلندتر است، و هیچ پرونده‌ای چنین نامی نمی‌گیرد',
    cure: ON_THE_SERVER,
  },
  'too-long': { what: 'از ۱۰۰۰ بایت بلندتر است', cure: ON_THE_SERVER },
};

/** What is wrong with an old address by itself. */
export const badAlias = ({ value, why }: ContentParams['bad-alias']): Words => ({
  what: `نشانی قدیمی «${value}» پذیرفته نیست: ${FLAWS[why].what}`,
  cure: FLAWS[why].cure,
});

/** What an old address meets: the site itself, another's, or a folder where it needs a file. */
export function aliasTaken(params: ContentParams['alias-taken']): Words {
  const { value } = params;
  const others = list(params.others);
  if (params.why === 'own')
    return {
      what: `نشانی قدیمی «${value}» از آنِ خود سایت است: ${others}`,
      cure: ON_THE_SERVER,
    };
  const where = list(params.files);
  return {
    what:
      params.why === 'folder'
        ? `نشانی قدیمی «${value}» با «${others}» (${where}) جمع نمی‌شود: یکی پرونده‌ای است که دیگری پوشه‌اش می‌خواهد`
        : `نشانی قدیمی «${value}» جای دیگری به کار رفته است: «${others}» در ${where}`,
    cure: 'هر نشانی قدیمی را تنها در یک خبر نگه دارید؛ بزرگ و کوچکی حرف‌ها و «/» پایانی دو نشانی را جدا نمی‌کند',
  };
}

/** Two standing pages, or a page and a file of `public`, of one name. */
export const pageTaken = ({ value, files }: ContentParams['page-taken']): Words => ({
  what: `نشانی این صفحه، ${value}، جای دیگری به کار رفته است: ${list(files)}`,
  cure: 'نام یکی از دو پرونده را عوض کنید',
});

export const reservedId = ({ value, others }: ContentParams['reserved-id']): Words => ({
  what: `نام «${value}» از آنِ خود سایت است: ${list(others)}`,
  cure: 'نام دیگری برای پرونده بگذارید',
});
