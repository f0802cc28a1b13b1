import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { languageAttributes, type Language } from '../lib/languages.ts';
import { splitIsolates } from '../lib/persian/bidi.ts';
import { persianiseDigits } from '../lib/persian/digits.ts';

/** What the element round a whole text of a feed says: readers' programs guess, or do not look at all. */
export const wholeAttributes = (language: Language | undefined): { lang?: string; dir?: string } =>
  language === undefined ? { dir: 'rtl', lang: 'fa' } : languageAttributes(language);

/**
 * Words of an item: digits in Persian, what is read from left to right isolated, as `Text.astro` has it on pages.
 * In another language they stand as they were typed.
 */
export const prose = (value: string, language?: Language): ElementContent[] =>
  language === undefined
    ? splitIsolates(persianiseDigits(value)).map((run) =>
        run.isolated ? h('bdi', run.text) : { type: 'text', value: run.text },
      )
    : [h('bdi', languageAttributes(language), value)];
