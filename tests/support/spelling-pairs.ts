/** Two spellings of one word or phrase, as editors write and readers type them. */
export type SpellingPair = readonly [string, string];

const ZWNJ = '\u200C';
/** «|» stands for a half-space, which cannot be seen in source. */
const pairs = (...written: readonly SpellingPair[]): SpellingPair[] =>
  written.map(([one, other]) => [one.replaceAll('|', ZWNJ), other.replaceAll('|', ZWNJ)]);

/**
 * Pairs of every kind that readers' keyboards and editors' habits part, by what differs. Others than the
 * unit tests and the benchmark name: the rules are what is tested.
 */
export const UNSEEN_PAIRS: Readonly<Record<string, readonly SpellingPair[]>> = {
  'Arabic ي, ك and ى': pairs(
    ['علي', 'علی'],
    ['بانكي', 'بانکی'],
    ['موسى', 'موسی'],
    ['ﮐﺮﻣﺎﻧﺸﺎﻩ', 'کرمانشاه'],
  ),
  'three sets of digits': pairs(
    ['1388', '۱۳۸۸'],
    ['٤٧٥', '۴۷۵'],
    ['٣٦٠٠', '3600'],
    ['۱۲٬۵۰۰', '12500'],
  ),
  'tatweel, vowels, ة and ۀ': pairs(
    ['شـــهریور', 'شهریور'],
    ['مُدَرِّس', 'مدرس'],
    ['سُنّت', 'سنت'],
    ['جزیرۀ', 'جزیرهٔ'],
    ['سورة', 'سوره'],
  ),
  'the seats of hamza': pairs(
    ['مسئله', 'مسأله'],
    ['هیأت', 'هیئت'],
    ['تأسیس', 'تاسیس'],
    ['مؤسسه', 'موسسه'],
    ['پائیز', 'پاییز'],
    ['إصفهان', 'اصفهان'],
    ['املاء', 'املا'],
  ),
  'signs without a space': pairs(
    ['گیلان،مازندران', 'مازندران'],
    ['تولید/مصرف', 'مصرف'],
    ['«یونیسف»', 'یونیسف'],
  ),
  'compounds apart, joined and with a half-space': pairs(
    ['دست|اندرکاران', 'دست اندرکاران'],
    ['خوش|نویسی', 'خوشنویسی'],
    ['خوش نویسی', 'خوشنویسی'],
    ['دانش|آموز', 'دانش آموز'],
    ['آیین|نامه', 'آیین نامه'],
    ['آیین|نامه', 'آییننامه'],
    ['جمع|بندی', 'جمع بندی'],
    ['سخن|گو', 'سخنگو'],
    ['هم|زمان', 'همزمان'],
    ['بی|سابقه', 'بی سابقه'],
    ['ابر رایانه', 'ابررایانه'],
    ['پیش نویس', 'پیش|نویس'],
    ['غیر|قانونی', 'غیر قانونی'],
    ['فوق|العاده', 'فوق العاده'],
    ['نا|امنی', 'ناامنی'],
  ),
  verbs: pairs(
    ['می|خوانند', 'می خوانند'],
    ['میخوانند', 'می|خوانند'],
    ['نمی|شناسد', 'نمی شناسد'],
    ['خورده|اند', 'خورده اند'],
    ['دیده|ایم', 'دیده ایم'],
  ),
  plurals: pairs(
    ['باغ|ها', 'باغها'],
    ['باغ ها', 'باغها'],
    ['کوه|های', 'کوههای'],
    ['جاده|هایمان', 'جاده هایمان'],
    ['زمین|هایی', 'زمینهایی'],
  ),
  'degrees of an adjective': pairs(
    ['سریع|ترین', 'سریعترین'],
    ['سریع ترین', 'سریع|ترین'],
    ['ارزان|تر', 'ارزانتر'],
    ['ارزان تر', 'ارزان|تر'],
  ),
  'endings of a noun': pairs(
    ['لانه|ای', 'لانه ای'],
    ['دریاچه|ی', 'دریاچهٔ'],
    ['پسرشان', 'پسر|شان'],
    ['مادر|مان', 'مادرمان'],
    ['گربه|اش', 'گربه اش'],
  ),
  'به and و within a word': pairs(
    ['به|ویژه', 'بویژه'],
    ['به ویژه', 'به|ویژه'],
    ['به|زودی', 'بزودی'],
    ['گفت|وگو', 'گفتگو'],
    ['گفت و گو', 'گفت|وگو'],
    ['پرس|وجو', 'پرس و جو'],
    ['کسب و کار', 'کسب|وکار'],
    ['کسبوکار', 'کسب و کار'],
    ['خرید|وفروش', 'خرید و فروش'],
    ['پخت|و|پز', 'پخت و پز'],
  ),
  'Latin words': pairs(['Python', 'python'], ['e-mail', 'email'], ['5G', '5g']),
};
