/**
 * The languages beside Persian that an item may be written in, by their tags (BCP 47), with the direction of
 * the script that each is written in (Unicode CLDR, likely subtags). What is read in Iran in Arabic letters and
 * elsewhere in others has a tag for each.
 */
const DIRECTIONS = {
  en: 'ltr',
  ar: 'rtl',
  ckb: 'rtl',
  ku: 'ltr',
  'ku-Arab': 'rtl',
  az: 'ltr',
  'az-Arab': 'rtl',
  bal: 'rtl',
  lrc: 'rtl',
  glk: 'rtl',
  mzn: 'rtl',
  tk: 'ltr',
  hy: 'ltr',
  tr: 'ltr',
  ur: 'rtl',
  ps: 'rtl',
  uz: 'ltr',
  tg: 'ltr',
  ru: 'ltr',
  fr: 'ltr',
  de: 'ltr',
  es: 'ltr',
  it: 'ltr',
  pt: 'ltr',
  zh: 'ltr',
  ja: 'ltr',
  hi: 'ltr',
  he: 'rtl',
} as const satisfies Record<string, Direction>;

export type Direction = 'ltr' | 'rtl';

/** The tag of a language beside Persian. */
export type Language = keyof typeof DIRECTIONS;

/** All of them, those that are written most in Iran first. */
export const LANGUAGES = Object.keys(DIRECTIONS) as readonly Language[];

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(DIRECTIONS, tag);

export const directionOf = (language: Language): Direction => DIRECTIONS[language];

/** What an element that holds a text in a language says of it; nothing where that is Persian, as the page is. */
export const languageAttributes = (
  language: Language | undefined,
): { lang?: Language; dir?: Direction } =>
  language === undefined ? {} : { lang: language, dir: directionOf(language) };

/** The language beside Persian that front matter names; undefined where it names none that is known. */
export function languageIn(data: unknown): Language | undefined {
  const named = typeof data === 'object' && data !== null && 'lang' in data ? data.lang : undefined;
  return typeof named === 'string' && isLanguage(named) ? named : undefined;
}
