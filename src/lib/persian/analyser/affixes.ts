import { PLURAL_ENDINGS, SILENT_HEH_ENDINGS } from '../endings.ts';

/**
 * What Persian hangs on a word without making another word of it, as folded keys. An affix that
 * stands after a half-space, or alone after a space, says nothing about what a text is about: it is
 * dropped, and «کتاب‌ها», «کتاب ها» and «کتابها» meet at «کتاب».
 */

/** Plural, with the pronoun or the ezafe that follows it: written joined as often as not. */
export const PLURALS = [...PLURAL_ENDINGS, 'هامان', 'هاتان', 'هاشان'] as const;

/** Plurals of speech. Joined they look like the end of other words (ابهام، توجهات). */
const SPOKEN_PLURALS = ['هام', 'هات', 'هاش', 'هامون', 'هاتون', 'هاشون'] as const;

export const DEGREES = [
  'تر',
  'تری',
  'ترین',
  'ترینی',
  'ترها',
  'ترهای',
  'ترینها',
  'ترینهای',
] as const;

/** «to be» and the indefinite «ای», which after a silent ه never join it: رفته‌اند، خانه‌ای. */
export const AFTER_HEH = [...SILENT_HEH_ENDINGS, 'است', 'یی'] as const;

const PRONOUNS = ['مان', 'تان', 'شان', 'مون', 'تون', 'شون', 'اشان', 'امان', 'اتان'] as const;

/** Every affix that a half-space may part from its word. */
export const SUFFIXES: ReadonlySet<string> = new Set([
  ...PLURALS,
  ...SPOKEN_PLURALS,
  ...DEGREES,
  ...AFTER_HEH,
  ...PRONOUNS,
]);

/** Affixes that, alone between two spaces, can only belong to the word before them. */
export const LOOSE_SUFFIXES: ReadonlySet<string> = new Set([
  ...PLURALS,
  ...SPOKEN_PLURALS,
  ...DEGREES,
]);

/** Affixes that, alone between two spaces, belong to a word that ends in a silent ه. */
export const LOOSE_AFTER_HEH: ReadonlySet<string> = new Set(
  AFTER_HEH.filter((suffix) => suffix !== 'است'),
);

/** One or two letters that no word stands behind alone: after a half-space they join the word. */
export const GLUED: ReadonlySet<string> = new Set([
  'ان',
  'ین',
  'ش',
  'م',
  'ت',
  'ند',
  'یم',
  'ید',
  'د',
]);

/** The prefixes of the verb: می‌شود, می شود and میشود are one word. */
export const VERB_PREFIXES: ReadonlySet<string> = new Set(['می', 'نمی', 'همی']);

/** Words whose end only looks like a plural. */
export const NO_PLURALS: ReadonlySet<string> = new Set([
  'تنها',
  'انتها',
  'اشتها',
  'منتها',
  'فقها',
  'طاها',
]);

/** Comparable adjectives that are too short for the rule of three letters; «بهتر» stays a word. */
export const SHORT_ADJECTIVES: ReadonlySet<string> = new Set(['کم', 'بد', 'پر', 'نو']);

/** Nouns whose end only looks like a comparative. */
export const NO_COMPARATIVES: ReadonlySet<string> = new Set([
  'فیلتر',
  'اینتر',
  'کبوتر',
  'کلانتر',
  'کاراکتر',
  'توییتر',
  'دفاتر',
]);

/**
 * Nouns before which the preposition «به» is written as part of the word: بویژه، به‌ویژه، به ویژه.
 */
export const JOINED_BY_BEH: ReadonlySet<string> = new Set(
  (
    'ویژه خصوص علاوه طور طوری صورت صورتی عنوان دلیل علت سوی نام موقع هنگام زودی تازگی سرعت درستی ' +
    'راحتی سادگی سختی خوبی اسانی ارامی روشنی ندرت تدریج ناچار جای جز وسیله واسطه راستی شدت دنبال ' +
    'خاطر منظور نحو نحوی گونه موجب ظاهر وضوح هرحال هرصورت نظر اتفاق همراه تفصیل اختصار عبارتی'
  ).split(' '),
);

/** One word with two spellings: the «و» within it is spoken, not always written. */
export const WITHOUT_WAW: Readonly<Record<string, string>> = {
  گفتگو: 'گفتوگو',
  جستجو: 'جستوجو',
  شستشو: 'شستوشو',
};
