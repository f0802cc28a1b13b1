import type { Problem } from '../../lib/diagnostics/diagnostic.ts';
import type { NewsData } from '../schemas/news.ts';

/** Which items tell the same news: the original's code → the language of each, with its code. */
interface Translations {
  /** What each item is written in, by its code. */
  languages: ReadonlyMap<string, string>;
  /** The codes of items that are translations themselves. */
  translated: ReadonlySet<string>;
  /** «ORIGINAL LANGUAGE» → the codes of the translations into it. */
  byLanguage: ReadonlyMap<string, readonly string[]>;
}

const PERSIAN = 'fa';

export function toTranslations(items: Iterable<NewsData>): Translations {
  const languages = new Map<string, string>();
  const translated = new Set<string>();
  const byLanguage = new Map<string, string[]>();
  for (const { code, lang: language, translationOf } of items) {
    const lang = language ?? PERSIAN;
    languages.set(code, lang);
    if (translationOf === undefined) continue;
    translated.add(code);
    const key = `${translationOf} ${lang}`;
    byLanguage.set(key, [...(byLanguage.get(key) ?? []), code]);
  }
  return { languages, translated, byLanguage };
}

/**
 * What is wrong with the item that an item translates. Readers and search engines are led from each language to each
 * other, so a group has one original and one item of a language.
 */
export function* checkTranslations(
  { code, lang, translationOf }: NewsData,
  { languages, translated, byLanguage }: Translations,
): Generator<Problem> {
  if (translationOf === undefined) return;
  const params = { field: 'translationOf', value: translationOf };
  const own = lang ?? PERSIAN;
  const language = languages.get(translationOf);
  if (language === undefined) yield { code: 'unknown-code', params };
  else if (translationOf === code || translated.has(translationOf))
    yield { code: 'no-original', params };
  else if (language === own) yield { code: 'same-language', params };
  const others = (byLanguage.get(`${translationOf} ${own}`) ?? []).filter((each) => each !== code);
  const [other] = others;
  if (other !== undefined) yield { code: 'translated-twice', params: { ...params, value: other } };
}
