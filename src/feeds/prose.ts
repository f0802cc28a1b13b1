import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { languageAttributes, type Language } from '../lib/languages.ts';
import { splitIsolates } from '../lib/persian/bidi.ts';
import { persianiseDigits } from '../lib/persian/digits.ts';

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
