import type { Plugin } from 'vite';
import { CMS_WORDS } from '../../messages/desk-cms.ts';

/** A table of sentences, as Sveltia CMS keeps one for each language. */
export interface Words {
  [name: string]: string | Words;
}

/** A copy of a table with others in the place of its sentences. @param words by names with dots */
export function withWords(table: Words, words: Readonly<Record<string, string>>): Words {
  const whole = structuredClone(table);
  for (const [name, sentence] of Object.entries(words)) {
    const path = name.split('.');
    const last = path.pop() ?? '';
    let part = whole;
    for (const key of path) {
      const next = part[key];
      part = typeof next === 'object' ? next : (part[key] = {});
    }
    part[last] = sentence;
  }
  return whole;
}

/** In the bundle, the Persian table of the CMS is whole: without it, what is missing there is said in English. */
export const persianWords = (): Plugin => ({
  name: 'peyk:persian-words',
  enforce: 'pre',
  transform: (code, id) =>
    /@sveltia[\\/]cms[\\/]locales[\\/]fa\.json$/u.test(id)
      ? { code: JSON.stringify(withWords(JSON.parse(code) as Words, CMS_WORDS)), map: null }
      : undefined,
});
